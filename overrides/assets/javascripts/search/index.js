/**
 * The index of one language: which pages answer a query, in which order, and which words were meant.
 *
 *   const index = await ExplainerSearch.open(load);   // load(name) → Promise of the parsed piece
 *   const {hits, missing, nearest} = await index.query("للناتو", {limit: 10});
 *
 * The score of a page is BM25 over stems plus BM25 over the character n-grams (grams) of words; then its title and names
 * count. Pages that may have the query as their name are considered even if their score is low. The reasons, and what
 * else was tried, are in docs/decisions/14-search-by-stems-and-letters.md.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));
  const { pack, stem, grams, norms, bearers, rarity, ALIKE, telling, likeness, inTwoWays } = search;

  /** The weight of the grams of each size; that of stems is 1. */
  const GRAMS = [[3, 0.4], [4, 0.5]];
  /** Other queries are offered if the first page answers less than this share of the query. */
  const LITTLE = 0.6;
  /** What a title or name with the words adds to the score; and what one that is the query adds, times the best score. */
  const NAMED = 0.6;
  const NAME_ITSELF = 1.2;
  /** Names with at least this likeness count as the query; the more, the closer they are. */
  const NAME_ALIKE = 0.2;
  /** The share of its score that a page loses if it answers none of the words. */
  const TOGETHER = 0.3;
  /** The names of this many first pages are compared with the query. */
  const LOOKED_AT = 20;
  /** And those of this many further pages that have all its words in a title or name. A name that stands on every page
   * says little about any of them, so the page that has it as its own name may have a low score. */
  const BEARERS = 6;
  /** Pages with less than this share of the best score are not shown. */
  const TAIL = 0.15;
  /** At most this many pages are shown if no page answers a word, and they only have letters in common with the query. */
  const GUESSES = 10;
  /** How many queries are remembered, with the words that answer them, and how many pages, with their names. */
  const QUERIES = 20;
  const NAMES = 5000;

  /**
   * How well each page answers a word of the query (0 to 1), with its text and with its names; and how rare the word is.
   * @typedef {{how: Float64Array, named: Map<number, number>, rare: number}} Evidence
   */

  class Index extends search.Pieces {
    /** @param {LoadPiece} load @param {MetaPiece} meta */
    constructor(load, meta) {
      super(load, meta);
      this.norms = norms(pack.numbers(meta.lengths));
      /** The number of words in the shortest name of each page. */
      this.shortest = pack.numbers(meta.names);
      this.scorer = new search.Scorer(this.pages);
      /** @type {Map<string, Map<string, Answer>>} */
      this.answered = new Map();
      this.surfaces = new search.Surfaces();
      /** @type {Map<number, string[][]>} */
      this.named = new Map();
    }

    /** The score of each page by stems and grams. @param {Understood} understood */
    #rank({ all, words, placeOf }) {
      const scores = new Float64Array(this.pages);
      /** @param {[Uint32Array, Float64Array]} found @param {number} weight */
      const add = ([pages, values], weight) => {
        for (let n = 0; n < pages.length; n += 1) scores[pages[n]] += weight * values[n];
      };
      for (const word of all) {
        const of = stem(word);
        const { lexicons } = placeOf(of);
        /** @returns {WordsOf[]} */
        const same = () => lexicons.map((lexicon) => [lexicon, lexicon.withStem(of)]);
        add(this.scorer.term(`=${of}`, same, this.norms), 1);
      }
      for (const { word, stem: of, begun, same, meant } of words) {
        const { lexicons, key } = placeOf(of);
        if (begun) add(this.scorer.term(`^${word}`, () => same, this.norms), 1);
        if (meant) add(this.scorer.term(`~${word}`, () => meant.same, this.norms), meant.likeness);
        for (const [size, weight] of GRAMS) {
          for (const gram of grams(word, size)) {
            /** @returns {WordsOf[]} */
            const having = () => lexicons.map((lexicon) => [lexicon, lexicon.withGram(gram)]);
            add(this.scorer.term(`${size}${gram}${key}`, having, this.norms), weight);
          }
        }
      }
      return scores;
    }

    /** @param {AskedWord[]} words @returns {Evidence[]} one for each */
    #evidence(words) {
      return words.map(({ same, like, meant }) => {
        const how = new Float64Array(this.pages);
        /** @type {Map<number, number>} */
        const named = new Map();
        let count = 0;
        /** @param {Lexicon} lexicon @param {number} n @param {number} close */
        const note = ({ starts, pages, weights }, n, close) => {
          for (let at = starts[n]; at < starts[n + 1]; at += 1) {
            const page = pages[at];
            if (how[page] === 0) count += 1;
            if (close > how[page]) how[page] = close;
            if (weights[at] & 1 && close > (named.get(page) ?? 0)) named.set(page, close);
          }
        };
        for (const [lexicon, numbers] of same) for (const n of numbers) note(lexicon, n, 1);
        for (const [lexicon, numbers] of meant?.same ?? []) for (const n of numbers) note(lexicon, n, meant?.likeness ?? 0);
        const sure = count;
        for (const { lexicon, n, likeness: close } of like) note(lexicon, n, close);
        return { how, named, rare: rarity(sure || count, this.pages) };
      });
    }

    /**
     * Raise the score of pages that answer more of the query, against those that answer one part of it well. Returns the
     * share of the query that each page answers.
     * @param {Float64Array} scores
     * @param {Evidence[]} evidence
     */
    #weigh(scores, evidence) {
      const whole = evidence.reduce((sum, { rare }) => sum + rare, 0) || 1;
      const share = new Float64Array(this.pages);
      for (const { how, rare } of evidence) {
        for (let n = 0; n < this.pages; n += 1) share[n] += (how[n] * rare) / whole;
      }
      for (let n = 0; n < this.pages; n += 1) scores[n] *= 1 - TOGETHER + TOGETHER * share[n];
      for (const { named } of evidence) {
        const rare = rarity(named.size, this.pages);
        for (const [page, close] of named) scores[page] += NAMED * rare * close * share[page] * share[page];
      }
      return share;
    }

    /**
     * The pages that answer a word of the query (if none does, all pages), the best first, without those of low score.
     * @param {Float64Array} scores
     * @param {Evidence[]} evidence
     */
    #best(scores, evidence) {
      const sure = new Uint8Array(this.pages);
      for (const { how } of evidence) for (let n = 0; n < this.pages; n += 1) if (how[n] > 0) sure[n] = 1;
      const all = sure.includes(1) ? sure : sure.fill(1);
      let best = 0;
      for (let n = 0; n < this.pages; n += 1) if (all[n] && scores[n] > best) best = scores[n];
      /** @type {number[]} */
      const order = [];
      for (let n = 0; n < this.pages; n += 1) if (all[n] && best && scores[n] >= best * TAIL) order.push(n);
      return order.sort((one, other) => scores[other] - scores[one] || one - other);
    }

    /**
     * The pages in a new order, after comparing the titles and names of the first ones with the whole query.
     * @param {number[]} order
     * @param {number[]} bearing pages that may have the query as their name, wherever they are in `order`
     * @param {Float64Array} scores
     * @param {Float64Array} share
     * @param {AskedWord[]} words
     */
    async #byName(order, bearing, scores, share, words) {
      const query = inTwoWays(words.map(({ word }) => word));
      const best = scores[order[0]];
      await Promise.all([...new Set([...order.slice(0, LOOKED_AT), ...bearing])].map(async (n) => {
        const close = Math.max(...(await this.#names(n)).flatMap((ways) =>
          ways.map((way, n) => likeness(query[n], way))));
        const above = Math.max(0, close - NAME_ALIKE) / (1 - NAME_ALIKE);
        scores[n] += NAME_ITSELF * best * above * share[n];
      }));
      return [...new Set([...order, ...bearing])].sort((one, other) => scores[other] - scores[one] || one - other);
    }

    /** The title and names of a page, each as spelt and as stems, for comparing with a query. @param {number} n */
    async #names(n) {
      let ways = this.named.get(n);
      if (!ways) {
        const { title, names } = await this.page(n);
        ways = [title, ...names].map((name) => inTwoWays(telling(name)));
        if (this.named.size >= NAMES) this.named.clear();
        this.named.set(n, ways);
      }
      return ways;
    }

    /**
     * The pages that answer a query, the best first.
     * @param {string} text as typed; if no blank follows the last word, it may be unfinished
     * @param {{limit?: number}} [options]
     * @returns {Promise<{hits: Hit[], missing: string[], nearest: string[]}>}
     */
    async query(text, { limit = 30 } = {}) {
      const understood = await search.understand(this, text);
      const { words } = understood;
      const scores = this.#rank(understood);
      const evidence = this.#evidence(words);
      const share = this.#weigh(scores, evidence);
      const best = this.#best(scores, evidence);
      const bearing = bearers(evidence, this.shortest, scores).slice(0, BEARERS);
      const order = await this.#byName(best.slice(0, Math.max(limit, LOOKED_AT)), bearing, scores, share, words);
      const least = (scores[order[0]] ?? 0) * TAIL;
      const most = share.some((answered) => answered > 0) ? limit : Math.min(limit, GUESSES);
      const hits = order.filter((n) => scores[n] >= least).slice(0, most).map((page) => ({
        page,
        score: scores[page],
        terms: Object.fromEntries(words.map(({ word }, at) => [word, evidence[at].how[page] > 0])),
      }));
      if (this.answered.size >= QUERIES) this.answered.clear();
      this.answered.set(text, this.#answers(words, evidence));
      const unknown = words.filter(({ same }) => !same.some(([, numbers]) => numbers.length));
      const little = !hits.length || share[hits[0].page] < LITTLE;
      const nearest = little ? await search.nearest(this, text, unknown) : [];
      return { hits, missing: unknown.map(({ word }) => word), nearest };
    }

    /**
     * For each word of the index that answers the query: the word of the query that it answers, and its weight.
     * @param {AskedWord[]} words
     * @param {Evidence[]} evidence
     */
    #answers(words, evidence) {
      /** @type {Map<string, Answer>} */
      const answers = new Map();
      words.forEach(({ same, like, meant }, at) => {
        /** @param {Lexicon} lexicon @param {number} n @param {number} close */
        const note = (lexicon, n, close) => {
          const word = lexicon.word(n);
          const weight = close * evidence[at].rare;
          if (close >= ALIKE && weight > (answers.get(word)?.weight ?? 0)) answers.set(word, { word: at, weight });
        };
        for (const [lexicon, numbers] of same) for (const n of numbers) note(lexicon, n, 1);
        for (const [lexicon, numbers] of meant?.same ?? []) for (const n of numbers) note(lexicon, n, meant?.likeness ?? 0);
        for (const { lexicon, n, likeness: close } of like) note(lexicon, n, close);
      });
      return answers;
    }

    /**
     * A function that finds the words of a text that answer a query: their places, the word of the query that each
     * answers, and its weight.
     * @param {string} text one of the last queries
     * @returns {Matcher}
     */
    matcher(text) {
      return this.surfaces.matcher(this.answered.get(text) ?? new Map());
    }
  }

  /**
   * Open an index.
   * @param {LoadPiece} load loads a piece; rejects if there is no such piece
   * @returns {Promise<SearchIndex>}
   */
  search.open = async (load) => {
    const index = new Index(load, await load("meta"));
    index.warm();
    return index;
  };
})();
