/**
 * The words of texts as they are printed: where they stand, and which words of the index they are. Each spelling is cut
 * once, and texts are remembered, because while somebody types, the same pages answer again and again.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));
  const { tokens, words } = search;

  /** At most this many spellings, and this many letters of texts, are remembered. */
  const SPELLINGS = 100_000;
  const LETTERS = 6_000_000;

  class Surfaces {
    constructor() {
      /** The number of each spelling. @type {Map<string, number>} */
      this.numbers = new Map();
      /** The words of the index in each spelling. @type {string[][]} */
      this.cuts = [];
      /** The spellings that have a word of the index. @type {Map<string, number[]>} */
      this.having = new Map();
      /** @type {Map<string, ReadText>} */
      this.texts = new Map();
      this.letters = 0;
    }

    /** Forget everything. `cuts` becomes another object, by which a matcher notices that its numbers are no longer valid. */
    #forget() {
      this.numbers = new Map();
      this.cuts = [];
      this.having = new Map();
      this.texts = new Map();
      this.letters = 0;
    }

    /** The number of a printed word. @param {string} surface */
    #number(surface) {
      let number = this.numbers.get(surface);
      if (number === undefined) {
        number = this.cuts.length;
        this.numbers.set(surface, number);
        this.cuts.push(tokens(surface));
        for (const word of this.cuts[number]) {
          const others = this.having.get(word);
          if (others) others.push(number);
          else this.having.set(word, [number]);
        }
      }
      return number;
    }

    /**
     * The printed words of a text, in order: UTF-16 offsets, and a number for each spelling.
     * @param {string} text
     * @returns {ReadText}
     */
    read(text) {
      let read = this.texts.get(text);
      if (read) return read;
      if (this.letters > LETTERS || this.cuts.length > SPELLINGS) this.#forget();
      const places = words(text);
      read = {
        starts: Uint32Array.from(places, ({ start }) => start),
        ends: Uint32Array.from(places, ({ end }) => end),
        numbers: Uint32Array.from(places, ({ start, end }) => this.#number(text.slice(start, end))),
      };
      this.texts.set(text, read);
      this.letters += text.length;
      return read;
    }

    /** The words of the index in the spelling `number`: most often one. @param {number} number */
    cut(number) {
      return this.cuts[number];
    }

    /**
     * A function that finds the words of a text that answer a query.
     * @param {Map<string, Answer>} answers for each word of the index that answers the query, the answer
     * @returns {Matcher} gives each place with its answer
     */
    matcher(answers) {
      /** @type {string[][] | undefined} */
      let cuts;
      /** @type {Map<number, Answer>} */
      let marked = new Map();
      let seen = 0;
      /** @param {number} number @param {Answer | undefined} answer */
      const note = (number, answer) => {
        if (answer && !marked.has(number)) marked.set(number, answer);
      };
      return (text) => {
        const { starts, ends, numbers } = this.read(text);
        if (cuts !== this.cuts) {
          cuts = this.cuts;
          marked = new Map();
          seen = cuts.length;
          for (const [word, answer] of answers) for (const number of this.having.get(word) ?? []) note(number, answer);
        }
        for (; seen < cuts.length; seen += 1) {
          for (const word of cuts[seen]) note(seen, answers.get(word));
        }
        const found = [];
        for (let n = 0; n < numbers.length; n += 1) {
          const answer = marked.get(numbers[n]);
          if (answer) found.push({ start: starts[n], end: ends[n], ...answer });
        }
        return found;
      };
    }
  }

  search.Surfaces = Surfaces;
})();
