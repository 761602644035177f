/**
 * What scripts add to the page of an article. A passage is highlighted in every language and in the notes if the
 * address names it or the reader points at it. A sentence shows its translation. The choice of languages is kept.
 */
"use strict";

(() => {
  const reading = document.querySelector("section.reading");
  if (!reading) return;

  const { anchor, target } = self.ExplainerAddress;
  const KEPT = "explainer.languages";
  /** @param {string} selector @returns {HTMLElement[]} */
  const all = (selector) => [...reading.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);
  /** @param {Element} element */
  const visible = (element) => element.getClientRects().length > 0;

  /** The number of a passage in the notes that is or contains an element. @param {Element} element */
  const numberOf = (element) => {
    /** @type {HTMLAnchorElement | null} */
    const number = element.closest(".rests .passage-number");
    return number;
  };

  /**
   * The id of the passage to which an element belongs: a part of a passage, or a number in the notes.
   * @param {Element} element
   */
  const passageOf = (element) => {
    const number = numberOf(element);
    if (number) return anchor(number);
    /** @type {HTMLElement | null} */
    const piece = element.closest(".passage");
    return piece?.id || piece?.dataset.of || "";
  };

  /** @param {string} id of a passage */
  const pieces = (id) => all(`[id="${CSS.escape(id)}"], [data-of="${CSS.escape(id)}"]`);
  /** @param {string} id of a passage */
  const notes = (id) => all(`.rests .passage-number[href="#${CSS.escape(id)}"]`).map(
    (number) => number.closest(".numbers")?.parentElement,
  ).filter((note) => note instanceof HTMLElement);

  /**
   * Give the class `name` to all parts and notes of the passages `ids`, and take it from all others.
   * @param {string} name
   * @param {string[]} ids
   */
  const only = (name, ids) => {
    for (const element of all(`.${name}`)) element.classList.remove(name);
    for (const id of ids) for (const element of [...pieces(id), ...notes(id)]) element.classList.add(name);
  };

  /** The element that the address names, and its passage. */
  const landed = () => {
    const found = target();
    return found && reading.contains(found) ? { found, passage: passageOf(found) } : null;
  };

  /** Highlight the passage that the address names, and scroll to where it is visible, first of all in a shown language. */
  const show = () => {
    const at = landed();
    only("is-target", at?.passage ? [at.passage] : []);
    if (!at?.passage) return;
    const paragraph = at.found.closest(".paragraph");
    for (const note of notes(at.passage)) {
      for (let fold = note.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    }
    const wanted = at.found.matches(".passage") ? pieces(at.passage).find(visible) ?? paragraph : at.found;
    wanted?.scrollIntoView();
  };

  /**
   * Highlight a passage and its notes if the reader points at it or focuses its number. A note highlights all passages
   * on which its statement rests.
   * @param {Pick<Event, "type" | "target">} event
   */
  const point = (event) => {
    const element = event.target instanceof Element ? event.target : null;
    const note = element && !element.closest(".passage-number") && element.closest("li.resting, .quoting span");
    const within = note ? [...note.querySelectorAll(".passage-number")].map(passageOf) : [element ? passageOf(element) : ""];
    only("is-lit", within.filter(Boolean));
    /** @type {HTMLElement | null | undefined} */
    const sentence = event.type === "mouseover" ? element?.closest(".sentence") : null;
    for (const each of all(".is-aligned")) each.classList.remove("is-aligned");
    const same = sentence ? all(`[data-s="${sentence.dataset.s}"]`).filter(visible) : [];
    if (new Set(same.map((each) => each.closest(".words"))).size > 1) {
      for (const each of same) each.classList.add("is-aligned");
    }
  };
  reading.addEventListener("mouseover", point);
  reading.addEventListener("focusin", point);
  reading.addEventListener("mouseleave", () => point({ type: "mouseleave", target: null }));
  reading.addEventListener("focusout", () => only("is-lit", []));

  /* From a note back to its passage: the focus goes to the number in the text, not to the beginning of the passage. */
  reading.addEventListener("click", (event) => {
    const number = event.target instanceof Element ? numberOf(event.target) : null;
    if (!number) return;
    const note = notes(passageOf(number))[0]?.querySelector(".passage-number[id]") ?? number;
    const back = all(`.words .passage-number[href="#${note.id}"]`).find(visible);
    if (back) setTimeout(() => back.focus({ preventScroll: true }));
  });

  /* The choice of languages is kept for all articles, if the browser lets pages store anything. */
  /** @type {NodeListOf<HTMLInputElement>} */
  const choices = document.querySelectorAll(".languages input");
  /** @param {string} value */
  const keep = (value) => {
    try {
      localStorage.setItem(KEPT, value);
    } catch { /* Without storage, the next page shows all languages. */ }
  };
  const kept = () => {
    try {
      return localStorage.getItem(KEPT);
    } catch {
      return null;
    }
  };
  for (const choice of choices) {
    if (choice.value === kept()) choice.checked = true;
    choice.addEventListener("change", () => keep(choice.value));
  }

  /* On a phone the notes stand between the paragraphs, so they are folded at first. */
  if (matchMedia("(max-width: 59.99em)").matches) {
    for (const fold of reading.querySelectorAll("details")) {
      if (fold.matches(".rests, .more-notes")) fold.open = fold.matches(".more-notes");
    }
  }

  addEventListener("hashchange", show);
  show();
})();
