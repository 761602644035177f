"""How one language is written. In: catalogues and CLDR. Out: words of the interface, dates, numbers, plurals, order.

Which words stand on which page does not belong here, and no markup does.
"""
