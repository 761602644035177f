/**
 * Makes the results that a reader sees: one group for each page, with the passage that answers best and its words
 * marked. It knows the theme's format of a result. It uses no DOM, so that a worker can run it.
 *
 * The theme puts `title` and `text` into the page as HTML, so everything is escaped here.
 */
"use strict";

(() => {
  const search = (self.ExplainerSearch ??= /** @type {ExplainerSearch} */ ({}));
  const { parts, joined: addressed } = self.ExplainerAddress;

  /** @typedef {{section: Section, matches: Match[], window: Stretch, isFacts: boolean, score: number}} Ranked */

  /** In UTF-16 units: how far apart the words of a passage may be, how far before them a snippet begins, and its length. */
  const WINDOW = 170;
  const BEFORE = 60;
  const SHOWN = 230;
  /** Other passages of the page are offered if they have at least this share of the best one's score; at most three. */
  const ALSO = 0.6;
  const FURTHER = 3;
  /** A passage in the list of facts of a page counts this much of one in its sentences. */
  const FACTS = 0.4;
  /** A word that a passage has already counts this much. */
  const AGAIN = 0.1;

  const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/g;
  const LATIN = /[A-Za-z\u00c0-\u024f]/g;
  const SENTENCE_END = /(?<!\b[A-Z])[.!?؟…\n]["”»)\]]*\s*$/; // but not the dot after an initial
  const SIGN = /[.,;:!?،؛؟…·]/;

  /** @type {Record<string, string>} */
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

  /** @param {string} text @returns {string} */
  const escape = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

  /** Texts mix scripts. A text gets the other direction only if less than this share of its letters is the page's own. */
  const FOREIGN = 0.2;

  /** The direction of a text. @param {string} text @param {boolean} rtl whether its page is right-to-left @returns {"rtl" | "ltr"} */
  const direction = (text, rtl) => {
    const [arabic, latin] = [(text.match(ARABIC) ?? []).length, (text.match(LATIN) ?? []).length];
    const own = rtl ? arabic : latin;
    return rtl === (own >= FOREIGN * (arabic + latin)) ? "rtl" : "ltr";
  };

  /** @param {Match[]} matches @returns {number} their score together: different words count in full, repeated ones little */
  const worth = (matches) => {
    /** @type {Map<number, number>} */
    const best = new Map();
    let all = 0;
    for (const { word, weight } of matches) {
      all += weight;
      best.set(word, Math.max(best.get(word) ?? 0, weight));
    }
    const different = [...best.values()].reduce((sum, weight) => sum + weight, 0);
    return different + AGAIN * Math.min(different, all - different);
  };

  /**
   * The passage of a text that answers the query best: its start, its end, and its score.
   * @param {Match[]} matches
   */
  const bestWindow = (matches) => {
    let best = { start: 0, end: 0, score: 0 };
    for (let first = 0; first < matches.length; first += 1) {
      let last = first;
      while (last + 1 < matches.length && matches[last + 1].end - matches[first].start <= WINDOW) last += 1;
      const score = worth(matches.slice(first, last + 1));
      if (score > best.score) best = { start: matches[first].start, end: matches[last].end, score };
    }
    return best;
  };

  /**
   * Where a snippet begins, at or before `start`: at the beginning of a sentence if one is near, else of a word.
   * @param {string} text
   * @param {number} start
   */
  const beginning = (text, start) => {
    if (start <= BEFORE) return 0;
    for (let at = start; at > start - BEFORE * 2 && at > 0; at -= 1) {
      if (/\s\S/.test(text.slice(at - 1, at + 1)) && SENTENCE_END.test(text.slice(Math.max(0, at - 4), at))) return at;
    }
    const blank = text.slice(start - BEFORE, start).search(/\s\S/);
    return blank < 0 ? start : start - BEFORE + blank + 1;
  };

  /**
   * Where a snippet that begins at `from` ends, at or after `end`: at a blank, about `SHOWN` units from `from`.
   * @param {string} text
   * @param {number} from
   * @param {number} end
   */
  const ending = (text, from, end) => {
    const wanted = Math.max(from + SHOWN, end);
    // A snippet does not end with the first words of another block.
    const block = text.lastIndexOf("\n", Math.min(wanted, text.length - 1));
    if (block >= end && Math.min(wanted, text.length) - block < BEFORE) return block;
    if (wanted >= text.length) return text.length;
    const blank = Math.max(text.lastIndexOf(" ", wanted), text.lastIndexOf("\n", wanted));
    if (blank > Math.max(from, end - 1)) return blank;
    const next = text.slice(end).search(/\s/);
    return next < 0 ? text.length : end + next;
  };

  /**
   * A part of a text in one line, as HTML. Between two blocks stands a dot, unless the first ends with punctuation.
   * @param {string} text
   * @param {number} from
   * @param {number} to
   */
  const joined = (text, from, to) => {
    let out = "";
    for (let at = from; at < to; at += 1) {
      if (text[at] !== "\n") out += text[at];
      else out += SIGN.test(text[at - 1] ?? ".") ? " " : " · ";
    }
    return escape(out);
  };

  /**
   * A part of `text` as HTML, with the matches marked. In a right-to-left text, left-to-right runs are isolated.
   * @param {string} text
   * @param {number} from
   * @param {number} to
   * @param {Match[]} matches
   * @param {boolean} rtl
   */
  const marked = (text, from, to, matches, rtl) => {
    const within = matches.filter((match) => match.start >= from && match.end <= to);
    const runs = rtl ? search.foreignRuns(text, from, to) : [];
    /** @param {number} start @param {number} end */
    const plain = (start, end) => {
      let out = "";
      let at = start;
      for (const match of within) {
        const [a, b] = [Math.max(match.start, start), Math.min(match.end, end)];
        if (a >= b) continue;
        out += `${joined(text, at, a)}<mark>${joined(text, a, b)}</mark>`;
        at = b;
      }
      return out + joined(text, at, end);
    };
    let out = "";
    let at = from;
    for (const [start, end] of runs) {
      out += `${plain(at, start)}<bdi dir="ltr">${plain(start, end)}</bdi>`;
      at = end;
    }
    return out + plain(at, to);
  };

  /** A short text, such as a title, as HTML in its own direction. @param {string} text @param {Matcher} matcher */
  const short = (text, matcher, name = "search-heading") => {
    const rtl = text.search(ARABIC) >= 0;
    return `<bdi class="${name}">${marked(text, 0, text.length, matcher(text), rtl)}</bdi>`;
  };

  /**
   * The snippet of `text` around the passage `window`, as a paragraph in HTML.
   * @param {string} text
   * @param {Match[]} matches
   * @param {Stretch} window
   * @param {boolean} rtl whether the page is right-to-left
   */
  const snippet = (text, matches, window, rtl) => {
    const from = beginning(text, window.start);
    const to = ending(text, from, window.end);
    const dir = direction(text.slice(from, to), rtl);
    const before = from > 0 && !SENTENCE_END.test(text.slice(Math.max(0, from - 4), from)) ? "… " : "";
    const after = to < text.length && !SENTENCE_END.test(text.slice(from, to)) ? " …" : "";
    return `<p class="search-snippet" dir="${dir}">${before}${marked(text, from, to, matches, dir === "rtl")}${after}</p>`;
  };

  /**
   * Whether the words of `title` answer every word of the query that the page answers.
   * @param {string} title
   * @param {Matcher} matcher
   * @param {Ranked[]} sections
   */
  const covers = (title, matcher, sections) => {
    const inTitle = new Set(matcher(title).map((match) => match.word));
    if (!inTitle.size) return false;
    return sections.every(({ matches }) => matches.every((match) => inTitle.has(match.word)));
  };

  /**
   * The sections, each with its matches and its best passage, the best first. Lists of facts (when, where, who) count
   * less: the first section of an entry of the timeline, or a later section without an anchor.
   * @param {Section[]} sections
   * @param {string} place
   * @param {Matcher} matcher
   * @returns {Ranked[]}
   */
  const ranked = (sections, place, matcher) => sections
    .map((section, index) => {
      const matches = matcher(section.text);
      const window = bestWindow(matches);
      const isFacts = place ? section.anchor === place : index > 0 && !section.anchor;
      return { section, matches, window, isFacts, score: window.score * (isFacts ? FACTS : 1) };
    })
    .sort((one, other) => other.score - one.score || Number(one.isFacts) - Number(other.isFacts));

  /**
   * The theme's items for a page: the page, and the passages on it that answer best. The theme takes the first item
   * without `#` for the page itself. It folds items with a lower score than the first as "more on this page".
   *
   * @param {FoundPage} page
   * @param {Section[]} sections if empty, only the title is shown
   * @param {Pick<Hit, "score" | "terms">} hit
   * @param {Matcher} matcher
   * @param {boolean} rtl whether the site is right-to-left
   * @returns {Item[]}
   */
  const group = (page, sections, hit, matcher, rtl) => {
    const { page: path, anchor: place } = parts(page.address);
    const kind = page.kind ? ` <span class="search-kind">${escape(page.kind)}</span>` : "";
    const title = short(page.title, matcher, "search-title") + kind;
    const order = ranked(sections, place, matcher);
    /** @param {Ranked} ranked @param {number} score */
    const item = ({ section, matches, window }, score) => ({
      location: addressed(path, section.anchor || place),
      title: short(section.heading || page.title, () => []),
      text: snippet(section.text, matches, window, rtl),
      score,
      terms: hit.terms,
    });
    /** @param {number} score @param {string} text */
    const whole = (score, text) => ({ location: page.address, title, text, score, terms: hit.terms });
    if (!order.length) return [whole(hit.score, "")];

    const [best] = order;
    /** @param {Ranked} ranked */
    const isFar = ({ section, score }) => section.anchor && score > 0 && score >= ALSO * best.score;
    // A page with that very name is shown with its first words, any other with its best passage.
    const isNamed = covers(page.title, matcher, order);
    const lead = order.find(({ section }) => section === sections[0] && !section.anchor);
    const first = (isNamed && lead) || best;
    const others = order.filter((each) => each !== first && isFar(each)).slice(0, FURTHER);
    const further = others.map((each, index) => item(each, hit.score - 1 - index / 100));
    if (place) return [item(first, hit.score), ...further, whole(hit.score, "")];
    if (!first.section.anchor) return [whole(hit.score, item(first, 0).text), ...further];
    // The Enter key goes to the item with the highest score, and to the first of equals.
    if (isNamed) return [whole(hit.score, ""), item(first, hit.score), ...further];
    return [item(first, hit.score), whole(hit.score - 0.01, ""), ...further];
  };

  search.group = group;
})();
