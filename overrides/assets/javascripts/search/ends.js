/**
 * Finds where a run begins and ends in a line.
 *
 * The rules are those of generator/text/ends.py, where they are explained; tests/text/vectors.tsv checks both. Uses no
 * DOM and keeps no state.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));

  const BEFORE_LETTER = /(?:--|\*+(?=[./\\])|[.~/\\_@#$N&o%i])*[.~/\\_@#$Noi]$|--$|^$/;
  const BEFORE_DIGIT = /(?:::|(?:[$N]+ )?[-e+~<>=#@$Nx.]*)$/;
  const SIGNS = 12;
  const BEHIND = /^[%o+#$_x]*(?: [$%o]+(?![LdnuP]))?/;
  const LEFT_OUT = /^\.\.(?![./\\]*[/\\])/;
  const FOLDER = /(?:[^ RA]*[/\\][^ RA]*|L:)[/\\](?!R)/y;
  const JOINS_ARABIC = /^[-e./\\_~]+/;
  const CLITIC = /(?:^|[^\u0621-\u0652])(?:و|ف|ب|ل|ك|[^ ]*\u0640)$/;
  const INITIALS = /(?:^|[^L.@/])(?:LL?\.)+LL?$/;
  const AT_END = new RegExp(
    "(?:^|[ (])(?:Jr|Sr|Inc|Ltd|Co|Corp|Bros|etc|al|vs|cf|ca|approx|Dr|Mrs?|Ms|St|Prof|Gen|Sen|[Vv]ol|pp|eds?)$",
  );
  const NEAR = 20;

  /**
   * The beginning of the run whose first letter, digit or bracket is at `first`.
   * @param {Line} line
   * @param {number} first
   * @param {number} start
   */
  const before = ({ text, codes }, first, start) => {
    const from = Math.max(start, first - SIGNS);
    const found = codes.slice(from, first).search("dnuP".includes(codes[first]) ? BEFORE_DIGIT : BEFORE_LETTER);
    const begin = found < 0 ? first : from + found;
    if (LEFT_OUT.test(codes.slice(begin))) return first;
    const isGlued = begin > 0 && "RLdnuP".includes(codes[begin - 1]);
    if (!isGlued || CLITIC.test(text.slice(Math.max(0, begin - NEAR), begin))) return begin;
    return begin + (codes.slice(begin, first).match(JOINS_ARABIC)?.[0].length ?? 0);
  };

  /**
   * The end of the run whose last letter, digit or bracket is at `last`.
   * @param {Line} line
   * @param {number} last
   * @param {number} start
   * @param {number} end
   */
  const behind = ({ text, codes }, last, start, end) => {
    let stop = last + 1 + (codes.slice(last + 1, end).match(BEHIND)?.[0].length ?? 0);
    if (codes[start] === "i") while (stop < end && "!?".includes(codes[stop])) stop += 1;
    if (stop === last + 1 && codes[stop] === ".") {
      const from = Math.max(start, stop - NEAR);
      const name = text.slice(from, stop);
      // One code for each letter, as in Python: in JavaScript some letters have two units.
      const letters = codes.slice(from, stop).split("").filter((_, at) => !/[\udc00-\udfff]/.test(name[at])).join("");
      if (INITIALS.test(letters) || AT_END.test(name)) stop += 1;
    }
    FOLDER.lastIndex = Math.max(start, codes.lastIndexOf(" ", stop - 1) + 1);
    const folder = FOLDER.exec(codes);
    return Math.min(Math.max(stop, folder ? folder.index + folder[0].length : stop), end);
  };

  /**
   * Whether the part from `start` to `end` is all that is between two brackets, and has a foreign letter.
   * @param {Line} line
   * @param {number} start
   * @param {number} end
   */
  const isQuoted = ({ codes, pairs }, start, end) =>
    start > 0 && pairs.get(start - 1) === end && codes.slice(start, end).includes("L");

  /**
   * The run without punctuation that belongs to the sentence around it.
   * @param {Line} line
   * @param {number} from
   * @param {number} to
   * @returns {[number, number]} start and end, half open
   */
  const trimmed = (line, from, to) => {
    let [start, end] = [from, to];
    const { codes, pairs } = line;
    /** @param {number} at */
    const holds = (at) => {
      const partner = pairs.get(at) ?? -1;
      return "LdnuP".includes(codes[at]) || (start <= partner && partner < end);
    };
    while (start < end) {
      let first = start;
      while (first < end && !holds(first)) first += 1;
      let last = end - 1;
      while (last >= first && !holds(last)) last -= 1;
      if (first > last) return [start, start];
      start = before(line, first, start);
      end = behind(line, last, start, end);
      if (pairs.get(start) !== end - 1) break;
      [start, end] = [start + 1, end - 1];
      if (isQuoted(line, start, end) && pairs.get(start) !== end - 1) break;
    }
    return [start, end];
  };

  /**
   * Whether there is nothing but a `number` between `from` and `to`.
   * @param {Line} line
   * @param {RegExp} number
   * @param {number} from
   * @param {number} to
   */
  const isOnly = (line, number, from, to) => {
    const [start, end] = trimmed(line, from, to);
    return start >= end || number.test(line.codes.slice(start, end));
  };

  Object.assign(search, { trimmed, isOnly, isQuoted });
})();
