/**
 * Addresses: the one place where scripts take them apart and put them together. Whatever a reader types behind `#`
 * or `?` is read without an error. No DOM but in `target` and `moved`, so that the search worker can run it. The pages of old
 * addresses hold this text itself (redirect.html), so two curly brackets in a row may not stand in it.
 */
"use strict";

self.ExplainerAddress = (() => {
  /**
   * The id that the anchor of an address names. What is no valid encoding stands for itself: `#50%` names `50%`.
   * @param {Pick<URL, "hash">} address `location`, a link or a URL
   * @returns {string} empty if there is no anchor
   */
  const anchor = ({ hash }) => {
    const written = hash.slice(1);
    try {
      return decodeURIComponent(written);
    } catch {
      return written;
    }
  };

  /** @returns {HTMLElement | null} The element that the address bar's anchor names. */
  const target = () => document.getElementById(anchor(location));

  /**
   * The link of what stood at the address bar's anchor once and stands elsewhere now. Without scripts the link shows.
   * @returns {HTMLAnchorElement | null}
   */
  const moved = () => target()?.closest(".moved")?.querySelector("a") ?? null;

  /**
   * The place that took this one's place, for `location.replace`: it has the query of the address bar, and its anchor
   * if it brings none of its own.
   * @param {string} to an address, as seen from this page
   * @returns {string}
   */
  const onward = (to) => {
    const address = new URL(to, location.href);
    address.search = location.search;
    if (!address.hash) address.hash = location.hash;
    return address.href;
  };

  /**
   * A page of the site and an anchor on it, as a relative address has them.
   * @param {string} address such as `actors/nato.html#stances`
   * @returns {Record<"page" | "anchor", string>}
   */
  const parts = (address) => {
    const at = address.indexOf("#");
    return at < 0 ? { page: address, anchor: "" } : { page: address.slice(0, at), anchor: anchor({ hash: address.slice(at) }) };
  };

  /**
   * The relative address of an anchor on a page of the site; the inverse of `parts`.
   * @param {string} page
   * @param {string} id empty for the page itself
   * @returns {string}
   */
  const joined = (page, id) => (id ? `${page}#${encodeURIComponent(id)}` : page);

  return { anchor, target, moved, onward, parts, joined };
})();
