/**
 * What scripts add to every page; all pages work without them. An anchor inside folded content unfolds it, a page is
 * printed unfolded, and the link to the other language keeps the reader's place on the page.
 */
"use strict";

(() => {
  const { target, moved, onward } = self.ExplainerAddress;

  /** Open what is folded around the target. The browser went there while it was folded, so go there again. */
  const unfold = () => {
    const found = target();
    const folds = [];
    for (let fold = found?.closest("details"); fold; fold = fold.parentElement?.closest("details")) folds.push(fold);
    if (!found || !folds.some((fold) => !fold.open)) return;
    for (const fold of folds) fold.open = true;
    found.scrollIntoView();
  };

  /** Give the links to the other languages the anchor of this page. The ids of a page are the same in all languages. */
  const keepPlace = () => {
    const place = target() ? location.hash : "";
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll("a[data-counterpart]");
    for (const link of links) link.hash = place;
  };

  /** If the address names something that has moved, go to its new place. */
  const follow = () => {
    const link = moved();
    if (link) location.replace(onward(link.href));
  };

  /** What was unfolded for printing, to be folded again afterwards. @type {HTMLDetailsElement[]} */
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
