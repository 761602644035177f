/**
 * A polyfill for browsers without ResizeObserver; the theme would load one from another host. Only such browsers load
 * it (generator/render/theme.py), so it uses only syntax that they know. It compares sizes when the page is loaded, and
 * when the window or a `details` element changes: only then do the parts of the theme change their size.
 */
"use strict";

self.ResizeObserver = class {
  /** @param {ResizeObserverCallback} tell called with the elements whose size has changed */
  constructor(tell) {
    this.tell = tell;
    /** @type {Map<Element, string>} */
    this.sizes = new Map();
    this.look = this.look.bind(this);
    for (const event of ["load", "resize", "toggle"]) addEventListener(event, this.look, true);
  }

  /** @param {Element} element */
  observe(element) {
    if (!this.sizes.has(element)) this.sizes.set(element, "");
    requestAnimationFrame(this.look);
  }

  /** @param {Element} element */
  unobserve(element) {
    this.sizes.delete(element);
  }

  disconnect() {
    this.sizes.clear();
  }

  look() {
    /** @type {ResizeObserverEntry[]} */
    const changed = [];
    for (const [target, before] of this.sizes) {
      const contentRect = target.getBoundingClientRect();
      const size = `${contentRect.width} ${contentRect.height}`;
      if (size === before) continue;
      this.sizes.set(target, size);
      const box = [{ inlineSize: contentRect.width, blockSize: contentRect.height }];
      changed.push({ target, contentRect, borderBoxSize: box, contentBoxSize: box, devicePixelContentBoxSize: box });
    }
    if (changed.length) this.tell(changed, this);
  }
};
