/**
 * Cuts a text into the words that search compares, and finds their stems.
 *
 * The rules are those of generator/search/text.py and generator/search/stems.py. Both must give the same words, otherwise
 * queries do not find what the index has; tests/search/vectors.tsv checks both. Uses no DOM and keeps no state, so it
 * runs in a worker, in a frame and in a page.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));

  /** Letters that are often written one for the other, and what replaces them. Unicode decomposition removes hamzas. */
  const ALIKE = new Map(/** @type {[letter: string, instead: string][]} */ ([
    ["ٱ", "ا"], ["ى", "ي"], ["ی", "ي"], ["ة", "ه"], ["ک", "ك"], ["ء", ""], ["ß", "ss"], ["ς", "σ"],
    ...[..."٠١٢٣٤٥٦٧٨٩"].map((digit, value) => [digit, String(value)]),
    ...[..."۰۱۲۳۴۵۶۷۸۹"].map((digit, value) => [digit, String(value)]),
  ]));
  const TO_FOLD = new RegExp(`[${[...ALIKE.keys()].join("")}]`, "gu");

  /** Marks such as tashkeel and accents; tatweel, soft hyphens, invisible joiners and direction marks. */
  const UNSEEN_SIGNS = "\\p{M}\\u00ad\\u0640\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";
  const UNSEEN = new RegExp(`[${UNSEEN_SIGNS}]`, "gu");

  /** A word of the index: letters of one script, or digits. */
  const ARABIC = "\\u0600-\\u06ff\\u0750-\\u077f\\u0870-\\u08ff";
  const LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
  const TOKEN = new RegExp(`(?:(?=[${ARABIC}])${LETTER})+|\\p{Nd}+|(?:(?![${ARABIC}])${LETTER})+`, "gu");
  const DIGIT_FIRST = /^\p{Nd}/u;

  /** A character that a printed word must have, and any that it may have. */
  const SEEN = /[\p{L}\p{N}]/u;
  const PART = new RegExp(`[\\p{L}\\p{N}${UNSEEN_SIGNS}]`, "u");
  /** For each UTF-16 unit: 0 not yet known, 1 not part of a word, 2 part of a word, 3 a letter or number. */
  const UNITS = new Uint8Array(0x10000);

  /** @param {number} code */
  const unit = (code) => {
    const sign = String.fromCharCode(code);
    UNITS[code] = SEEN.test(sign) ? 3 : PART.test(sign) ? 2 : 1;
    return UNITS[code];
  };

  /**
   * The normalised form of a text, which is the same for all its spellings.
   * @param {string} text
   * @returns {string}
   */
  const normalise = (text) => text
    .normalize("NFKD")
    .toLowerCase()
    .replace(UNSEEN, "")
    .replace(TO_FOLD, (letter) => ALIKE.get(letter) ?? "");

  /** The text without tashkeel and invisible characters; its letters stay as they are, with their hamzas. @param {string} text */
  const bare = (text) => text.normalize("NFC").replace(UNSEEN, "");

  /**
   * The words of a text, normalised, in order.
   * @param {string} text
   * @returns {string[]}
   */
  const tokens = (text) => normalise(text).match(TOKEN) ?? [];

  /**
   * The places of the words in a printed text: UTF-16 offsets, half open. Clitics and tashkeel are part of a word.
   * @param {string} text
   * @returns {Stretch[]}
   */
  const words = (text) => {
    const found = [];
    let start = -1;
    let seen = false;
    for (let at = 0; at <= text.length; at += 1) {
      const code = text.charCodeAt(at);
      const kind = at < text.length ? UNITS[code] || unit(code) : 1;
      if (kind > 1) {
        if (start < 0) start = at;
        seen ||= kind === 3;
      } else if (start >= 0) {
        if (seen) found.push({ start, end: at });
        start = -1;
        seen = false;
      }
    }
    return found;
  };

  // Light stemming of Arabic by light10 (Larkey, Ballesteros and Connell, 2002), on normalised letters.
  const ARTICLES = ["ال", "بال", "كال", "فال", "لل"];
  const ENDINGS = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

  /** @param {string} word */
  const withoutArticle = (word) => {
    const rest = word.length >= 4 && word[0] === "و" ? word.slice(1) : word;
    const article = ARTICLES.find((prefix) => rest.startsWith(prefix) && rest.length >= prefix.length + 2);
    return article ? rest.slice(article.length) : rest;
  };

  /** @param {string} word */
  const stemArabic = (word) => {
    let rest = withoutArticle(word);
    for (const ending of ENDINGS) {
      if (rest.endsWith(ending) && rest.length >= ending.length + 2) rest = rest.slice(0, -ending.length);
    }
    return rest;
  };

  // Only English plurals, by the S-stemmer (Harman, 1991). Other forms are found by their likeness.
  /** @param {string} word */
  const stemLatin = (word) => {
    if (word.length < 4 || !word.endsWith("s")) return word;
    if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
    if (/(?:s|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
    return /[us]s$/.test(word) ? word : word.slice(0, -1);
  };

  /** @param {string} word */
  const isArabic = (word) => {
    const code = word.charCodeAt(0);
    return (code >= 0x600 && code <= 0x6ff) || (code >= 0x750 && code <= 0x77f) || (code >= 0x870 && code <= 0x8ff);
  };

  /**
   * The stem of a normalised word, by the rules of its script.
   * @param {string} word
   * @returns {string}
   */
  const stem = (word) => {
    if (isArabic(word)) return stemArabic(word);
    return DIGIT_FIRST.test(word) ? word : stemLatin(word);
  };

  const CLITICS = "وفبكلس";

  /**
   * The stem without first letters that may be clitics. A large index is sorted by it.
   * @param {string} stemmed
   * @returns {string}
   */
  const core = (stemmed) => {
    if (!isArabic(stemmed)) return stemmed;
    let rest = stemmed;
    for (;;) {
      if (rest.startsWith("ال") && rest.length >= 5) rest = rest.slice(2);
      else if (CLITICS.includes(rest[0]) && rest.length > 3) rest = rest.slice(1);
      else return rest;
    }
  };

  /**
   * Whether a word begins with `start`, with or without its article and a conjunction or preposition before that.
   * @param {string} word normalised
   * @param {string} start normalised
   */
  const opensWith = (word, start) => word.startsWith(start) || withoutArticle(word).startsWith(start);

  // Words that only ask: they do not say what is searched for. They count as words, but not words like them.
  const ASKING = new Set(normalise(
    "من ما ماذا متى كم أين كيف لماذا هل أي أية هو هي هما هم التي الذي الذين في على إلى عن مع أن إن كان كانت تم قد "
    + "لم لا و بين هذا هذه ذلك تلك بعد قبل عند منذ خلال حتى أو ثم كل بعض غير اسم ال "
    + "the a an of in on at to for and or is are was were be did does do what which who whom when where how why by "
    + "with from that this many much it its as",
  ).split(" "));

  /** @param {string} word normalised */
  const isAsking = (word) => ASKING.has(word);

  /**
   * The grams of a word: all runs of `size` characters of `<word>`; if that is shorter, the whole.
   * @param {string} word normalised
   * @param {number} size
   * @returns {string[]}
   */
  const grams = (word, size) => {
    const framed = `<${word}>`;
    if (framed.length <= size) return [framed];
    const found = [];
    for (let at = 0; at + size <= framed.length; at += 1) found.push(framed.slice(at, at + size));
    return found;
  };

  Object.assign(search, { normalise, bare, tokens, words, stem, core, grams, withoutArticle, opensWith, isArabic, isAsking });
})();
