/**
 * On the page of an old address: go to the new one and take the anchor along. A file and not an inline script, so
 * that it runs under a strict content security policy; without JavaScript the page's own refresh does it.
 */
"use strict";

location.replace(document.currentScript.dataset.to + location.search + location.hash);
