/**
 * Adds to the theme's search box: the number of results in the right plural, other spellings to try, and a message while
 * the index is loading or if it cannot be loaded. It reads what the worker adds to its answers
 * (workers/explainer-search.js). Its words are in attributes of the box (partials/search.html).
 */
"use strict";

(() => {
  /** @type {HTMLElement | null} */
  const result = document.querySelector("[data-md-component=search-result]");
  /** @type {HTMLInputElement | null} */
  const query = document.querySelector("[data-md-component=search-query]");
  if (!result || !query || !window.component$) return;

  const [meta, nearest] = /** @type {HTMLCollectionOf<HTMLElement>} */ (result.children);
  const words = result.dataset;
  const plural = new Intl.PluralRules(document.documentElement.lang);

  // The theme reads the box only on keyup, so pasted, dictated and suggested words would find nothing.
  query.addEventListener("input", () => query.dispatchEvent(new Event("keyup")));

  /** @param {number} number */
  const counted = (number) => {
    const form = words[plural.select(number)] ?? words.other ?? "#";
    meta.textContent = form.replace("#", String(number));
  };

  /**
   * A link that searches for `text` instead. It has an element with a score, which the theme expects in every link:
   * so arrow keys and Enter work as for results.
   * @param {string} text
   */
  const suggestion = (text) => {
    const link = document.createElement("a");
    const inner = document.createElement("bdi");
    link.href = `?${new URLSearchParams({ q: text })}`;
    inner.dataset.mdScore = "0";
    inner.textContent = text;
    link.append(inner);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation(); // Otherwise the theme closes the search at a click on any link in it.
      query.value = text;
      query.focus();
      query.dispatchEvent(new Event("keyup"));
    });
    return link;
  };

  /** @param {string[]} texts */
  const suggest = (texts) => {
    nearest.replaceChildren();
    nearest.hidden = !texts.length;
    if (texts.length) nearest.append(words.nearest ?? "", " ");
    texts.forEach((text, index) => nearest.append(index ? words.comma ?? "" : "", suggestion(text)));
  };

  window.component$.subscribe(({ ref, items, nearest: texts, state }) => {
    if (ref !== result || !items) return;
    if (state) meta.textContent = words[state] ?? "";
    else if (items.length > 1) counted(items.length);
    suggest(texts ?? []);
  });
})();
