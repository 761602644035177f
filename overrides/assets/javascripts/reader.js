/**
 * What scripts add to the page of an article: the passage that a reader has come for or points at lights up in
 * every language and beside it in the notes; a sentence shows its translation; the choice of languages is kept.
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

  /** The number of a passage beside the text, in or around an element. @param {Element} element */
  const numberOf = (element) => {
    /** @type {HTMLAnchorElement | null} */
    const number = element.closest(".rests .passage-number");
    return number;
  };

  /**
   * The id of the passage to which an element belongs: a piece, a number in the text, a note or its number.
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
   * Give `name` to all pieces and notes of the passages `ids`, and take it from all others.
   * @param {string} name
   * @param {string[]} ids
   */
  const only = (name, ids) => {
    for (const element of all(`.${name}`)) element.classList.remove(name);
    for (const id of ids) for (const element of [...pieces(id), ...notes(id)]) element.classList.add(name);
  };

  /** The passage that the address names, itself or by its note. */
  const landed = () => {
    const found = target();
    return found && reading.contains(found) ? { found, passage: passageOf(found) } : null;
  };

  /** Light up where the reader has landed, and go where it can be seen: in the language that is shown, first of all. */
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
   * Pointing at a passage, or focusing its number, lights up both of its ends; a note lights up all that it rests on.
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

  /* From a note back to its passage: the keyboard goes on at the number in the text, not at the top of the passage. */
  reading.addEventListener("click", (event) => {
    const number = event.target instanceof Element ? numberOf(event.target) : null;
    if (!number) return;
    const note = notes(passageOf(number))[0]?.querySelector(".passage-number[id]") ?? number;
    const back = all(`.words .passage-number[href="#${note.id}"]`).find(visible);
    if (back) setTimeout(() => back.focus({ preventScroll: true }));
  });

  /* Which languages: kept from article to article, where the browser lets pages keep anything. */
  /** @type {NodeListOf<HTMLInputElement>} */
  const choices = document.querySelectorAll(".languages input");
  /** @param {string} value */
  const keep = (value) => {
    try {
      localStorage.setItem(KEPT, value);
    } catch { /* A browser that keeps nothing shows all languages on the next page. */ }
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

  /* On a phone the notes stand between the paragraphs: there they wait until they are asked for. */
  if (matchMedia("(max-width: 59.99em)").matches) {
    for (const fold of reading.querySelectorAll("details")) {
      if (fold.matches(".rests, .more-notes")) fold.open = fold.matches(".more-notes");
    }
  }

  addEventListener("hashchange", show);
  show();
})();
