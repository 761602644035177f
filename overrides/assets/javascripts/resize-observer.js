/**
 * A stand-in for browsers without ResizeObserver, which the theme would else fetch from another host. Only they load
 * it (generator/render/theme.py), so it is written in words that they know. It looks at sizes when the window or a
 * fold changes, and when a page has come whole: that is when the theme's parts change theirs.
 */
"use strict";

self.ResizeObserver = class {
  /** @param {ResizeObserverCallback} tell called with those elements whose size is another than before */
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
