/**
 * The search worker. The search box sends it a query, and it answers with results.
 *
 * The page (overrides/page.html, block `config`) gives the theme this address instead of that of its own worker. The
 * messages are those of the theme. In: `{type: 0, data: {config, docs, options}}` (set up) and `{type: 2, data: query}`.
 * Out: `{type: 1}` (ready) and `{type: 3, data: {items}}` (results). Our results have more data, which search-box.js
 * shows: `nearest`, queries to try instead; `state`, "loading" or "failed" if there is no index; and `query`.
 *
 * The index is in pieces under search/ beside the pages, one script each: `explainerPiece("name", {…});`. Over HTTP they
 * are fetched and read as JSON. From file://, where a page cannot fetch, they are run as scripts. There the vendored
 * iframe-worker replaces workers and runs this file in a hidden frame.
 *
 * Nothing is loaded before the first word is typed.
 */
"use strict";

(() => {
  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;

  /** How many pages are listed, and for how many of them a passage is shown. */
  const LISTED = 30;
  const QUOTED = 10;

  const inFrame = typeof document !== "undefined";
  /** The address of this file: that of the worker, or in a frame that of the script. */
  const here = inFrame ? /** @type {HTMLScriptElement} */ (document.currentScript).src : self.location.href;
  const CORE = ["../address.js", "text.js", "pack.js", "lexicon.js", "score.js", "pieces.js", "surfaces.js", "query.js",
    "nearest.js", "index.js", "codes.js", "ends.js", "direction.js",
    "results.js"].map((name) => new URL(`../search/${name}`, here).href);
  const SITE = new URL("../../../", here);

  /** Whether the pages run from right to left. */
  let rtl = false;
  /** The version of the pieces, so that a browser never mixes those of two builds. */
  let version = "";
  /** The number of the last query. The answer to an earlier one is not sent. */
  let asked = 0;

  /** @type {Map<string, Promise<any>>} */
  const pieces = new Map();
  /** @type {Map<string, (content: any) => void>} */
  const awaited = new Map();
  /** @type {Promise<SearchIndex> | null} */
  let opened = null;

  /** The function that each piece calls when it is run as a script. */
  self.explainerPiece = (name, content) => awaited.get(name)?.(content);

  /** @param {string} address @returns {Promise<void>} resolves when the script has run, and rejects if it cannot be loaded */
  const script = (address) => new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(`cannot be loaded: ${address}`));
    document.body.append(element);
  });

  /** Run scripts, one after the other. @param {string[]} addresses */
  const run = async (addresses) => {
    if (inFrame) for (const address of addresses) await script(address);
    else importScripts(...addresses);
  };

  /** @param {string} name @returns {Promise<any>} */
  const fetched = async (name) => {
    const address = new URL(`search/${name}.js`, SITE);
    if (version) address.searchParams.set("v", version);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`cannot be loaded: ${address} (${answer.status})`);
    const text = await answer.text();
    return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
  };

  /** @param {string} name @returns {Promise<any>} */
  const included = async (name) => {
    const content = new Promise((resolve) => awaited.set(name, resolve));
    await script(new URL(`search/${name}.js`, SITE).href);
    return content;
  };

  /** @param {string} name @returns {Promise<any>} the piece; it is loaded once, and after a failure the next call tries again */
  const load = (name) => {
    let piece = pieces.get(name);
    if (!piece) {
      piece = inFrame ? included(name) : fetched(name);
      pieces.set(name, piece);
      piece.catch(() => pieces.delete(name));
    }
    return piece;
  };

  /** @returns {Promise<SearchIndex>} the index; it is opened once, and after a failure the next query tries again */
  const open = () => {
    if (!opened) {
      load("meta").catch(() => {}); // begins to load while the scripts are loading; `open` reports a failure
      opened = run(CORE).then(() => self.ExplainerSearch.open(load));
      opened.catch(() => { opened = null; });
    }
    return opened;
  };

  /** @param {string} query @returns {(terms: Hit["terms"]) => Hit["terms"]} replaces words by what was typed for them */
  const asTyped = (query) => {
    const { words, tokens } = self.ExplainerSearch;
    /** @type {Map<string, string>} */
    const typed = new Map();
    for (const { start, end } of words(query)) {
      const surface = query.slice(start, end);
      for (const token of tokens(surface)) typed.set(token, surface);
    }
    return (terms) => Object.fromEntries(Object.entries(terms).map(([word, found]) => [typed.get(word) ?? word, found]));
  };

  /** @param {string} query @param {() => boolean} overtaken @returns {Promise<SearchAnswer | null>} */
  const answer = async (query, overtaken) => {
    const index = await open();
    const { hits, nearest = [] } = await index.query(query, { limit: LISTED });
    if (overtaken()) return null;
    const { group } = self.ExplainerSearch;
    const matcher = index.matcher(query);
    const typed = asTyped(query);
    const items = await Promise.all(hits.map(async (hit, rank) => {
      const page = await index.page(hit.page);
      const sections = rank < QUOTED ? await index.text(hit.page) : [];
      return group(page, sections, { ...hit, terms: typed(hit.terms) }, matcher, rtl);
    }));
    return { items, nearest };
  };

  /** @param {string} query */
  const ask = async (query) => {
    asked += 1;
    const mine = asked;
    const overtaken = () => mine !== asked;
    /** @param {SearchAnswer | null} data what is sent to the theme */
    const say = (data) => {
      if (!overtaken() && data) self.postMessage({ type: RESULT, data: { ...data, query } });
    };
    if (!query.trim()) return say({ items: [] });
    if (!opened) say({ items: [], state: "loading" });
    try {
      say(await answer(query, overtaken));
    } catch (error) {
      console.warn("search:", error);
      say({ items: [], state: "failed" });
    }
  };

  self.addEventListener("message", ({ data: message }) => {
    if (message.type === SETUP) {
      const { direction, version: built = "" } = message.data.config;
      rtl = direction === "rtl";
      version = built;
      self.postMessage({ type: READY });
    } else if (message.type === QUERY) {
      ask(message.data);
    }
  });
})();
