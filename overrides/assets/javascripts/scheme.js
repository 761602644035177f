/**
 * The switch between light and dark. Until the reader chooses, a page is what the device asks for; what was chosen
 * holds for both languages, here and in other tabs. The theme's switch stored the device's answer as the reader's
 * choice, and styled each page four times over while it was loading.
 */
"use strict";

(() => {
  const KEY = "explainer.scheme";
  const root = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");
  /** @type {HTMLButtonElement | null} */
  const button = document.querySelector("button.scheme");
  if (!button) return;

  /** @returns {string | null} What the reader has chosen, `light` or `dark`, as far as the browser lets us know. */
  const chosen = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return root.dataset.scheme ?? null;
    }
  };

  /** The page, the browser's own parts around it, and what the button offers. @param {string | null} choice */
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
    } catch { /* It holds for this page only. */ }
    show(choice);
  });
  device.addEventListener("change", () => show(chosen()));
  addEventListener("storage", ({ key }) => { if (key === KEY) show(chosen()); });
  // A page that comes back from the browser's memory may be older than the choice.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) show(chosen()); });
  show(chosen());
  button.hidden = false;
})();
