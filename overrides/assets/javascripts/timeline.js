/**
 * What scripts add to the timeline: a filter whose state stands in the address, and old addresses that find the page
 * on which their event stands now. Without it the list is complete, and the picture leads everywhere.
 *
 * Events of other pages are known from a data piece (generator/compose/pieces.py), which is run as a script when it
 * is first needed: from file:// nothing can be fetched.
 */
"use strict";

(() => {
  const { anchor, target, onward } = self.ExplainerAddress;
  const FACETS = ["actor", "question", "kind", "certainty"];
  const form = document.querySelector("form.filter");
  const nav = document.querySelector(".periods");
  if (!form && !nav) return;

  /** @typedef {{period: string, page: string, actor: string[], question: string[], kind: string[], certainty: string[]}} Known */

  /** The events of this page, and later those of all. @type {Map<string, Known>} */
  const events = new Map();
  const moments = [...document.querySelectorAll("li.moment")];
  for (const moment of moments) {
    const { actors, questions, kind, certainty } = moment.dataset;
    const period = moment.closest("[data-period]").dataset.period;
    const split = (ids) => ids.split(" ").filter(Boolean);
    events.set(moment.id, {
      period, page: "", actor: split(actors), question: split(questions), kind: [kind], certainty: [certainty],
    });
  }

  // --- The other pages ------------------------------------------------------------------------------------------

  /** @typedef {Map<string, string>} Old Former anchors, of events and of statements, and the present ones. */

  /** @type {Promise<Old> | null} */
  let loading = null;

  /** @param {any} data What the piece hands over. */
  const take = ({ pages, facets, events: rows, old }) => {
    for (const [id, page, period, ...numbers] of rows) {
      if (events.has(id)) continue;
      const values = FACETS.map((facet, n) => [facet, numbers[n].map((number) => facets[facet][number])]);
      events.set(id, { period, page: pages[page], ...Object.fromEntries(values) });
    }
    return new Map(Object.entries(old));
  };

  /** All events, asked for once; a failure is forgotten. */
  const all = () => {
    const piece = form?.dataset.piece;
    if (!piece) return Promise.resolve(new Map());
    loading ??= new Promise((resolve, reject) => {
      self.explainerTimeline = (data) => resolve(take(data));
      const script = document.createElement("script");
      script.src = new URL(piece, location.href).href;
      script.onerror = () => { loading = null; reject(new Error(`cannot be loaded: ${script.src}`)); };
      document.head.append(script);
    });
    return loading;
  };

  /** The event and, if there is one, the statement of an anchor, as they are called now. @param {Old} old @param {string} id */
  const present = (old, id) => {
    const [event, ...statement] = (old.get(id) ?? id).split("--");
    const here = document.getElementById(event)?.closest("li.moment")?.id;
    return [here ?? old.get(event) ?? event, ...statement];
  };

  /** An anchor of an event that stands on another page now: go there. */
  const followOld = async () => {
    const id = anchor(location);
    const found = target();
    if (!id || (found && !found.closest(".periods"))) return;
    // What the page knows itself needs no data.
    const link = found?.closest("li").querySelector("a[href]");
    if (link) {
      const page = new URL(link.href);
      page.hash = "";
      location.replace(onward(page.href));
      return;
    }
    const [event, ...statement] = present(await all(), id);
    const known = events.get(event);
    if (!known) return;
    const to = new URL(known.page, location.href);
    // A statement that is gone leaves its event to land on.
    to.hash = known.page ? [event, ...statement].join("--") : event;
    const next = onward(to.href);
    if (next !== location.href) location.replace(next);
  };

  // --- The filter -----------------------------------------------------------------------------------------------

  const plural = new Intl.PluralRules(document.documentElement.lang);
  const forms = form ? JSON.parse(form.dataset.forms) : {};
  /** @param {number} number @returns {string} So many events, in words. */
  const counted = (number) => (forms[plural.select(number)] ?? forms.other).replace("{n}", number);
  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /** What is chosen: facets with a value. */
  const chosen = () => FACETS.filter((facet) => form.elements[facet]?.value)
    .map((facet) => [facet, form.elements[facet].value]);

  /** @param {Known} event @param {string[][]} wanted */
  const matches = (event, wanted) => wanted.every(([facet, value]) => event[facet].includes(value));

  /** The marks of the picture by the event that each leads to. */
  const marks = [...document.querySelectorAll(".picture a.mark")]
    .map((mark) => [mark, anchor(new URL(mark.getAttribute("href"), location.href))]);
  const numbers = new Map([...nav?.querySelectorAll("li[data-period]") ?? []]
    .map((item) => [item, item.querySelector(".meta").textContent]));
  const carried = [...nav?.querySelectorAll("a[href]") ?? [], ...document.querySelectorAll(".neighbours a, a[data-counterpart]")];

  const show = () => {
    const wanted = chosen();
    let shown = 0;
    for (const moment of moments) {
      moment.hidden = !matches(events.get(moment.id), wanted);
      if (!moment.hidden) shown += 1;
    }
    for (const list of document.querySelectorAll("ol.timeline[data-period]")) {
      const none = !list.querySelector("li.moment:not([hidden])");
      list.hidden = none;
      if (list.previousElementSibling?.matches("h2")) list.previousElementSibling.hidden = none;
    }
    for (const [mark, id] of marks) {
      mark.classList.toggle("faded", events.has(id) && !matches(events.get(id), wanted));
    }
    form.querySelector(".filter-clear").hidden = !wanted.length;
    for (const link of carried) link.search = location.search;
    return { wanted, shown };
  };

  /** How many match in each period, and how many in those of other pages. */
  const elsewhere = (wanted) => {
    let others = 0;
    for (const [item, words] of numbers) {
      const own = [...events.values()].filter((event) => event.period === item.dataset.period);
      const matching = own.filter((event) => matches(event, wanted));
      const meta = item.querySelector(".meta");
      meta.textContent = wanted.length && own.length
        ? filled(form.dataset.of, { number: matching.length, all: words }) : words;
      item.classList.toggle("without", Boolean(wanted.length && own.length && !matching.length));
      others += matching.filter((event) => event.page).length;
    }
    return others;
  };

  let turn = 0;

  /** Apply what is chosen: first to this page, then, when they are known, to the others. */
  const apply = async (announce = true) => {
    turn += 1;
    const mine = turn;
    const { wanted, shown } = show();
    const say = (more) => {
      const { shown: words, nothing } = form.dataset;
      const here = shown ? filled(words, { events: counted(shown), all: moments.length }) : nothing;
      form.querySelector(".filter-status").textContent = announce || wanted.length ? `${here} ${more}`.trim() : "";
    };
    if (!wanted.length || !form.dataset.piece) {
      elsewhere(wanted);
      say("");
      return;
    }
    try {
      await all();
      if (mine !== turn) return;
      show();
      say(filled(form.dataset.elsewhere, { events: counted(elsewhere(wanted)) }));
    } catch (error) {
      console.warn("timeline:", error);
      if (mine === turn) say(form.dataset.failed);
    }
  };

  /** Set the controls as the address says; a value that does not occur chooses nothing. */
  const read = () => {
    const asks = new URLSearchParams(location.search);
    for (const facet of FACETS) {
      const control = form.elements[facet];
      if (!control) continue;
      control.value = asks.get(facet) ?? "";
      if (control.selectedIndex < 0) control.value = "";
    }
  };

  /** This page's address with what is chosen, and whatever else is asked in it. */
  const asked = () => {
    const address = new URL(location.href);
    for (const facet of FACETS) address.searchParams.delete(facet);
    for (const [facet, value] of chosen()) address.searchParams.set(facet, value);
    return address;
  };

  /** Write what is chosen into the address, each choice a step that Back takes back. */
  const write = () => {
    const address = asked();
    address.hash = "";
    if (address.href !== location.href) history.pushState(null, "", address.href);
  };

  /** Whoever follows a link to an event wants to see it, whatever is filtered. */
  const uncover = () => {
    const found = target();
    if (!found?.closest("li.moment[hidden]")) return;
    for (const facet of FACETS) if (form.elements[facet]) form.elements[facet].value = "";
    history.replaceState(null, "", asked().href);
    apply();
    found.scrollIntoView();
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("change", () => { write(); apply(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => {
      write();
      apply();
      form.querySelector("select").focus();
    }));
    addEventListener("popstate", () => { read(); apply(); });
    addEventListener("hashchange", uncover);
    read();
    apply(false);
    uncover();
  }
  addEventListener("hashchange", () => followOld().catch((error) => console.warn("timeline:", error)));
  followOld().catch((error) => console.warn("timeline:", error));
})();
