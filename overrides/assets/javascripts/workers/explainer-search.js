/**
 * The search worker: everything that the search box knows about finding words is behind this one file.
 *
 * The page (overrides/page.html, block `config`) gives the theme this address instead of its own worker's. The
 * messages are the theme's: in `{type: 0, data: {config, docs, options}}` (set up) and `{type: 2, data: query}`;
 * out `{type: 1}` (ready) and `{type: 3, data: {items}}` (results). A worker that speaks them can replace this.
 *
 * For now it wraps the theme's worker (lunr) and folds spelling, in the index and in the query alike, so that
 * اوكرانيا finds أوكرانيا, قوه finds قوّة, ٢٠٢٤ finds 2024 and sejourne finds Séjourné. Whole words and their
 * beginnings are found; Arabic prefixes (و، ب، ل، ال) are not taken off yet.
 *
 * From file:// there are no workers: the vendored iframe-worker runs this file in a hidden frame, where
 * `importScripts` is asynchronous; and the theme does not fetch search/search_index.json but loads
 * search/search_index.js, one line `var __index = {…the same JSON…}`, which the build must write beside it.
 */
"use strict";

(() => {
  /** Arabic letters and digits that readers type one for the other; Unicode decomposition does the hamzas. */
  const ALIKE = {
    "ة": "ه", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ھ": "ه", "ە": "ه", "ٱ": "ا",
    ...Object.fromEntries([..."٠١٢٣٤٥٦٧٨٩"].map((digit, value) => [digit, String(value)])),
    ...Object.fromEntries([..."۰۱۲۳۴۵۶۷۸۹"].map((digit, value) => [digit, String(value)])),
  };

  /** Vowel signs, hamza signs, Latin accents, tatweel, invisible joiners and direction marks. */
  const UNSEEN = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

  /** What stands between words, as the source of a regular expression: blanks, ASCII signs, quotation marks. */
  const BETWEEN = "[\\s\\u0021-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u007e\\u00a0-\\u00bf\\u060c\\u061b\\u061f\\u066a-\\u066d\\u06d4\\u2010-\\u201f\\u2020-\\u205e\\u2190-\\u21ff\\u25a0-\\u25ff]+";

  /** The same without ASCII, whose signs (" + - *) may be operators of a query. */
  const BETWEEN_IN_QUERY = /[\u00a0-\u00bf\u060c\u061b\u061f\u066a-\u066d\u06d4\u2010-\u201f\u2020-\u205e\u2190-\u21ff\u25a0-\u25ff]+/g;

  /**
   * The loose spelling under which a word is filed and looked up.
   * @param {string} text
   * @returns {string}
   */
  const fold = (text) => text
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .replace(/[ةىیېکھەٱ٠-٩۰-۹]/g, (letter) => ALIKE[letter])
    .toLowerCase();

  /** Where this file is: the worker's own address, or in a frame that of the script being run. */
  const here = typeof document === "undefined" ? self.location.href : document.currentScript.src;
  const [, theme] = /theme=([\w.-]+)/.exec(here);

  // The theme's worker listens and answers by these two; we stand between it and the page.
  const listen = self.addEventListener;
  const answer = self.postMessage;

  /** @type {(event: {data: object}) => void} */
  let handle;
  /** @type {Map<string, string>} Folded words of the last query → as the reader typed them. */
  let typed = new Map();

  self.addEventListener = (type, listener, ...rest) => {
    if (type === "message") handle = listener;
    else listen.call(self, type, listener, ...rest);
  };

  /** Results name the words they lack: name them as they were typed. */
  self.postMessage = (message) => {
    for (const group of message?.data?.items ?? []) {
      for (const item of group) {
        item.terms = Object.fromEntries(
          Object.entries(item.terms).map(([term, found]) => [typed.get(term) ?? term, found]),
        );
      }
    }
    answer.call(self, message);
  };

  const ready = Promise.resolve(importScripts(new URL(theme, here).href)).then(() => {
    self.addEventListener = listen;
    // Every word goes through a token, but keeps the place where it stands: highlights fit the unfolded text.
    const Token = self.lunr.Token;
    self.lunr.Token = function FoldedToken(text, metadata) {
      Token.call(this, fold(text || ""), metadata);
    };
    self.lunr.Token.prototype = Token.prototype;
  });

  listen.call(self, "message", async ({ data: message }) => {
    await ready;
    if (message.type === 0) {
      message.data.config.separator = BETWEEN;
    } else if (message.type === 2) {
      const words = message.data.split(new RegExp(BETWEEN)).filter(Boolean);
      typed = new Map(words.map((word) => [fold(word), word]));
      message.data = fold(message.data.replace(BETWEEN_IN_QUERY, " "));
    }
    handle({ data: message });
  });
})();
