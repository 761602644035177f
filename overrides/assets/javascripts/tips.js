/**
 * Tooltips for the `title` of links. Browsers show a title only below a resting mouse. This one opens with the keyboard
 * too, stays while the mouse is on it, closes with Escape, and is always inside the screen, in both directions of text.
 * Without scripts the browser shows its own.
 */
"use strict";

(() => {
  const AIR = 8; // the space between the tip and the edges of the screen, in pixels
  const REST = 250; // how long the mouse must rest before the tip opens, in milliseconds

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

  /** Place the tip below the link, or above it if there is no room, and sideways so that all of it is on the screen. */
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
    // The title is removed, so that the browser does not show its own tooltip too.
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
  /** The link with a tip in which `event` happened. @param {Event} event @returns {HTMLAnchorElement | null} */
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
  // If the keyboard moves to a link, the page may scroll, and the tip moves along. A mouse is no longer on its link then.
  addEventListener("scroll", () => {
    if (owner && owner === document.activeElement) place();
    else close();
  }, { passive: true });
  addEventListener("hashchange", close);
})();
