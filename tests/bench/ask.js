// Runs in the page of the bench: starts a worker of the search box and speaks the theme's messages with it.
"use strict";

window.bench = (() => {
  const READY = 1;
  const RESULT = 3;
  /** @typedef {{worker: string, setup: object}} Engine */
  /** @type {Worker} */
  let worker;

  /** What the theme's page does to a query before its worker sees it (integrations/search/query/transform). @param {string} query */
  const asTyped = (query) => query
    .split(/"([^"]+)"/g)
    // eslint-disable-next-line no-control-regex -- as the theme writes it
    .map((terms, n) => (n & 1 ? terms.replace(/^\b|^(?![^\x00-\x7F]|$)|\s+/g, " +") : terms))
    .join("")
    .replace(/"|(?:^|\s+)[*+\-:^~]+(?=\s+|$)/g, "")
    .trim();

  /** @param {number} type of the answer that is waited for @param {object} message @returns {Promise<any>} */
  const answer = (type, message) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.type === type && data.data?.state === "failed") reject(new Error("the index could not be loaded"));
      if (data.type === type && !data.data?.state) resolve(data.data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(message);
  });

  /** Starts the worker of an engine; milliseconds until it is ready. @param {Engine} engine */
  const start = async (engine) => {
    const begun = performance.now();
    worker = new Worker(`assets/javascripts/workers/${engine.worker}`);
    await answer(READY, { type: 0, data: engine.setup });
    return performance.now() - begun;
  };

  /** Asks one after the other: for each the first ten pages, and the milliseconds until they came. @param {string[]} queries */
  const ask = async (queries) => {
    /** @type {string[][]} */
    const found = [];
    const times = [];
    for (const query of queries) {
      const begun = performance.now();
      const { items } = await answer(RESULT, { type: 2, data: asTyped(query) });
      times.push(performance.now() - begun);
      found.push(items.slice(0, 10).map((/** @type {Item[]} */ group) => group[0].location));
    }
    return { found, times };
  };

  /** Milliseconds from nothing to the first result. @param {Engine} engine @param {string} query */
  const first = async (engine, query) => {
    const begun = performance.now();
    await start(engine);
    await ask([query]);
    return performance.now() - begun;
  };

  return { start, ask, first };
})();
