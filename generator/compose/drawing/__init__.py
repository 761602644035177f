"""The geometry of the timeline's picture: pure functions from dates to places, in pixels of a drawing."""
