/**
 * Reads a query: finds its words, and for each the words of the index that answer it, because they have the same stem,
 * begin with it, or are what was probably meant.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));
  const { tokens, stem, grams, isAsking } = search;

  /** A word with at least this likeness counts as found on a page; if no page has the word itself, a lower one is enough. */
  const ALIKE = 0.5;
  const ALIKE_IF_UNKNOWN = 0.3;

  /** The words of a text without those that only ask ("who", "when"); if there are no others, all. @param {string} text */
  const telling = (text) => {
    const all = tokens(text);
    const content = all.filter((word) => !isAsking(word));
    return content.length ? content : all;
  };

  /** Two texts: the words as they are spelt, and their stems. @param {string[]} words */
  const inTwoWays = (words) => [words.join(" "), words.map(stem).join(" ")];

  /** The likeness of two short texts by their grams of three characters; 1 is the most. @param {string} one @param {string} other */
  const likeness = (one, other) => {
    const left = new Set(grams(one, 3));
    const right = new Set(grams(other, 3));
    let shared = 0;
    for (const gram of left) shared += right.has(gram) ? 1 : 0;
    return (2 * shared) / (left.size + right.size);
  };

  /** The words of a query: all, and those without words that only ask. The last may be unfinished. @param {string} text */
  const asked = (text) => {
    const all = tokens(text);
    const unfinished = /[\p{L}\p{N}]$/u.test(text) ? all.at(-1) : undefined;
    const words = [...new Set(telling(text))].map((word) => ({
      word, stem: stem(word), unfinished: word === unfinished && word.length > 1,
    }));
    return { all, words };
  };

  /**
   * The words that may be meant by an unknown word: of those in all `lexicons`, the ones with the fewest typing errors.
   * @param {string} word
   * @param {Lexicon[]} lexicons
   * @returns {Meant}
   */
  const meantBy = (word, lexicons) => {
    const found = lexicons.map((lexicon) => ({ lexicon, ...lexicon.meant(word) })).filter((each) => each.numbers.length);
    const likeness = Math.max(0, ...found.map((each) => each.likeness));
    const nearest = found.filter((each) => each.likeness === likeness);
    return { likeness, same: nearest.map(({ lexicon, numbers }) => [lexicon, numbers]) };
  };

  /** @param {WordsOf[]} words */
  const isThere = (words) => words.some(([, numbers]) => numbers.length);

  /**
   * The words of the index that answer a word of the query, and how well.
   * @param {{word: string, stem: string, unfinished: boolean}} asked
   * @param {Lexicon[]} lexicons those that may have it
   * @returns {AskedWord}
   */
  const understood = ({ word, stem: of, unfinished }, lexicons) => {
    /** @type {WordsOf[]} */
    const own = lexicons.map((lexicon) => [lexicon, lexicon.withStem(of)]);
    const known = isThere(own);
    /** @type {WordsOf[]} */
    const beginning = known || !unfinished ? [] : lexicons.map((lexicon) => [lexicon, lexicon.beginningWith(word)]);
    const begun = isThere(beginning);
    const least = known ? ALIKE : ALIKE_IF_UNKNOWN;
    return {
      word,
      stem: of,
      same: begun ? beginning : own,
      begun,
      meant: known || begun ? undefined : meantBy(word, lexicons),
      like: lexicons.flatMap((lexicon) => lexicon.like(word, least).map((found) => ({ lexicon, ...found }))),
    };
  };

  /**
   * Read a query with the words of an index.
   * @param {Pieces} pieces
   * @param {string} text as typed; if no blank follows the last word, it may be unfinished
   * @returns {Promise<Understood>}
   */
  const understand = async (pieces, text) => {
    const { all, words } = asked(text);
    const small = pieces.meta.words.length === 1;
    const stems = new Set([...(small ? all : []).map(stem), ...words.map((each) => each.stem)]);
    /** @type {Map<string, Place>} */
    const places = new Map();
    await Promise.all([...stems].map(async (of) => places.set(of, await pieces.lexicons(of))));
    /** @param {string} of a stem of the query */
    const placeOf = (of) => places.get(of) ?? { lexicons: [], key: "" };
    return {
      all: small ? all : words.map((each) => each.word),
      words: words.map((each) => understood(each, placeOf(each.stem).lexicons)),
      placeOf,
    };
  };

  Object.assign(search, { ALIKE, telling, inTwoWays, likeness, understand });
})();
