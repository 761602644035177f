/**
 * Replaces each character of a text by a code for its part in the direction of a line, and finds pairs of brackets.
 *
 * The rules are those of generator/text/characters.py and generator/text/brackets.py, where they are explained;
 * tests/text/vectors.tsv checks both. Uses no DOM and keeps no state.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));

  // Characters (generator/text/characters.py).

  const RTL_BLOCKS = [[0x590, 0x8ff], [0xfb1d, 0xfdff], [0xfe70, 0xfefe], [0x10800, 0x10fff], [0x1e800, 0x1efff]];
  const ALIKE = new Map(/** @type {[code: string, signs: string][]} */ ([
    ["n", "\u066b\u066c"], ["%", "%\u2030\u2031\u066a\u0609\u060a"], ["o", "°′″‴‵™®℃℉℠★☆"], ["N", "№§¶℡©"],
    ["-", "-\u2010\u2011\u2212"], ["e", "\u2012\u2013"], ["+", "+±∓"], ["~", "~≈≃∼"], ["<", "<≤≪"], [">", ">≥≫"],
    ["i", "¿¡"], ["A", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"],
  ]).flatMap(([code, signs]) => [...signs].map((sign) => /** @type {[string, string]} */ ([sign, code]))));
  const BY_CATEGORY = /** @type {[category: RegExp, code: string][]} */ ([
    [/[\p{Nd}\p{Nl}]/u, "L"], [/\p{No}/u, "u"], [/\p{Sc}/u, "$"], [/\p{Sm}/u, "x"], [/\p{Zs}/u, " "],
    [/[\p{Cc}\p{Zl}\p{Zp}]/u, "A"],
  ]);

  /** @param {string} char @returns {string} */
  const codeOf = (char) => {
    const alike = ALIKE.get(char);
    if (alike) return alike;
    if (/[«»‹›“”‘’„]/.test(char)) return char;
    if (/[\u0660-\u0669\u06f0-\u06f9]/.test(char)) return "n";
    if (/[0-9\uff10-\uff19]/.test(char)) return "d";
    const point = char.codePointAt(0) ?? 0;
    if (RTL_BLOCKS.some(([first, last]) => first <= point && point <= last)) return /\p{P}/u.test(char) ? "A" : "R";
    if (/\p{L}/u.test(char) || (point >= 0x3371 && point < 0x33e0)) return "L";
    if (/[\p{M}\p{Cf}]/u.test(char)) return "j";
    if (char >= "!" && char <= "~") return char;
    return BY_CATEGORY.find(([category]) => category.test(char))?.[1] ?? "z";
  };

  /** @type {Map<string, string>} */
  const CODES = new Map();

  const UNWRITTEN = "\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2069\\u3000\\ufeff\\u061c";
  const TAIL = `[^${UNWRITTEN}<>"«»“”،؛؟]`;
  const ADDRESS = new RegExp(
    `(?<![A-Za-z0-9+.-])(?:[A-Za-z][A-Za-z0-9+.-]*://|[Ww][Ww][Ww]\\.|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z]+/)${TAIL}+`,
    "g",
  );
  const AFTER_ADDRESS = ".,:;!?'’…";
  /** @type {Record<string, string>} */
  const PARTNER_BEFORE = { ")": "(", "]": "[", "}": "{" };
  const GROUP = "\\(?d+(?:[-./()]{1,3}d+)*\\)?";
  const GROUPS = new RegExp(
    `(?<![LdnuP.,:/+])(?<![LdnP)][-./()])(?<![-./)][-./()])\\+?${GROUP}(?: ${GROUP})+(?:[.,]d+)?(?![dn:/])`, "g",
  );
  const DIALLED = /(?<![LRdnu*#])[*#]d+(?:\*d+)*#(?![LRdnu])/g;
  const YEAR = /^(?:1[89]|20)\d\d$/;

  /** @param {string} text groups of digits @returns {boolean} whether they are one number */
  const isOneNumber = (text) => {
    const digits = text.normalize("NFKC");
    const groups = digits.split(" ");
    const many = digits.replace(/\D/g, "").length;
    if (groups.length > 2 || (many > 5 && /^(?:\+|\(|0\d)/.test(digits))) return true;
    if (/^\d{1,3} (?:\d{3}(?:[.,]\d+)?|\d{1,2}\/\d{1,2})$/.test(digits)) return true;
    return many > 6 && /^[\d-]+ [\d-]+$/.test(digits) && !groups.some((group) => YEAR.test(group));
  };

  /**
   * The codes of groups of digits, where one number gets the code `P`; a bracket that belongs to the sentence does not.
   * @param {string} codes
   * @param {string} text the same groups, as they are written
   * @returns {string}
   */
  const oneNumber = (codes, text) => {
    const size = codes.length;
    const isOpened = codes.startsWith("(") && [-1, size - 1].includes(codes.indexOf(")"));
    const isClosed = codes.endsWith(")") && (isOpened || codes.split("(").length < codes.split(")").length);
    const [start, end] = [Number(isOpened), size - Number(isClosed)];
    return isOneNumber(text.slice(start, end)) ? codes.slice(0, start) + "P".repeat(end - start) + codes.slice(end) : codes;
  };

  /** @param {string} text @param {number} start @param {number} end @returns {number} the end of the address, without punctuation */
  const addressEnd = (text, start, end) => {
    const many = Object.fromEntries([..."()[]{}"].map((sign) => [sign, text.slice(start, end).split(sign).length - 1]));
    for (let at = end; ; at -= 1) {
      const last = text[at - 1];
      if (!AFTER_ADDRESS.includes(last) && !(many[PARTNER_BEFORE[last]] < many[last])) return at;
      if (last in many) many[last] -= 1;
    }
  };

  /** @param {string} text @returns {string} one code for each UTF-16 unit */
  const codesOf = (text) => {
    let codes = "";
    for (const char of text) {
      if (!CODES.has(char)) CODES.set(char, codeOf(char).repeat(char.length));
      codes += CODES.get(char);
    }
    codes = codes
      .replace(/([^j])(j+)/g, (_, one, marks) => one.repeat(1 + marks.length))
      .replace(GROUPS, (found, at) => oneNumber(found, text.slice(at, at + found.length)))
      .replace(DIALLED, (found) => "P".repeat(found.length));
    let out = "";
    for (const { 0: found, index } of text.matchAll(ADDRESS)) {
      const end = addressEnd(text, index, index + found.length);
      out += codes.slice(out.length, index) + "L".repeat(end - index);
    }
    return out + codes.slice(out.length);
  };

  // Brackets (generator/text/brackets.py).

  /** @type {Record<string, string>} */
  const CLOSING = {
    "(": ")", "[": "]", "{": "}", "«": "»", "‹": "›", "“": "”", "‘": "’", "„": "“”", "<": ">", '"': '"', "'": "'",
  };
  const ENDING = Object.values(CLOSING).join("");
  const ANY = /[\][(){}«»‹›“”‘’„"'>]|(?<![LdnuP])<(?=[L/])/g;
  const DEPTH = 8;
  const AT_BOTH_ENDS = "\"'“";
  const APOSTROPHE = /(?<=[Ldu])['’](?=L)|(?<![Ldnu])['’](?=ddL)/g;
  const PRIMES = "'’\"”";

  /** @param {string} codes @param {number} at @returns {boolean} whether the mark at `at` may begin a quotation */
  const begins = (codes, at) => at + 1 < codes.length && codes[at + 1] !== " "
    && (at === 0 || !"LdnuP%o$.,!?".includes(codes[at - 1]));

  /**
   * The offset of the bracket that the one at `at` closes; `undefined` if it closes none.
   * @param {string} codes
   * @param {number} at
   * @param {number[]} opened the offsets of the brackets that are open
   * @returns {number | undefined}
   */
  const fitting = (codes, at, opened) => {
    if (!ENDING.includes(codes[at])) return undefined;
    const isBehindBlank = at === 0 || " ([{«‹‘".includes(codes[at - 1]);
    if (AT_BOTH_ENDS.includes(codes[at]) && isBehindBlank && begins(codes, at)) return undefined;
    return [...opened].reverse().find((each) => CLOSING[codes[each]].includes(codes[at]));
  };

  /** @param {string} written @returns {{codes: string, pairs: Map<number, number>}} */
  const paired = (written) => {
    const codes = written.replace(APOSTROPHE, "L");
    const signs = codes.split("");
    /** @type {Map<number, number>} */
    const pairs = new Map();
    /** @type {number[]} */
    const opened = [];
    for (const { index: at } of codes.matchAll(ANY)) {
      const began = fitting(codes, at, opened);
      if (began !== undefined) {
        opened.length = opened.indexOf(began);
        pairs.set(began, at).set(at, began);
      } else if (codes[at] in CLOSING && (!AT_BOTH_ENDS.includes(codes[at]) || begins(codes, at))) {
        opened.push(at);
        if (opened.length > DEPTH) opened.shift();
      } else if (PRIMES.includes(codes[at]) && at && "dPo".includes(codes[at - 1])) {
        signs[at] = "o";
      } else if ("'’".includes(codes[at]) && at && codes[at - 1] === "L") {
        signs[at] = "z";
      } else if (codes[at] === "’" && codes[at + 1] === "L") {
        signs[at] = "L";
      }
    }
    return { codes: signs.join(""), pairs };
  };

  /**
   * The matches between two offsets. A lookbehind also sees the text before `start`.
   * @param {RegExp} pattern
   * @param {string} text
   * @param {number} start
   * @param {number} end
   * @returns {Generator<RegExpExecArray>}
   */
  const matches = function* (pattern, text, start, end) {
    const each = new RegExp(pattern.source, "g");
    const within = text.slice(0, end);
    each.lastIndex = start;
    for (let found = each.exec(within); found; found = each.exec(within)) yield found;
  };

  /**
   * The offsets of brackets between `start` and `end` whose partner is missing there, or crosses such a bracket.
   * @param {string} codes
   * @param {number} start
   * @param {number} end
   * @param {Map<number, number>} pairs
   * @returns {number[]}
   */
  const unpaired = (codes, start, end, pairs) => {
    const torn = /** @type {number[]} */ ([]);
    const opened = /** @type {number[]} */ ([]);
    let last = -1;
    for (const { index } of matches(ANY, codes, start, end)) {
      const partner = pairs.get(index) ?? -1;
      if (partner < 0 && "<>".includes(codes[index])) continue;
      if (partner < start || partner >= end) {
        last = index;
        torn.push(index);
      } else if (partner > index) {
        opened.push(index);
      } else if ((opened.pop() ?? last) < last) {
        torn.push(partner, index);
      }
    }
    return torn.sort((one, other) => one - other);
  };

  Object.assign(search, { codesOf, paired, unpaired, matchesWithin: matches });
})();
