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
  const { pack, tokens, stem, core, grams, isAsking, norms, rarity } = search;

  const FORM = 1;
  /** Weights of the grams of each size, stems having 1. */
  const GRAMS = [[3, 0.4], [4, 0.5]];
  /** A word counts as found on a page from this likeness on; one that no page has, from a lower one on. */
  const ALIKE = 0.5;
  const ALIKE_IF_UNKNOWN = 0.3;
  /** What a title or name adds that has the words; and one that is the query, in units of the best score. */
  const NAMED = 0.6;
  const NAME_ITSELF = 1.2;
  /** Names from this likeness on count as the query, the more the closer. */
  const NAME_ALIKE = 0.4;
  /** So many of the first pages have their names compared with the query. */
  const LOOKED_AT = 20;
  /** Pages below this share of the best score are not shown. */
  const TAIL = 0.15;
  /** In a large index, words are looked for beside those that begin like them, in so many pieces at most. */
  const BEGINNING = 3;
  const PIECES_PER_WORD = 2;

  /** Likeness of two short texts by their grams of three: 1 is the same. */
  const likeness = (one, other) => {
    const left = new Set(grams(one, 3));
    const right = new Set(grams(other, 3));
    let shared = 0;
    for (const gram of left) shared += right.has(gram) ? 1 : 0;
    return (2 * shared) / (left.size + right.size);
  };

  /** The query in words: all, and those that say what is looked for. The last may be unfinished. */
  const asked = (text) => {
    const all = tokens(text);
    const content = all.filter((word) => !isAsking(word));
    const unfinished = /[\p{L}\p{N}]$/u.test(text) ? all.at(-1) : undefined;
    const words = [...new Set(content.length ? content : all)].map((word) => ({
      word, stem: stem(word), unfinished: word === unfinished && word.length > 1,
    }));
    return { all, words };
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
      this.norms = {
        stem: norms(lengths), 3: norms(letters), 4: norms(letters.map((count, n) => count - lengths[n])),
      };
      this.scorer = new search.Scorer(this.pages);
      this.pieces = new Map();
      /** How rare the words of the last queries are. */
      this.rare = new Map();
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
     * What a result shows of a page. The names are for comparing: some are misspellings, never to be shown.
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

    /** The lexicons in which a word of a query and all that is like it are looked for. */
    async #lexicons(of) {
      const firsts = this.meta.words;
      const filed = core(of);
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
        chosen.map((n) => this.#piece(`words-${n}`, (piece) => new search.Lexicon(piece))),
      );
      return { lexicons: loaded, key: chosen.join("+") };
    }

    /** Which words of the index answer each word of the query, and how well. */
    async #understand(text) {
      const { all, words } = asked(text);
      const small = this.meta.words.length === 1;
      const stems = new Set([...(small ? all : []).map(stem), ...words.map((each) => each.stem)]);
      const places = new Map(await Promise.all([...stems].map(async (of) => [of, await this.#lexicons(of)])));
      for (const each of words) {
        const { lexicons } = places.get(each.stem);
        each.same = lexicons.map((lexicon) => [lexicon, lexicon.withStem(each.stem)]);
        each.known = each.same.some(([, numbers]) => numbers.length);
        each.begun = !each.known && each.unfinished;
        if (each.begun) each.same = lexicons.map((lexicon) => [lexicon, lexicon.beginningWith(each.word)]);
        const least = each.known ? ALIKE : ALIKE_IF_UNKNOWN;
        each.like = lexicons.flatMap((lexicon) => lexicon.like(each.word, least).map((found) => ({ lexicon, ...found })));
      }
      return { all: small ? all : words.map((each) => each.word), words, places };
    }

    #rank({ all, words, places }) {
      const scores = new Float64Array(this.pages);
      const add = ([pages, values], weight) => {
        for (let n = 0; n < pages.length; n += 1) scores[pages[n]] += weight * values[n];
      };
      for (const word of all) {
        const of = stem(word);
        const { lexicons } = places.get(of);
        const same = () => lexicons.map((lexicon) => [lexicon, lexicon.withStem(of)]);
        add(this.scorer.term(`=${of}`, same, this.norms.stem), 1);
      }
      for (const { word, stem: of, begun, same } of words) {
        const { lexicons, key } = places.get(of);
        if (begun) add(this.scorer.term(`^${word}`, () => same, this.norms.stem), 1);
        for (const [size, weight] of GRAMS) {
          for (const gram of grams(word, size)) {
            const having = () => lexicons.map((lexicon) => [lexicon, lexicon.withGram(gram)]);
            add(this.scorer.term(`${size}${gram}${key}`, having, this.norms[size]), weight);
          }
        }
      }
      return scores;
    }

    /** For each asked word, how well each page answers it (0 to 1). Adds what titles and names have of it. */
    #evidence(words, scores) {
      return words.map(({ same, like }) => {
        const how = new Float64Array(this.pages);
        const named = new Map();
        const note = ({ starts, pages, weights }, n, close) => {
          for (let at = starts[n]; at < starts[n + 1]; at += 1) {
            const page = pages[at];
            if (close > how[page]) how[page] = close;
            if (weights[at] & 1 && close > (named.get(page) ?? 0)) named.set(page, close);
          }
        };
        for (const { lexicon, n, likeness: close } of like) note(lexicon, n, close);
        for (const [lexicon, numbers] of same) for (const n of numbers) note(lexicon, n, 1);
        const rare = rarity(named.size, this.pages);
        for (const [page, close] of named) scores[page] += NAMED * rare * close;
        return how;
      });
    }

    /** Pages that have a word of the query, or if none has, something like it: the best first, without the tail. */
    #best(scores, evidence) {
      const sure = new Uint8Array(this.pages);
      for (const how of evidence) for (let n = 0; n < this.pages; n += 1) if (how[n] > 0) sure[n] = 1;
      const all = sure.includes(1) ? sure : sure.fill(1);
      let best = 0;
      for (let n = 0; n < this.pages; n += 1) if (all[n] && scores[n] > best) best = scores[n];
      const order = [];
      for (let n = 0; n < this.pages; n += 1) if (all[n] && best && scores[n] >= best * TAIL) order.push(n);
      return order.sort((one, other) => scores[other] - scores[one] || one - other);
    }

    /** The first pages again, after their titles and names were compared with the whole query. */
    async #byName(order, scores, all) {
      const query = all.join(" ");
      const best = scores[order[0]];
      await Promise.all(order.slice(0, LOOKED_AT).map(async (n) => {
        const { title, names } = await this.page(n);
        const close = Math.max(...[title, ...names].map((name) => likeness(query, tokens(name).join(" "))));
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
      const understood = await this.#understand(text);
      const { words } = understood;
      const scores = this.#rank(understood);
      const evidence = this.#evidence(words, scores);
      words.forEach(({ word }, at) => {
        const found = evidence[at].reduce((sum, how) => sum + (how > 0), 0);
        this.rare.set(word, rarity(found, this.pages));
      });
      let order = this.#best(scores, evidence);
      order = await this.#byName(order.slice(0, Math.max(limit, LOOKED_AT)), scores, tokens(text));
      const least = (scores[order[0]] ?? 0) * TAIL;
      const hits = order.filter((n) => scores[n] >= least).slice(0, limit).map((page) => ({
        page,
        score: scores[page],
        terms: Object.fromEntries(words.map(({ word }, at) => [word, evidence[at][page] > 0])),
      }));
      const unknown = words.filter(({ known, begun, same }) => !known && !(begun && same.some(([, of]) => of.length)));
      return { hits, missing: unknown.map(({ word }) => word), nearest: unknown.flatMap((each) => this.#nearest(each)) };
    }

    /** The words of the index that are most like a word that it does not have. */
    #nearest({ like }) {
      return like
        .filter(({ lexicon, n }) => !lexicon.hidden.has(n))
        .sort((one, other) => other.likeness - one.likeness)
        .slice(0, 3)
        .map(({ lexicon, n }) => lexicon.word(n));
    }

    /**
     * Which word of a query a printed word answers, and how much that counts: by likeness (1 the same stem or
     * beginning), and by how rare the asked word is, which is known once `query` has answered it.
     * @param {string} text the query
     * @returns {(surface: string) => {word: number, weight: number} | null}
     */
    matcher(text) {
      const { words } = asked(text);
      const known = new Map();
      const closeness = (word, of, each) => {
        if (of === each.stem || (each.unfinished && search.opensWith(word, each.word))) return 1;
        const close = search.likeness(word, each.word);
        return close >= ALIKE ? close : 0;
      };
      const answer = (word) => {
        const of = stem(word);
        let best = null;
        words.forEach((each, n) => {
          const weight = closeness(word, of, each) * (this.rare.get(each.word) ?? 1);
          if (weight > (best?.weight ?? 0)) best = { word: n, weight };
        });
        return best;
      };
      return (surface) => tokens(surface).reduce((best, word) => {
        if (!known.has(word)) known.set(word, answer(word));
        const found = known.get(word);
        return (found?.weight ?? 0) > (best?.weight ?? 0) ? found : best;
      }, null);
    }
  }

  /**
   * Opens the index whose pieces `load` brings.
   * @param {(name: string) => Promise<any>} load rejects if there is no such piece
   * @returns {Promise<Index>}
   */
  search.open = async (load) => new Index(load, await load("meta"));
})();
