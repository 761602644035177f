/**
 * Reads the strings that generator/search/pack.py writes: whole numbers and sorted word lists.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));

  const LAST = 46;
  const BACKSLASH = 0x5c;
  const MORE = 0x7e - 0x23 - LAST; // '#' to '~' without the backslash, and without those that end a number

  /**
   * The numbers that were packed into a string.
   * @param {string} packed
   * @returns {Uint32Array}
   */
  const numbers = (packed) => {
    const found = new Uint32Array(packed.length);
    let count = 0;
    let above = 0;
    let place = 1;
    for (let at = 0; at < packed.length; at += 1) {
      const code = packed.charCodeAt(at);
      const sign = code - 0x23 - (code > BACKSLASH ? 1 : 0);
      if (sign < LAST) {
        found[count] = above + place * sign;
        count += 1;
        above = 0;
        place = 1;
      } else {
        above += place * sign; // `sign` is LAST more than the digit: packing took LAST off before it took the digit
        place *= MORE;
      }
    }
    return found.slice(0, count);
  };

  /**
   * The sorted words of a front-coded list.
   * @param {string} shared packed numbers: how many letters each word has in common with the beginning of the one before
   * @param {string} rests the other letters of each word, separated by blanks
   * @returns {string[]}
   */
  const words = (shared, rests) => {
    if (!shared) return [];
    const same = numbers(shared);
    let before = "";
    return rests.split(" ").map((rest, n) => (before = before.slice(0, same[n]) + rest));
  };

  search.pack = { numbers, words };
})();
