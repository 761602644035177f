/**
 * The index of one language: which pages answer a query, in which order, and which words were meant.
 *
 *   const index = await ExplainerSearch.open(load);   // load(name) → Promise of the parsed piece
 *   const {hits, missing, nearest} = await index.query("للناتو", {limit: 10});
 *
 * A page scores by BM25 over stems plus BM25 over the characters (grams) of words, then by its title and names.
 * docs/decisions/0014 tells why, and what was tried.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= {});
  const { pack, tokens, stem, grams, isAsking } = search;

  const FORM = 1;
  /** BM25 (Robertson and Zaragoza, 2009): how soon more of the same stops to count, how much long pages lose. */
  const K1 = 0.7;
  const B = 0.95;
  /** Weights of the grams of each size, stems having 1. */
  const GRAMS = [[3, 0.4], [4, 0.5]];
  /** A word counts as found on a page from this likeness on; one that no page has, from a lower one on. */
  const ALIKE = 0.5;
  const ALIKE_IF_UNKNOWN = 0.3;
  /** What a title or name adds that has the words; and that is the query, in units of the best score. */
  const NAMED = 0.6;
  const NAME_ITSELF = 1.2;
  /** Names from this likeness on count as the query, the more the closer. */
  const NAME_ALIKE = 0.4;
  /** So many of the first pages have their names compared with the query. */
  const LOOKED_AT = 20;
  /** Pages below this share of the best score are not shown. */
  const TAIL = 0.15;
  /** Forgotten when there are more; what a query touched is likely to be touched by the next. */
  const KEPT = 3000;

  const idf = (pages, of) => Math.log(1 + (of - pages + 0.5) / (pages + 0.5));

  /** The length of each page, made ready for BM25: k1 × (1 − b + b × length / average). */
  const norms = (lengths) => {
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
    return Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
  };

  /** Likeness of two short texts by their grams of three: 1 is the same. */
  const likeness = (one, other) => {
    const left = new Set(grams(one, 3));
    const right = new Set(grams(other, 3));
    let shared = 0;
    for (const gram of left) shared += right.has(gram) ? 1 : 0;
    return (2 * shared) / (left.size + right.size);
  };

  class Index {
    /** @param {(name: string) => Promise<any>} load @param {any} meta */
    constructor(load, meta) {
      if (meta.form !== FORM) throw new Error(`search index of form ${meta.form}, not ${FORM}`);
      this.load = load;
      this.meta = meta;
      this.pages = meta.pages;
      const lengths = pack.numbers(meta.lengths);
      const letters = pack.numbers(meta.letters);
      this.stemNorms = norms(lengths);
      this.gramNorms = { 3: norms(letters), 4: norms(letters.map((count, n) => count - lengths[n])) };
      this.pieces = new Map();
      this.scored = new Map();
    }

    /** The piece `name`, loaded once; a failure is not kept. */
    #piece(name, make = (piece) => piece) {
      let piece = this.pieces.get(name);
      if (!piece) {
        piece = this.load(name).then(make);
        piece.catch(() => this.pieces.delete(name));
        this.pieces.set(name, piece);
      }
      return piece;
    }

    /** Item `n` of the pieces of a kind, whose first items are `from`. */
    async #item(kind, from, n) {
      let at = from.length - 1;
      while (from[at] > n) at -= 1;
      return (await this.#piece(`${kind}-${at}`))[n - from[at]];
    }

    /**
     * What a result shows of a page.
     * @param {number} n
     * @returns {Promise<{address: string, title: string, kind: string, names: string[]}>}
     */
    async page(n) {
      const [address, title, kind, names] = await this.#item("pages", this.meta.pagesFrom, n);
      return { address, title, kind, names };
    }

    /**
     * The sections of a page, as they were fed.
     * @param {number} n
     * @returns {Promise<{anchor: string, heading: string, text: string}[]>}
     */
    async text(n) {
      const sections = await this.#item("text", this.meta.textsFrom, n);
      return sections.map(([anchor, heading, text]) => ({ anchor, heading, text }));
    }

    /** The words of the index that a query may touch. */
    async #lexicon() {
      return this.#piece("words-0", (piece) => new search.Lexicon(piece));
    }

    /** BM25 of one term for all pages: [pages, scores], from the words that have it. Kept for the next query. */
    #score(key, words, lexicon, norm) {
      let known = this.scored.get(key);
      if (known) return known;
      const { starts, pages, weights } = lexicon;
      const counted = (this.counted ??= new Float64Array(this.pages));
      const touched = [];
      for (const n of words) {
        for (let at = starts[n]; at < starts[n + 1]; at += 1) {
          const page = pages[at];
          if (counted[page] === 0) touched.push(page);
          counted[page] += (weights[at] >> 1) + 1;
        }
      }
      const factor = idf(touched.length, this.pages) * (1 + K1);
      const scores = new Float64Array(touched.length);
      touched.forEach((page, n) => {
        scores[n] = (factor * counted[page]) / (counted[page] + norm[page]);
        counted[page] = 0;
      });
      known = [Uint32Array.from(touched), scores];
      if (this.scored.size > KEPT) this.scored.clear();
      this.scored.set(key, known);
      return known;
    }

    /** The query as words: their stems, the words of the index that answer them, and how well. */
    #understand(text, lexicon) {
      const typing = /[\p{L}\p{N}]$/u.test(text);
      const all = tokens(text);
      const content = all.filter((word) => !isAsking(word));
      const asked = [...new Set(content.length ? content : all)].map((word) => ({ word, stem: stem(word) }));
      asked.forEach((each, n) => {
        const same = lexicon.withStem(each.stem);
        const least = same.length ? ALIKE : ALIKE_IF_UNKNOWN;
        const answers = new Map(lexicon.like(each.word, least).map(({ n: of, likeness: how }) => [of, how]));
        const begun = typing && n === asked.length - 1 && !same.length && each.word.length > 1
          ? lexicon.beginningWith(each.word) : [];
        for (const of of [...same, ...begun]) answers.set(of, 1);
        Object.assign(each, { same: same.length ? same : begun, begun: begun.length > 0, answers });
      });
      return { all, asked };
    }

    /** Adds `weight` times what #score says. */
    #add(scores, [pages, values], weight) {
      for (let n = 0; n < pages.length; n += 1) scores[pages[n]] += weight * values[n];
    }

    #rank({ all, asked }, lexicon) {
      const scores = new Float64Array(this.pages);
      for (const word of all) {
        const of = stem(word);
        this.#add(scores, this.#score(`=${of}`, lexicon.withStem(of), lexicon, this.stemNorms), 1);
      }
      for (const { word, begun, same } of asked) {
        if (begun) this.#add(scores, this.#score(`^${word}`, same, lexicon, this.stemNorms), 1);
        for (const [size, weight] of GRAMS) {
          for (const gram of grams(word, size)) {
            const found = this.#score(`${size}${gram}`, lexicon.withGram(gram), lexicon, this.gramNorms[size]);
            this.#add(scores, found, weight);
          }
        }
      }
      return scores;
    }

    /** For each asked word, how well each page answers it (0 to 1); and adds what titles and names have of it. */
    #evidence(asked, lexicon, scores) {
      const { starts, pages, weights } = lexicon;
      return asked.map(({ answers }) => {
        const how = new Float64Array(this.pages);
        const named = new Map();
        for (const [n, likely] of answers) {
          for (let at = starts[n]; at < starts[n + 1]; at += 1) {
            const page = pages[at];
            if (likely > how[page]) how[page] = likely;
            if (weights[at] & 1 && likely > (named.get(page) ?? 0)) named.set(page, likely);
          }
        }
        const rare = idf(named.size, this.pages);
        for (const [page, likely] of named) scores[page] += NAMED * rare * likely;
        return how;
      });
    }

    /** The first pages again, after their titles and names were compared with the whole query. */
    async #byName(order, scores, { all }) {
      const asked = all.join(" ");
      const best = scores[order[0]];
      await Promise.all(order.slice(0, LOOKED_AT).map(async (n) => {
        const { title, names } = await this.page(n);
        const close = Math.max(...[title, ...names].map((name) => likeness(asked, tokens(name).join(" "))));
        if (close > NAME_ALIKE) scores[n] += (NAME_ITSELF * best * (close - NAME_ALIKE)) / (1 - NAME_ALIKE);
      }));
      return order.sort((one, other) => scores[other] - scores[one] || one - other);
    }

    /**
     * The pages that answer a query, the best first.
     * @param {string} text as typed; a last word without a blank behind it may be unfinished
     * @param {{limit?: number}} [options]
     * @returns {Promise<{
     *   hits: {page: number, score: number, terms: Record<string, boolean>}[],
     *   missing: string[], nearest: string[]}>}
     */
    async query(text, { limit = 30 } = {}) {
      const lexicon = await this.#lexicon();
      const understood = this.#understand(text, lexicon);
      const { asked } = understood;
      const scores = this.#rank(understood, lexicon);
      const evidence = this.#evidence(asked, lexicon, scores);
      let order = [];
      for (let n = 0; n < this.pages; n += 1) if (scores[n] > 0) order.push(n);
      const sure = order.filter((n) => evidence.some((how) => how[n] > 0));
      if (sure.length) order = sure;
      order.sort((one, other) => scores[other] - scores[one] || one - other);
      order = await this.#byName(order.slice(0, Math.max(limit, LOOKED_AT)), scores, understood);
      const least = (scores[order[0]] ?? 0) * TAIL;
      const hits = order.filter((n) => scores[n] >= least).slice(0, limit).map((page) => ({
        page,
        score: scores[page],
        terms: Object.fromEntries(asked.map(({ word }, at) => [word, evidence[at][page] > 0])),
      }));
      const missing = asked.filter(({ same }) => !same.length).map(({ word }) => word);
      return { hits, missing, nearest: this.#nearest(asked, lexicon) };
    }

    /** For words that the index does not have, those that are most like them. */
    #nearest(asked, lexicon) {
      return asked.filter(({ same }) => !same.length).flatMap(({ word }) => lexicon
        .like(word, 0.35)
        .filter(({ n }) => !lexicon.hidden.has(n))
        .sort((one, other) => other.likeness - one.likeness || one.n - other.n)
        .slice(0, 3)
        .map(({ n }) => lexicon.word(n)));
    }

    /**
     * How strongly a printed word answers a query: 1 the same stem or beginning, less by likeness, 0 not at all.
     * @param {string} text the query
     * @returns {(surface: string) => number}
     */
    matcher(text) {
      const typing = /[\p{L}\p{N}]$/u.test(text);
      const all = tokens(text);
      const content = all.filter((word) => !isAsking(word));
      const asked = (content.length ? content : all).map((word) => ({ word, stem: stem(word) }));
      const known = new Map();
      const strength = (word) => {
        let best = 0;
        asked.forEach((each, n) => {
          if (stem(word) === each.stem) best = 1;
          else if (typing && n === asked.length - 1 && each.word.length > 1 && search.opensWith(word, each.word)) best = 1;
          else best = Math.max(best, search.likeness(word, each.word));
        });
        return best >= ALIKE ? best : 0;
      };
      return (surface) => Math.max(0, ...tokens(surface).map((word) => {
        if (!known.has(word)) known.set(word, strength(word));
        return known.get(word);
      }));
    }
  }

  /**
   * Opens the index whose pieces `load` brings.
   * @param {(name: string) => Promise<any>} load rejects if there is no such piece
   * @returns {Promise<Index>}
   */
  search.open = async (load) => new Index(load, await load("meta"));
})();
