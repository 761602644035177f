/**
 * Finds the left-to-right runs in a right-to-left text.
 *
 * The rules are those of generator/text/direction.py and generator/text/foreign.py, where they are explained. Both must
 * find the same runs, otherwise a search result shows 80% differently from its page; tests/text/vectors.tsv checks both.
 * Needs codes.js and ends.js. Uses no DOM and keeps no state.
 */
"use strict";

(() => {
  const search = self.ExplainerSearch;
  const { codesOf, paired, unpaired, matchesWithin, trimmed, isOnly, isQuoted } = search;

  /** @typedef {[number, number]} Run start and end in UTF-16 units, half open */
  /** @typedef {{kind: string, start: number, end: number}} Word */
  /** @typedef {{words: Word[], hasLetters: boolean}} Group */

  const STRETCH = /[^RA]+/g;
  const COUNTS = /[LduP]/;
  const WORD = /[^ ]+/g;
  const BARE = /^(?:d+|u)$/;
  const PARTS = /^(?:d+(?:[.,:/]d+)*|u)$/;
  const SIGN = /^[([{«‹“‘„"']*[$%oN]+[\])}»›”’"'.,;:!?]*$/;
  const BARE_SIGN = "$%oN";
  const OPERATOR = /^[-e+=x*/|<>~&]{1,2}$/;
  const FIGURE = /^[-+e~<>.%$([{«‹“‘„"']*[duP]/;
  const DASH = /^[-e]+$/;
  const TWO_PARTS = /^(?:[^ ]*o [^ ]*|[^ ]*d [$%][-e][^ ]*|[^ ]*d\.d+o?, [-+e]?d+\.d+o?[^ ]*)$/;
  const OPENING = "([{«‹“‘„<\"'";

  /** @param {Line} line @param {number} start @param {number} end @returns {Word} */
  const wordOf = (line, start, end) => {
    const codes = line.codes.slice(start, end);
    const kind = codes.includes("L") ? "F" : /[dPu]/.test(codes) ? "N" : SIGN.test(codes) ? "S" : OPERATOR.test(codes) ? "O" : "X";
    return { kind, start, end };
  };

  /** @param {Line} line @param {Word} word @returns {boolean} whether a sentence ends with `word`, or it has a colon or semicolon */
  const stops = ({ text, codes }, word) => {
    const last = codes[word.end - 1];
    if (last !== ".") return ":;!?".includes(last);
    const short = /[^ ()]*$/.exec(text.slice(word.start, word.end - 1))?.[0] ?? "";
    const many = [...short].length;
    return !(short.includes(".") || many === 1 || (many < 5 && short !== short.toUpperCase()));
  };

  /** @param {Line} line @param {Word} [word] @returns {boolean} whether a word is a number, or begins like one */
  const isFigure = ({ codes }, word) => word !== undefined && FIGURE.test(codes.slice(word.start, word.end));

  /**
   * Whether `word` belongs to `run`.
   * @param {Line} line
   * @param {Group} run
   * @param {Word} word
   * @param {Word} [after] the word behind `word`, if only a blank is between them
   */
  const joins = (line, { words, hasLetters }, word, after) => {
    const following = after?.kind ?? "X";
    const { codes, pairs } = line;
    const last = words[words.length - 1];
    const { kind } = word;
    if (last.end + 1 !== word.start || pairs.get(last.end - 1) === words[0].start) return false;
    if (last.kind === "O") return true;
    if (kind === "O") {
      const isFitting = DASH.test(codes.slice(word.start, word.end)) ? following === last.kind : "FN".includes(following);
      return "FN".includes(last.kind) && isFitting;
    }
    if (kind === "S") {
      const isBehind = isFigure(line, last) && BARE_SIGN.includes(codes[word.start]);
      return isBehind || (last.kind === "F" && isFigure(line, after));
    }
    if (last.kind === "S" && !BARE_SIGN.includes(codes[last.end - 1])) {
      return hasLetters && !".;:!?".includes(codes[last.end - 1]);
    }
    if (last.kind === "S") return isFigure(line, word) || hasLetters || words.length > 1;
    if (kind === "F") {
      const ends = ".;!?".includes(codes[last.end - 1]) || (OPENING.includes(codes[word.start]) && !hasLetters);
      return last.kind === "F" || !ends;
    }
    if (kind === "N" && hasLetters) return !stops(line, last) || following === "F";
    return kind === "N" && TWO_PARTS.test(codes.slice(last.start, word.end));
  };

  /**
   * The words between `start` and `end`. What is in brackets belongs to one word with them, if it has a letter.
   * @param {Line} line
   * @param {number} start
   * @param {number} end
   * @returns {Generator<Word>}
   */
  const wordsOf = function* (line, start, end) {
    let [begin, closed] = [start, start];
    for (const { 0: found, index } of matchesWithin(WORD, line.codes, start, end)) {
      if (index >= closed) begin = index;
      const stop = index + found.length;
      for (let at = Math.max(index, closed); at < stop; at += 1) {
        const partner = line.pairs.get(at) ?? -1;
        if (at < partner && partner < end && line.codes.slice(at, partner).includes("L")) closed = Math.max(closed, partner + 1);
      }
      if (stop >= closed) yield wordOf(line, begin, stop);
    }
  };

  /** @param {Line} line @param {Word[]} words @returns {Word[][]} */
  const grouped = (line, words) => {
    const groups = /** @type {Word[][]} */ ([]);
    /** @type {Group} */
    let run = { words: [], hasLetters: false };
    words.forEach((word, index) => {
      const next = words[index + 1];
      const near = next?.start === word.end + 1 ? next : undefined;
      if (!run.words.length || !joins(line, run, word, near)) {
        run = { words: [], hasLetters: false };
        if (!"FN".includes(word.kind) && !(word.kind === "S" && isFigure(line, near))) return;
        groups.push(run.words);
      }
      run.words.push(word);
      run.hasLetters ||= word.kind === "F";
    });
    return groups;
  };

  /**
   * The runs between `start` and `end`, in order.
   * @param {Line} line
   * @param {number} start
   * @param {number} end
   * @returns {Generator<Run>}
   */
  const runsOf = function* (line, start, end) {
    const cuts = unpaired(line.codes, start, end, line.pairs);
    if (cuts.length) {
      const starts = [start, ...cuts.map((cut) => cut + 1)];
      for (const [index, last] of [...cuts, end].entries()) yield* runsOf(line, starts[index], last);
      return;
    }
    for (const run of grouped(line, [...wordsOf(line, start, end)])) {
      // A last number before an Arabic word belongs to that word.
      while (run.length > 1 && run[run.length - 2].kind !== "O" && line.codes[run[run.length - 1].end] === "R") {
        const last = run[run.length - 1];
        if (last.kind !== "N" || !isOnly(line, PARTS, last.start, last.end)) break;
        run.pop();
      }
      const [first, last] = [run[0].start, run[run.length - 1].end];
      const found = trimmed(line, first, last);
      if (isQuoted(line, found[0], found[1])) yield found;
      else if (found[0] !== start || found[1] !== end) yield* runsOf(line, found[0], found[1]);
      else if (!isOnly(line, BARE, first, last)) yield found;
    }
  };

  /** @param {string} text A line. @returns {Generator<Run>} */
  const lineRuns = function* (text) {
    const line = { text, ...paired(codesOf(text)) };
    for (const { 0: stretch, index } of line.codes.matchAll(STRETCH)) {
      if (COUNTS.test(stretch)) yield* runsOf(line, index, index + stretch.length);
    }
  };

  /**
   * The runs in a right-to-left text that the bidi algorithm (UAX #9) would show in a wrong order.
   * @param {string} text no run goes over the end of a line
   * @param {number} start
   * @param {number} end runs are cut at `start` and `end`, but the text around them counts too
   * @returns {Run[]} in order, without overlaps
   */
  const foreignRuns = (text, start = 0, end = text.length) => {
    if (start >= end) return [];
    const first = start > 0 ? text.lastIndexOf("\n", start - 1) + 1 : 0;
    const last = text.indexOf("\n", end);
    return [...lineRuns(text.slice(first, last < 0 ? text.length : last))]
      .map(([from, to]) => /** @type {Run} */ ([Math.max(start, first + from), Math.min(end, first + to)]))
      .filter(([from, to]) => from < to);
  };

  search.foreignRuns = foreignRuns;
})();
