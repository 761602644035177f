/**
 * In the page: what can be focused, and whether the focus shows. Used by by_keyboard.py.
 */
"use strict";

(() => {
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

  /** What can be focused; not each has all of these. @typedef {HTMLElement & Partial<HTMLInputElement>} Control */

  /** Whether the reader can see it, and Tab is meant to stop at it. @param {Control} element */
  const isOffered = (element) =>
    element.tabIndex >= 0 && !element.disabled && element.type !== "hidden" &&
    element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true, contentVisibilityAuto: true }) &&
    element.getClientRects().length > 0;

  /** A name by which a person finds it. @param {Control} element */
  const nameOf = (element) => {
    const words = (element.getAttribute("aria-label") || element.textContent || element.name || "").trim();
    return `${element.localName}${element.className ? `.${String(element.className).split(" ")[0]}` : ""} «${words.slice(0, 40)}»`;
  };

  /** Where the focus of a switch that is drawn by its label shows. @param {Control} element */
  const shownBy = (element) =>
    element.type === "radio" && element.nextElementSibling?.localName === "label" ? element.nextElementSibling : element;

  /** @param {Control} element */
  const look = (element) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(shownBy(element));
    return { outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth), rest: [boxShadow, borderColor, backgroundColor].join() };
  };

  /** @type {Map<Control, string>} */
  const before = new Map();
  /** @type {Set<Control>} */
  const reached = new Set();
  /** @type {string[]} */
  const faint = [];
  let idle = 0;

  /** @param {Control} element */
  const seen = (element) => {
    if (reached.has(element)) return;
    reached.add(element);
    idle = 0;
    const { outline, rest } = look(element);
    if (!outline && rest === (before.get(element) ?? rest)) faint.push(nameOf(element));
  };

  window.byKeyboard = {
    /** Remember how everything looks that Tab should reach. */
    start() {
      /** @type {NodeListOf<Control>} */
      const all = document.querySelectorAll(FOCUSABLE);
      for (const element of all) if (isOffered(element)) before.set(element, look(element).rest);
      document.addEventListener("focusin", ({ target }) => {
        // A link in a drawing is no HTMLElement.
        if (target instanceof Element) seen(/** @type {Control} */ (target));
      });
    },
    /** After some Tabs: whether none of them brought anything new. */
    isDone: () => ++idle > 1,
    /** What Tab has missed, and what it reached unseen. A radio button stands for its group. */
    end() {
      const groups = new Set([...reached].filter(({ type }) => type === "radio").map(({ name }) => name));
      const missed = [...before.keys()].filter((element) => !reached.has(element) && !(element.type === "radio" && groups.has(element.name)));
      return { offered: before.size, missed: missed.map(nameOf), faint };
    },
  };
})();
