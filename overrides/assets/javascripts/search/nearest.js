/**
 * Other queries to offer: the same query with a word of the index in place of an unknown one.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));
  const { tokens, stem, core } = search;

  /** A word is offered instead of an unknown one if it has at least this likeness. */
  const ALIKE_TO_OFFER = 0.3;
  /** At most this many words for each unknown one, and this many queries, are offered. */
  const MOST = 5;

  /** @typedef {{lexicon: Lexicon, n: number}} Word a word of a lexicon */

  /** `words` with only the first of several forms of a word. @param {Word[]} words */
  const eachOnce = (words) => {
    /** @type {Map<string, Word>} */
    const forms = new Map();
    for (const each of words) {
      const of = core(stem(each.lexicon.word(each.n)));
      if (!forms.has(of)) forms.set(of, each);
    }
    return [...forms.values()];
  };

  /**
   * A word of the index as its first page prints it, without tashkeel; empty if that page does not print it.
   * @param {Pieces & {surfaces: Surfaces}} index
   * @param {Word} word
   */
  const printed = async (index, { lexicon, n }) => {
    const word = lexicon.word(n);
    const page = lexicon.pages[lexicon.starts[n]];
    const { title } = await index.page(page);
    for (const text of [title, ...(await index.text(page)).flatMap((section) => [section.heading, section.text])]) {
      const { starts, ends, numbers } = index.surfaces.read(text);
      const at = numbers.findIndex((number) => index.surfaces.cut(number).join("") === word);
      if (at >= 0) return search.bare(text.slice(starts[at], ends[at]));
    }
    return "";
  };

  /**
   * Up to five queries like `text`, with words of the index in place of unknown ones.
   * @param {Pieces & {surfaces: Surfaces}} index
   * @param {string} text
   * @param {AskedWord[]} unknown the words of `text` that the index does not have
   * @returns {Promise<string[]>}
   */
  search.nearest = async (index, text, unknown) => {
    const tries = [];
    for (const { word, like, meant } of unknown) {
      const first = (meant?.same ?? []).flatMap(([lexicon, numbers]) => numbers.map((n) => ({ lexicon, n })));
      const then = like.filter((each) => each.likeness >= ALIKE_TO_OFFER).sort((one, other) => other.likeness - one.likeness);
      const shown = eachOnce([...first, ...then].filter(({ lexicon, n }) => !lexicon.hidden.has(n))).slice(0, MOST);
      const instead = await Promise.all(shown.map((each) => printed(index, each)));
      const place = search.words(text).find(({ start, end }) => tokens(text.slice(start, end)).includes(word));
      if (!place) continue;
      for (const each of instead) if (each) tries.push(text.slice(0, place.start) + each + text.slice(place.end));
    }
    return [...new Set(tries)].slice(0, MOST);
  };
})();
