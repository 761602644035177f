/**
 * The switch between light and dark. Until the reader chooses, the device decides. The choice holds for both languages
 * and in other tabs. The theme's own switch is not used, because it stores the preference of the device as the reader's
 * choice, and restyles each page several times while it is loading.
 */
"use strict";

(() => {
  const KEY = "explainer.scheme";
  const root = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");
  /** @type {HTMLButtonElement | null} */
  const button = document.querySelector("button.scheme");
  if (!button) return;

  /** @returns {string | null} What the reader has chosen, `light` or `dark`; `null` if nothing, or if it is not known. */
  const chosen = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return root.dataset.scheme ?? null;
    }
  };

  /** Set the colours of the page and of the browser around it, and the label of the button. @param {string | null} choice */
  const show = (choice) => {
    if (choice) root.dataset.scheme = choice;
    else delete root.dataset.scheme;
    const scheme = choice ?? (device.matches ? "dark" : "light");
    const other = scheme === "dark" ? "light" : "dark";
    button.dataset.to = other;
    button.title = button.ariaLabel = button.getAttribute(`data-${other}`) ?? "";
    /** @type {NodeListOf<HTMLMetaElement>} */
    const colours = document.querySelectorAll("meta[name=theme-color]");
    for (const colour of colours)
      colour.media = colour.dataset.scheme === scheme ? "all" : "not all";
  };

  button.addEventListener("click", () => {
    const choice = button.dataset.to ?? "light";
    try {
      localStorage.setItem(KEY, choice);
    } catch { /* Without storage, the choice holds for this page only. */ }
    show(choice);
  });
  device.addEventListener("change", () => show(chosen()));
  addEventListener("storage", ({ key }) => { if (key === KEY) show(chosen()); });
  // A page from the browser's back/forward cache may be older than the choice.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) show(chosen()); });
  show(chosen());
  button.hidden = false;
})();
