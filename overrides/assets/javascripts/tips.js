/**
 * The word about a link (its `title`), for everyone: browsers show it only beneath a resting mouse. Here it opens for
 * the keyboard as well, stays while it is pointed at, closes by Escape, and never leaves the screen, whichever way
 * the page runs. Without scripts the browser's own remains; and the link itself leads to the whole.
 */
"use strict";

(() => {
  const AIR = 8; // pixels between the tip and the edges of the screen
  const REST = 250; // milliseconds for which a mouse rests before the tip opens

  const tip = document.createElement("div");
  tip.className = "tip";
  tip.id = "__tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.querySelector("main")?.append(tip);
  /** @type {HTMLAnchorElement | null} */
  let owner = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const close = () => {
    clearTimeout(waiting);
    tip.hidden = true;
    owner?.removeAttribute("aria-describedby");
    owner = null;
  };

  /** Below the link, or above it where there is no room; moved sideways until all of it is on the screen. */
  const place = () => {
    const line = owner && [...owner.getClientRects()].at(-1);
    if (!line) return;
    const { width, height } = tip.getBoundingClientRect();
    const screen = document.documentElement;
    const start = screen.dir === "rtl" ? line.right - width : line.left;
    const below = line.bottom + AIR / 2;
    tip.style.left = `${Math.max(AIR, Math.min(start, screen.clientWidth - width - AIR))}px`;
    tip.style.top = `${below + height + AIR > screen.clientHeight ? line.top - height - AIR / 2 : below}px`;
  };

  /** @param {HTMLAnchorElement} link */
  const open = (link) => {
    if (link === owner) return;
    close();
    // Two tips at once would be one too many: ours takes the words from the browser's.
    if (link.title) {
      link.dataset.tip = link.title;
      link.removeAttribute("title");
    }
    owner = link;
    tip.textContent = link.dataset.tip ?? "";
    tip.hidden = false;
    link.setAttribute("aria-describedby", tip.id);
    place();
  };

  const LINKS = "main a[title]:not(.headerlink), main a[data-tip]";
  /** The link with a tip in which an event has happened. @param {Event} event @returns {HTMLAnchorElement | null} */
  const linkOf = ({ target }) => (target instanceof Element ? target.closest(LINKS) : null);
  addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) open(link);
    else close();
  });
  addEventListener("mouseover", (event) => {
    const link = linkOf(event);
    clearTimeout(waiting);
    if (link) waiting = setTimeout(open, REST, link);
    else if (owner && !(event.target instanceof Node && tip.contains(event.target))) close();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  // Going to a link by keyboard scrolls the page: the tip goes along. A mouse has left its link by then.
  addEventListener("scroll", () => {
    if (owner && owner === document.activeElement) place();
    else close();
  }, { passive: true });
  addEventListener("hashchange", close);
})();
