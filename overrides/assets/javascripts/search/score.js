/**
 * BM25: how much a word says about the pages that have it.
 *
 * S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));

  /** BM25's parameters: how much repeated words count, and how much a long page loses. */
  const K1 = 0.7;
  const B = 0.95;
  /** The scores of this many terms are kept, because the next query is likely to have the same ones. */
  const KEPT = 4000;

  /** The weight of a term that stands on `pages` of `all` pages. @param {number} pages @param {number} all */
  const rarity = (pages, all) => Math.log(1 + (all - pages + 0.5) / (pages + 0.5));

  /** The part of BM25's formula for the length of each page: k1 × (1 − b + b × length / average). @param {Uint32Array} lengths */
  const norms = (lengths) => {
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
    return Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
  };

  /**
   * The pages that have all words of a query in their title and names. Those come first whose shortest name has no, or
   * the fewest, further words.
   * @param {{named: Map<number, number>}[]} words for each word of the query, the pages that have it in a name
   * @param {Uint32Array} shortest the number of words in the shortest name of each page
   * @param {Float64Array} scores decide among equals
   */
  const bearers = (words, shortest, scores) => {
    /** @param {number} n */
    const over = (n) => Math.max(0, shortest[n] - words.length);
    const named = [...(words[0]?.named.keys() ?? [])].filter((n) => words.every((word) => word.named.has(n)));
    return named.sort((one, other) => over(one) - over(other) || scores[other] - scores[one] || one - other);
  };

  class Scorer {
    /** @param {number} pages how many there are */
    constructor(pages) {
      this.pages = pages;
      this.counted = new Float64Array(pages);
      this.touched = new Uint32Array(pages);
      /** @type {Map<string, [Uint32Array, Float64Array]>} */
      this.known = new Map();
    }

    /**
     * The pages of a term, and its score on each.
     * @param {string} key under which the answer is kept
     * @param {() => WordsOf[]} words that make up the term, by lexicon
     * @param {Float64Array} norm of each page
     * @returns {[Uint32Array, Float64Array]}
     */
    term(key, words, norm) {
      let found = this.known.get(key);
      if (found) return found;
      const count = this.#count(words());
      const { touched, counted } = this;
      const pages = touched.slice(0, count);
      const scores = new Float64Array(count);
      const factor = rarity(count, this.pages) * (1 + K1);
      for (let n = 0; n < count; n += 1) {
        const page = pages[n];
        scores[n] = (factor * counted[page]) / (counted[page] + norm[page]);
        counted[page] = 0;
      }
      found = [pages, scores];
      if (this.known.size >= KEPT) this.known.clear();
      this.known.set(key, found);
      return found;
    }

    /**
     * Add up in `counted` how much the words weigh on each page. Returns the number of pages, which are in `touched`.
     * @param {WordsOf[]} words
     */
    #count(words) {
      const { counted, touched } = this;
      let count = 0;
      for (const [{ starts, pages, weights }, numbers] of words) {
        for (const n of numbers) {
          for (let at = starts[n]; at < starts[n + 1]; at += 1) {
            const page = pages[at];
            if (counted[page] === 0) {
              touched[count] = page;
              count += 1;
            }
            counted[page] += (weights[at] >> 1) + 1;
          }
        }
      }
      return count;
    }
  }

  Object.assign(search, { Scorer, bearers, norms, rarity });
})();
