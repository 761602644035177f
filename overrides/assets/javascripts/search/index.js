/**
 * The index of one language: which pages answer a query, in which order, and which words were meant.
 *
 *   const index = await ExplainerSearch.open(load);   // load(name) → Promise of the parsed piece
 *   const {hits, missing, nearest} = await index.query("للناتو", {limit: 10});
 *
 * A page scores by BM25 over stems plus BM25 over the characters (grams) of words, then by its title and names.
 * docs/decisions/14-search-by-stems-and-letters.md tells why, and what was tried.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= {});
  const { pack, tokens, stem, grams, isAsking, norms, rarity } = search;

  /** Weights of the grams of each size, stems having 1. */
  const GRAMS = [[3, 0.4], [4, 0.5]];
  /** A word counts as found on a page from this likeness on; one that no page has, from a lower one on. */
  const ALIKE = 0.5;
  const ALIKE_IF_UNKNOWN = 0.3;
  /** Other queries are offered if the first page answers less of this one. */
  const LITTLE = 0.6;
  /** A word is offered instead of an unknown one from this likeness on. */
  const ALIKE_TO_OFFER = 0.3;
  /** What a title or name adds that has the words; and one that is the query, in units of the best score. */
  const NAMED = 0.6;
  const NAME_ITSELF = 1.2;
  /** Names from this likeness on count as the query, the more the closer. */
  const NAME_ALIKE = 0.2;
  /** How much of its score a page loses that answers none of the words for sure. */
  const TOGETHER = 0.3;
  /** So many of the first pages have their names compared with the query. */
  const LOOKED_AT = 20;
  /** Pages below this share of the best score are not shown. */
  const TAIL = 0.15;
  /** So many pages are shown if none answers any word, and a few letters in common are all there is. */
  const GUESSES = 10;
  /** So many queries are remembered for the words that answer them, and so many pages for their names. */
  const QUERIES = 20;
  const NAMES = 5000;

  /** Likeness of two short texts by their grams of three: 1 is the same. */
  const likeness = (one, other) => {
    const left = new Set(grams(one, 3));
    const right = new Set(grams(other, 3));
    let shared = 0;
    for (const gram of left) shared += right.has(gram) ? 1 : 0;
    return (2 * shared) / (left.size + right.size);
  };

  /** The words of a text that say what it is about, or if there are none, all. */
  const telling = (text) => {
    const all = tokens(text);
    const content = all.filter((word) => !isAsking(word));
    return content.length ? content : all;
  };

  /** Words beside each other as they are spelt, and without clitics and endings. */
  const inTwoWays = (words) => [words.join(" "), words.map(stem).join(" ")];

  /** Words of lexicons, of several forms of a word the first. */
  const eachOnce = (words) => {
    const forms = new Map();
    for (const each of words) {
      const of = search.core(stem(each.lexicon.word(each.n)));
      if (!forms.has(of)) forms.set(of, each);
    }
    return [...forms.values()];
  };

  /** The query in words: all, and those that say what is looked for. The last may be unfinished. */
  const asked = (text) => {
    const all = tokens(text);
    const unfinished = /[\p{L}\p{N}]$/u.test(text) ? all.at(-1) : undefined;
    const words = [...new Set(telling(text))].map((word) => ({
      word, stem: stem(word), unfinished: word === unfinished && word.length > 1,
    }));
    return { all, words };
  };

  class Index extends search.Pieces {
    /** @param {(name: string) => Promise<any>} load @param {any} meta */
    constructor(load, meta) {
      super(load, meta);
      this.norms = norms(pack.numbers(meta.lengths));
      this.scorer = new search.Scorer(this.pages);
      this.answered = new Map();
      this.surfaces = new search.Surfaces();
      this.named = new Map();
    }

    /** Which words of the index answer each word of the query, and how well. */
    async #understand(text) {
      const { all, words } = asked(text);
      const small = this.meta.words.length === 1;
      const stems = new Set([...(small ? all : []).map(stem), ...words.map((each) => each.stem)]);
      const places = new Map(await Promise.all([...stems].map(async (of) => [of, await this.lexicons(of)])));
      for (const each of words) {
        const { lexicons } = places.get(each.stem);
        each.same = lexicons.map((lexicon) => [lexicon, lexicon.withStem(each.stem)]);
        each.known = each.same.some(([, numbers]) => numbers.length);
        if (!each.known && each.unfinished) {
          const beginning = lexicons.map((lexicon) => [lexicon, lexicon.beginningWith(each.word)]);
          each.begun = beginning.some(([, numbers]) => numbers.length);
          if (each.begun) each.same = beginning;
        }
        if (!each.known && !each.begun) each.meant = this.#meant(each, lexicons);
        const least = each.known ? ALIKE : ALIKE_IF_UNKNOWN;
        each.like = lexicons.flatMap((lexicon) => lexicon.like(each.word, least).map((found) => ({ lexicon, ...found })));
      }
      return { all: small ? all : words.map((each) => each.word), words, places };
    }

    /** The words that an unknown word may be a slip for: of those in any piece, the fewest slips away. */
    #meant({ word }, lexicons) {
      const found = lexicons.map((lexicon) => ({ lexicon, ...lexicon.meant(word) })).filter((each) => each.numbers.length);
      const likeness = Math.max(0, ...found.map((each) => each.likeness));
      const nearest = found.filter((each) => each.likeness === likeness);
      return { likeness, same: nearest.map(({ lexicon, numbers }) => [lexicon, numbers]) };
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
        add(this.scorer.term(`=${of}`, same, this.norms), 1);
      }
      for (const { word, stem: of, begun, same, meant } of words) {
        const { lexicons, key } = places.get(of);
        if (begun) add(this.scorer.term(`^${word}`, () => same, this.norms), 1);
        if (meant) add(this.scorer.term(`~${word}`, () => meant.same, this.norms), meant.likeness);
        for (const [size, weight] of GRAMS) {
          for (const gram of grams(word, size)) {
            const having = () => lexicons.map((lexicon) => [lexicon, lexicon.withGram(gram)]);
            add(this.scorer.term(`${size}${gram}${key}`, having, this.norms), weight);
          }
        }
      }
      return scores;
    }

    /** How well each page answers each asked word (0 to 1), in itself and in its names; and how rare the word is. */
    #evidence(words) {
      return words.map(({ same, like, meant }) => {
        const how = new Float64Array(this.pages);
        const named = new Map();
        let count = 0;
        const note = ({ starts, pages, weights }, n, close) => {
          for (let at = starts[n]; at < starts[n + 1]; at += 1) {
            const page = pages[at];
            if (how[page] === 0) count += 1;
            if (close > how[page]) how[page] = close;
            if (weights[at] & 1 && close > (named.get(page) ?? 0)) named.set(page, close);
          }
        };
        for (const [lexicon, numbers] of same) for (const n of numbers) note(lexicon, n, 1);
        for (const [lexicon, numbers] of meant?.same ?? []) for (const n of numbers) note(lexicon, n, meant.likeness);
        const sure = count;
        for (const { lexicon, n, likeness: close } of like) note(lexicon, n, close);
        return { how, named, rare: rarity(sure || count, this.pages) };
      });
    }

    /** Pages that answer more of the query gain on those that answer one part of it well. Says how much each does. */
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

    /** Pages that have a word of the query, or if none has, something like it: the best first, without the tail. */
    #best(scores, evidence) {
      const sure = new Uint8Array(this.pages);
      for (const { how } of evidence) for (let n = 0; n < this.pages; n += 1) if (how[n] > 0) sure[n] = 1;
      const all = sure.includes(1) ? sure : sure.fill(1);
      let best = 0;
      for (let n = 0; n < this.pages; n += 1) if (all[n] && scores[n] > best) best = scores[n];
      const order = [];
      for (let n = 0; n < this.pages; n += 1) if (all[n] && best && scores[n] >= best * TAIL) order.push(n);
      return order.sort((one, other) => scores[other] - scores[one] || one - other);
    }

    /** The first pages again, after their titles and names were compared with the whole query. */
    async #byName(order, scores, share, words) {
      const query = inTwoWays(words.map(({ word }) => word));
      const best = scores[order[0]];
      await Promise.all(order.slice(0, LOOKED_AT).map(async (n) => {
        const close = Math.max(...(await this.#names(n)).flatMap((ways) =>
          ways.map((way, n) => likeness(query[n], way))));
        const above = Math.max(0, close - NAME_ALIKE) / (1 - NAME_ALIKE);
        scores[n] += NAME_ITSELF * best * above * share[n];
      }));
      return order.sort((one, other) => scores[other] - scores[one] || one - other);
    }

    /** The title and names of a page, each in two ways, to be compared with a query. */
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
      const evidence = this.#evidence(words);
      const share = this.#weigh(scores, evidence);
      let order = this.#best(scores, evidence);
      order = await this.#byName(order.slice(0, Math.max(limit, LOOKED_AT)), scores, share, words);
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
      const nearest = little ? await this.#nearest(text, unknown) : [];
      return { hits, missing: unknown.map(({ word }) => word), nearest };
    }

    /** The query again, with a word that the index has in place of the one that it has not: up to five queries. */
    async #nearest(text, unknown) {
      const tries = [];
      for (const { word, like, meant } of unknown) {
        const first = (meant?.same ?? []).flatMap(([lexicon, numbers]) => numbers.map((n) => ({ lexicon, n })));
        const then = like.filter((each) => each.likeness >= ALIKE_TO_OFFER).sort((one, other) => other.likeness - one.likeness);
        const shown = eachOnce([...first, ...then].filter(({ lexicon, n }) => !lexicon.hidden.has(n))).slice(0, 5);
        const printed = await Promise.all(shown.map(({ lexicon, n }) => this.#printed(lexicon, n)));
        const place = search.words(text).find(({ start, end }) => tokens(text.slice(start, end)).includes(word));
        for (const each of printed) if (each) tries.push(text.slice(0, place.start) + each + text.slice(place.end));
      }
      return [...new Set(tries)].slice(0, 5);
    }

    /** A word of the index as a page prints it, without its tashkeel. */
    async #printed(lexicon, n) {
      const word = lexicon.word(n);
      const page = lexicon.pages[lexicon.starts[n]];
      const { title } = await this.page(page);
      for (const text of [title, ...(await this.text(page)).flatMap((section) => [section.heading, section.text])]) {
        const { starts, ends, numbers } = this.surfaces.read(text);
        const at = numbers.findIndex((number) => this.surfaces.cut(number).join("") === word);
        if (at >= 0) return search.bare(text.slice(starts[at], ends[at]));
      }
      return undefined;
    }

    /** Which words of the index answer which word of the query, and how much that counts. */
    #answers(words, evidence) {
      const answers = new Map();
      words.forEach(({ same, like, meant }, at) => {
        const note = (lexicon, n, close) => {
          const word = lexicon.word(n);
          const weight = close * evidence[at].rare;
          if (close >= ALIKE && weight > (answers.get(word)?.weight ?? 0)) answers.set(word, { word: at, weight });
        };
        for (const [lexicon, numbers] of same) for (const n of numbers) note(lexicon, n, 1);
        for (const [lexicon, numbers] of meant?.same ?? []) for (const n of numbers) note(lexicon, n, meant.likeness);
        for (const { lexicon, n, likeness: close } of like) note(lexicon, n, close);
      });
      return answers;
    }

    /**
     * Finds the printed words that answer a query: where they stand, which word of the query each answers, and how
     * much that counts.
     * @param {string} text a query that was asked last
     * @returns {(printed: string) => {start: number, end: number, word: number, weight: number}[]}
     */
    matcher(text) {
      return this.surfaces.matcher(this.answered.get(text) ?? new Map());
    }
  }

  /**
   * Opens the index whose pieces `load` brings.
   * @param {(name: string) => Promise<any>} load rejects if there is no such piece
   * @returns {Promise<Index>}
   */
  search.open = async (load) => {
    const index = new Index(load, await load("meta"));
    index.warm();
    return index;
  };
})();
