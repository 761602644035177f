/**
 * What scripts add to pages that work without them: an anchor inside folded evidence unfolds it, all pieces of a
 * quoted passage light up, and the language link keeps the reader's place on the page.
 */
"use strict";

(() => {
  /** @returns {HTMLElement | null} The element that the address bar's anchor names. */
  const target = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // An anchor that is no valid encoding names nothing.
    }
  };

  /** Open what is folded around the target, and mark the further pieces of a passage that others interrupt. */
  const show = () => {
    for (const piece of document.querySelectorAll(".is-target")) piece.classList.remove("is-target");
    const found = target();
    if (!found) return;

    for (let fold = found.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;

    const pieces = document.querySelectorAll(`[id="${CSS.escape(found.id)}"], [data-of="${CSS.escape(found.id)}"]`);
    for (const piece of pieces) piece.classList.add("is-target");
    // The browser has gone to the original; where the translation stands above it, that is where the reader reads.
    pieces[0].scrollIntoView();
  };

  /** Both sites have the same ids: the same place on the other page is the same anchor. */
  const keepPlace = () => {
    for (const link of document.querySelectorAll("a[data-counterpart]")) link.hash = location.hash;
  };

  addEventListener("hashchange", () => { show(); keepPlace(); });
  show();
  keepPlace();
})();
