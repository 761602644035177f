/**
 * What scripts add to the timeline: a filter, whose state is in the address, and old addresses that lead to the page on
 * which their event stands now. Without scripts the list is complete, and all links of the picture work.
 *
 * The events of other pages are in a data file (generator/pages/timeline_data.py). It is run as a script when it is first
 * needed, because a page cannot fetch from file://.
 */
"use strict";

(() => {
  const { anchor, target, onward } = self.ExplainerAddress;
  /** @typedef {"actor" | "question" | "kind" | "certainty"} Facet */
  /** @typedef {{period: string, page: string} & Record<Facet, string[]>} Known an event; `page` is empty if it is on this page */
  /** @typedef {Map<string, string>} Old the present ids of events and anchors of statements, by the former ones */
  /** @typedef {[facet: Facet, value: string][]} Wanted */

  /** @type {Facet[]} */
  const FACETS = ["actor", "question", "kind", "certainty"];
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form.filter");
  const nav = document.querySelector(".periods");
  if (!form && !nav) return;

  /** The events of this page, and later those of all pages. @type {Map<string, Known>} */
  const events = new Map();
  /** @type {NodeListOf<HTMLElement>} */
  const entries = document.querySelectorAll("li.moment");
  for (const entry of entries) {
    const { actors = "", questions = "", kind = "", certainty = "" } = entry.dataset;
    /** @param {string} ids */
    const split = (ids) => ids.split(" ").filter(Boolean);
    events.set(entry.id, {
      period: entry.closest("[data-period]")?.getAttribute("data-period") ?? "", page: "",
      actor: split(actors), question: split(questions), kind: [kind], certainty: [certainty],
    });
  }

  // --- The other pages ------------------------------------------------------------------------------------------

  /** @type {Promise<Old> | null} */
  let loading = null;

  /** Add the events of other pages. @param {TimelineData} data the content of the data file @returns {Old} */
  const take = ({ pages, facets, events: rows, old }) => {
    for (const [id, page, period, ...numbers] of rows) {
      if (events.has(id)) continue;
      const [actor, question, kind, certainty] =
        FACETS.map((facet, n) => numbers[n].map((number) => facets[facet][number]));
      events.set(id, { period, page: pages[page], actor, question, kind, certainty });
    }
    return new Map(Object.entries(old));
  };

  /** Load all events. That is done once; after a failure, the next call tries again. @returns {Promise<Old>} */
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

  /** The present names of the event and, if there is one, the statement of an anchor. @param {Old} old @param {string} id */
  const present = (old, id) => {
    const [event, ...statement] = (old.get(id) ?? id).split("--");
    const here = document.getElementById(event)?.closest("li.moment")?.id;
    return [here ?? old.get(event) ?? event, ...statement];
  };

  /** If the address names an event that stands on another page now, go there. */
  const followOld = async () => {
    const id = anchor(location);
    const found = target();
    if (!id || (found && !found.closest(".periods"))) return;
    // The page itself has old anchors of events that may have stood on it; these need no data file.
    /** @type {HTMLAnchorElement | null | undefined} */
    const link = found?.closest("li")?.querySelector("a[href]");
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
    // On this page the statement has no anchor any more, so go to its event.
    to.hash = known.page ? [event, ...statement].join("--") : event;
    const next = onward(to.href);
    if (next !== location.href) location.replace(next);
  };
  const follow = () => followOld().catch((error) => console.warn("timeline:", error));

  // --- The filter -----------------------------------------------------------------------------------------------

  /** Replace names in curly brackets by values. @param {string} words @param {Record<string, string | number>} values */
  const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  /** Whether an event has all values that are wanted. @param {string} id of the event @param {Wanted} wanted */
  const matches = (id, wanted) => wanted.every(([facet, value]) => events.get(id)?.[facet].includes(value));

  /** Make the filter of this page work. @param {HTMLFormElement} form */
  const filter = (form) => {
    const { shown: shownWords = "", nothing = "", elsewhere: elsewhereWords = "", failed = "", of = "" } = form.dataset;
    const plural = new Intl.PluralRules(document.documentElement.lang);
    const forms = JSON.parse(form.dataset.forms ?? "{}");
    /** @param {number} number @returns {string} the number of events, in words */
    const counted = (number) => (forms[plural.select(number)] ?? forms.other).replace("{n}", number);

    const controls = new Map(FACETS.flatMap((facet) => {
      const control = form.elements.namedItem(facet);
      return control instanceof HTMLSelectElement ? [[facet, control]] : [];
    }));
    /** The facets for which a value is chosen, with that value. @returns {Wanted} */
    const chosen = () => [...controls].filter(([, { value }]) => value).map(([facet, { value }]) => [facet, value]);

    const status = form.querySelector(".filter-status");
    /** @type {HTMLElement | null} */
    const clear = form.querySelector(".filter-clear");
    /** The marks of the picture, each with the id of its event. */
    const marks = new Map([...document.querySelectorAll(".picture a.mark")]
      .map((mark) => [mark, anchor(new URL(mark.getAttribute("href") ?? "", location.href))]));
    /** @type {HTMLElement[]} */
    const items = [...nav?.querySelectorAll("li[data-period]") ?? []].filter((item) => item instanceof HTMLElement);
    const numbers = new Map(items.map((item) => [item, item.querySelector(".meta")?.textContent ?? ""]));
    /** @type {HTMLAnchorElement[]} */
    const carried = [...document.querySelectorAll(".periods a[href], .neighbours a, a[data-counterpart]")]
      .filter((link) => link instanceof HTMLAnchorElement);

    const show = () => {
      const wanted = chosen();
      let shown = 0;
      for (const entry of entries) {
        entry.hidden = !matches(entry.id, wanted);
        if (!entry.hidden) shown += 1;
      }
      /** @type {NodeListOf<HTMLElement>} */
      const lists = document.querySelectorAll("ol.timeline[data-period]");
      for (const list of lists) {
        list.hidden = !list.querySelector("li.moment:not([hidden])");
        const heading = list.previousElementSibling;
        if (heading instanceof HTMLHeadingElement) heading.hidden = list.hidden;
      }
      for (const [mark, id] of marks) mark.classList.toggle("faded", events.has(id) && !matches(id, wanted));
      if (clear) clear.hidden = !wanted.length;
      for (const link of carried) link.search = location.search;
      return { wanted, shown };
    };

    /** Show how many events match in each period; returns how many match on other pages. @param {Wanted} wanted */
    const elsewhere = (wanted) => {
      let others = 0;
      for (const [item, words] of numbers) {
        const own = [...events].filter(([, event]) => event.period === item.dataset.period);
        const matching = own.filter(([id]) => matches(id, wanted));
        const isCounted = wanted.length > 0 && own.length > 0;
        const meta = item.querySelector(".meta");
        if (meta) meta.textContent = isCounted ? filled(of, { number: matching.length, all: words }) : words;
        item.classList.toggle("without", isCounted && !matching.length);
        others += matching.filter(([, event]) => event.page).length;
      }
      return others;
    };

    let turn = 0;

    /** Apply the choice: first to this page, and to the others when their events are loaded. */
    const apply = async (announce = true) => {
      turn += 1;
      const mine = turn;
      const { wanted, shown } = show();
      /** @param {string} more */
      const say = (more) => {
        const here = shown ? filled(shownWords, { events: counted(shown), all: entries.length }) : nothing;
        if (status) status.textContent = announce || wanted.length ? `${here} ${more}`.trim() : "";
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
        say(filled(elsewhereWords, { events: counted(elsewhere(wanted)) }));
      } catch (error) {
        console.warn("timeline:", error);
        if (mine === turn) say(failed);
      }
    };

    /** Set the controls to what the address says. A value that does not occur is ignored. */
    const read = () => {
      for (const [facet, control] of controls) {
        control.value = new URLSearchParams(location.search).get(facet) ?? "";
        if (control.selectedIndex < 0) control.value = "";
      }
    };

    /** The address of this page with the choice in its query; other parts of the query stay. */
    const asked = () => {
      const address = new URL(location.href);
      for (const facet of FACETS) address.searchParams.delete(facet);
      for (const [facet, value] of chosen()) address.searchParams.set(facet, value);
      return address;
    };

    /** Write the choice into the address. Each choice is a step in the history, which the Back button undoes. */
    const write = () => {
      const address = asked();
      address.hash = "";
      if (address.href !== location.href) history.pushState(null, "", address.href);
    };

    /** If the address names an event that the filter hides, clear the filter. */
    const uncover = () => {
      const found = target();
      if (!found?.closest("li.moment[hidden]")) return;
      for (const control of controls.values()) control.value = "";
      history.replaceState(null, "", asked().href);
      apply();
      found.scrollIntoView();
    };

    form.hidden = false;
    form.addEventListener("change", () => { write(); apply(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => {
      write();
      apply();
      form.querySelector("select")?.focus();
    }));
    addEventListener("popstate", () => { read(); apply(); });
    addEventListener("hashchange", uncover);
    read();
    apply(false);
    uncover();
  };

  if (form) filter(form);
  addEventListener("hashchange", follow);
  follow();
})();
