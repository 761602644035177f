/**
 * What scripts add to every page, which works without them: an anchor inside something folded unfolds it, a page
 * is printed unfolded, and the language link keeps the reader's place on the page.
 */
"use strict";

(() => {
  const { target, moved, onward } = self.ExplainerAddress;

  /** Open what is folded around the target. The browser has gone there while it was folded: go once more. */
  const unfold = () => {
    const found = target();
    const folds = [];
    for (let fold = found?.closest("details"); fold; fold = fold.parentElement?.closest("details")) folds.push(fold);
    if (!found || !folds.some((fold) => !fold.open)) return;
    for (const fold of folds) fold.open = true;
    found.scrollIntoView();
  };

  /** Both sites have the same ids: the same place on the other page is the same anchor. */
  const keepPlace = () => {
    const place = target() ? location.hash : "";
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll("a[data-counterpart]");
    for (const link of links) link.hash = place;
  };

  /** Whoever came for what has moved goes on. */
  const follow = () => {
    const link = moved();
    if (link) location.replace(onward(link.href));
  };

  /** Paper cannot be clicked. Afterwards everything is as it was. @type {HTMLDetailsElement[]} */
  let unfolded = [];
  addEventListener("beforeprint", () => {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folded = document.querySelectorAll("main details:not([open])");
    unfolded = [...folded];
    for (const fold of unfolded) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of unfolded) fold.open = false;
  });

  const arrive = () => {
    unfold();
    keepPlace();
    follow();
  };
  addEventListener("hashchange", arrive);
  arrive();
})();
