/**
 * A piece of the index: words with the pages on which they stand, and a search for similar words.
 *
 * The piece holds only words and postings (generator/search/index.py). Grams are derived here when it is loaded, and
 * stems when they are needed.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));
  const { pack, stem } = search;

  /**
   * A hash of the three characters at `at`. Different characters may share one, so the word must be checked too.
   * @param {string} text
   * @param {number} at
   */
  const hash = (text, at) =>
    text.charCodeAt(at) * 1009 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2);

  /** The number of buckets for the grams of `words` words: a power of two. @param {number} words */
  const bucketsFor = (words) => 1 << Math.min(15, Math.max(8, Math.ceil(Math.log2(words + 1))));

  /** The number of grams of three and four characters in a word of `length` letters. @param {number} length */
  const gramCount = (length) => length + Math.max(1, length - 1);

  /** Words with less likeness than this are not compared letter by letter. */
  const LIKE_A_SLIP = 0.15;
  /** At most this many words are compared letter by letter. */
  const LOOKED_AT = 300;

  /** A gram is common if at least this share of all words has it. */
  const COMMON = 0.02;

  /** Item n of the result is where the n-th of lists with these lengths begins. @param {Uint32Array} lengths */
  const starts = (lengths, plus = 0) => {
    const found = new Uint32Array(lengths.length + 1);
    for (let n = 0; n < lengths.length; n += 1) found[n + 1] = found[n] + lengths[n] + plus;
    return found;
  };

  /** Words of this length or longer are not compared. The rows of distances are reused for each comparison. */
  const LONGEST = 40;
  const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST));

  /**
   * The number of typing errors between two words: a letter too many, too few, another letter, or two letters swapped
   * (Damerau's distance, optimal string alignment). If it is more than `most`, any number above that.
   * @param {string} one
   * @param {string} other
   * @param {number} most
   */
  const slips = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most || other.length >= LONGEST) return most + 1;
    let [before, last, row] = ROWS;
    for (let j = 0; j <= other.length; j += 1) row[j] = j;
    for (let i = 1; i <= one.length; i += 1) {
      [before, last, row] = [last, row, before];
      row[0] = i;
      let least = i;
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        let far = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          far = Math.min(far, before[j - 2] + 1);
        }
        row[j] = far;
        if (far < least) least = far;
      }
      if (least > most) return most + 1;
    }
    return row[other.length];
  };

  class Lexicon {
    /** @param {LexiconPiece} piece */
    constructor(piece) {
      const words = pack.words(piece.shared, piece.rests);
      /** Each word between `<` and `>`, sorted. */
      this.framed = words.map((word) => `<${word}>`);
      this.starts = starts(pack.numbers(piece.counts), 1);
      this.pages = pack.numbers(piece.pages);
      this.weights = pack.numbers(piece.weights);
      for (let n = 0; n < words.length; n += 1) {
        for (let at = this.starts[n] + 1; at < this.starts[n + 1]; at += 1) this.pages[at] += this.pages[at - 1] + 1;
      }
      /** The numbers of words that no page shows: they stand only in hidden names. */
      let last = -1;
      this.hidden = new Set([...pack.numbers(piece.hidden)].map((gap) => (last += gap + 1)));
      /** For each gram of three characters, the numbers of the words with it are in the bucket of its hash. */
      const buckets = bucketsFor(words.length);
      this.mask = buckets - 1;
      this.bucketStarts = this.#sizes(buckets);
      this.buckets = new Uint32Array(this.bucketStarts[buckets]);
      this.#fill();
      /** @type {Map<string, number[]>} */
      this.stems = new Map();
      this.shared = new Uint16Array(words.length);
      /** @type {Map<string, number[]>} */
      this.byGram = new Map();
    }

    /** Where each bucket begins. @param {number} buckets */
    #sizes(buckets) {
      const sizes = new Uint32Array(buckets);
      for (const word of this.framed) {
        for (let at = 0; at + 3 <= word.length; at += 1) sizes[hash(word, at) & this.mask] += 1;
      }
      return starts(sizes);
    }

    #fill() {
      const next = this.bucketStarts.slice();
      this.framed.forEach((word, n) => {
        for (let at = 0; at + 3 <= word.length; at += 1) {
          const of = hash(word, at) & this.mask;
          this.buckets[next[of]] = n;
          next[of] += 1;
        }
      });
    }

    /** @param {number} n @returns {string} the n-th word */
    word(n) {
      return this.framed[n].slice(1, -1);
    }

    /** The numbers of the words with the stem `of`, ascending. @param {string} of @returns {number[]} */
    withStem(of) {
      let found = this.stems.get(of);
      if (!found) {
        found = this.#stemming(of).filter((n) => stem(this.word(n)) === of);
        if (this.stems.size > 4096) this.stems.clear();
        this.stems.set(of, found);
      }
      return found;
    }

    /**
     * The numbers of words that may have the stem `of`. To stem all words on loading would take longer than all the rest.
     * @param {string} of
     */
    #stemming(of) {
      // A Latin word begins like its stem, and its end may differ. An Arabic word has its stem at the beginning, or
      // after و or the ل of an article.
      if (!search.isArabic(of) || of.length < 2) return this.withGram(`<${of}>`.slice(0, 3));
      if (of.length > 2) return this.withGram(of.slice(0, 3)).filter((n) => this.framed[n].includes(of));
      const found = ["<", "و", "ل"].flatMap((before) => this.withGram(before + of));
      return [...new Set(found)].sort((one, other) => one - other);
    }

    /** The numbers of the words that have `gram` (three characters or more), between `<` and `>`, ascending. @param {string} gram */
    withGram(gram) {
      let found = this.byGram.get(gram);
      if (found) return found;
      found = [];
      if (gram.length >= 3) {
        const of = hash(gram, 0) & this.mask;
        let before = -1;
        for (let at = this.bucketStarts[of]; at < this.bucketStarts[of + 1]; at += 1) {
          const n = this.buckets[at];
          if (n !== before && this.framed[n].includes(gram)) found.push(n);
          before = n;
        }
      }
      if (this.byGram.size > 4096) this.byGram.clear();
      this.byGram.set(gram, found);
      return found;
    }

    /**
     * The words that share grams with `word`, and their likeness (Dice's coefficient over grams of 3 and 4 characters).
     * @param {string} word normalised
     * @param {number} least words with less likeness are left out
     * @returns {{n: number, likeness: number}[]}
     */
    like(word, least) {
      const { shared, framed } = this;
      const lists = [3, 4]
        .flatMap((size) => [...new Set(search.grams(word, size))].map((gram) => this.withGram(gram)))
        .sort((one, other) => one.length - other.length);
      const touched = [];
      for (const list of lists) {
        // A common gram counts for words that share another gram too, but does not bring in further words.
        const bringsIn = list.length < framed.length * COMMON || touched.length === 0;
        for (let at = 0; at < list.length; at += 1) {
          const n = list[at];
          if (shared[n] > 0) shared[n] += 1;
          else if (bringsIn) {
            shared[n] = 1;
            touched.push(n);
          }
        }
      }
      const own = gramCount(word.length);
      const found = [];
      for (const n of touched) {
        const likeness = (2 * shared[n]) / (own + gramCount(framed[n].length - 2));
        if (likeness >= least) found.push({ n, likeness: Math.min(1, likeness) });
        shared[n] = 0;
      }
      return found;
    }

    /**
     * The words that may be meant by an unknown word: those with the fewest typing errors, at most one in a word of four
     * letters, two from six letters on. Either word may have clitics that the stemmer knows.
     * @param {string} word normalised
     * @returns {{numbers: number[], likeness: number}}
     */
    meant(word) {
      const short = search.withoutArticle(word);
      let most = short.length >= 6 ? 2 : short.length >= 4 ? 1 : 0;
      /** @type {number[]} */
      let numbers = [];
      const likely = most ? this.like(word, LIKE_A_SLIP) : [];
      likely.sort((one, other) => other.likeness - one.likeness || one.n - other.n).splice(LOOKED_AT);
      for (const { n } of likely) {
        const other = this.word(n);
        const far = Math.min(slips(word, other, most), slips(short, search.withoutArticle(other), most));
        if (far < most) numbers = [];
        if (far <= most) numbers.push(n);
        most = Math.min(most, far);
      }
      return { numbers, likeness: 1 - most / short.length };
    }

    /** The numbers of the words that begin with `start`, with or without clitics that the stemmer knows. @param {string} start */
    beginningWith(start) {
      const gram = start.length >= 3 ? start.slice(0, 3) : `<${start.slice(0, 2)}`;
      return this.withGram(gram).filter((n) => search.opensWith(this.word(n), start));
    }
  }

  search.Lexicon = Lexicon;
})();
