/**
 * Loads the pieces of an index, each when it is first needed. generator/search/index.py writes them.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));

  /** The version of the format that this can read. */
  const FORM = 2;
  /** In a large index, a word is searched in the pieces with its first letters (this many), in at most two pieces. */
  const BEGINNING = 3;
  const PIECES_PER_WORD = 2;
  /** At most this many pieces of pages are loaded before it is known which are needed. */
  const FEW = 4;

  class Pieces {
    /** @param {LoadPiece} load @param {MetaPiece} meta */
    constructor(load, meta) {
      if (meta.form !== FORM) throw new Error(`search index of form ${meta.form}, not ${FORM}`);
      this.load = load;
      this.meta = meta;
      this.pages = meta.pages;
      /** @type {Map<string, Promise<any>>} */
      this.pieces = new Map();
    }

    /**
     * The piece `name`. It is loaded once; after a failure, the next call tries again.
     * @param {string} name
     * @param {(piece: any) => any} [make]
     * @returns {Promise<any>}
     */
    #piece(name, make = (piece) => piece) {
      let piece = this.pieces.get(name);
      if (!piece) {
        piece = this.load(name).then(make);
        piece.catch(() => this.pieces.delete(name));
        this.pieces.set(name, piece);
      }
      return piece;
    }

    /** The lexicon of the piece `words-N`. @param {number} n @returns {Promise<Lexicon>} */
    #lexicon(n) {
      return this.#piece(`words-${n}`, (piece) => new search.Lexicon(piece));
    }

    /** Begin to load what the first query needs, if that is little. A failure shows when a query waits for the piece. */
    warm() {
      const { words, pagesFrom } = this.meta;
      if (words.length > 1 || pagesFrom.length > FEW) return;
      this.#lexicon(0);
      pagesFrom.forEach((_, n) => this.#piece(`pages-${n}`));
    }

    /**
     * Item `n` of a kind of pieces.
     * @param {string} kind
     * @param {number[]} from the number of the first item in each piece
     * @param {number} n
     */
    async #item(kind, from, n) {
      let at = from.length - 1;
      while (from[at] > n) at -= 1;
      return (await this.#piece(`${kind}-${at}`))[n - from[at]];
    }

    /**
     * What a result shows of a page. The names are only for comparing: some are misspellings and must never be shown.
     * @param {number} n
     * @returns {Promise<FoundPage & {names: string[]}>}
     */
    async page(n) {
      const [address, title, kind, names] = await this.#item("pages", this.meta.pagesFrom, n);
      return { address, title, kind, names };
    }

    /**
     * The sections of a page, for snippets.
     * @param {number} n
     * @returns {Promise<Section[]>}
     */
    async text(n) {
      /** @type {[anchor: string, heading: string, text: string][]} */
      const sections = await this.#item("text", this.meta.textsFrom, n);
      return sections.map(([anchor, heading, text]) => ({ anchor, heading, text }));
    }

    /** The lexicons in which a word of a query, and words like it, are searched. @param {string} of its stem */
    async lexicons(of) {
      const firsts = this.meta.words;
      const filed = search.core(of);
      const from = filed.slice(0, BEGINNING);
      const numbers = [];
      for (let n = 0; n < firsts.length; n += 1) {
        const ends = firsts[n + 1] ?? "\uffff";
        if (ends > from && firsts[n] <= `${from}\uffff`) numbers.push(n);
      }
      // The piece that has the word itself comes first.
      const own = firsts.findLastIndex((first) => first <= filed);
      numbers.sort((one, other) => Math.abs(one - own) - Math.abs(other - own) || one - other);
      const chosen = numbers.slice(0, PIECES_PER_WORD);
      const loaded = await Promise.all(
        chosen.map((n) => this.#lexicon(n)),
      );
      return { lexicons: loaded, key: chosen.join("+") };
    }
  }

  search.Pieces = Pieces;
})();
