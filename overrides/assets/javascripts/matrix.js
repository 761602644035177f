/**
 * Sorts the table of stances: by name, by the last date, or by the stance on a question. The page has the rows in
 * alphabetical order, with the data to sort them by (data-ranks, data-last). It is complete without this script.
 */
"use strict";

(() => {
  /** @type {HTMLTableElement | null} */
  const table = document.querySelector("table.matrix");
  if (!table?.tHead) return;
  const { byStance: stanceWords = "", byName: nameWords = "", byDate: dateWords = "" } = table.dataset;

  const heads = [...table.tHead.rows[0].cells];
  const groups = [...table.tBodies].map(body => ({ body, rows: [...body.rows].filter(row => !row.matches(".sort")) }));
  /** @type {HTMLButtonElement[]} */
  const buttons = [];

  /** @typedef {HTMLTableRowElement} Row */
  /** @typedef {(a: Row, b: Row) => number} Compare As for `Array.sort`; equal rows keep their order. */

  /** @type {(column: number) => Compare} */
  const byStance = column => (a, b) => rank(a, column) - rank(b, column);
  /** @type {Compare} */
  const byDate = (a, b) => (b.dataset.last ?? "").localeCompare(a.dataset.last ?? "");
  /** @type {(row: Row, column: number) => number} */
  const rank = (row, column) => Number(row.dataset.ranks?.split(" ")[column - 1]);
  /** @type {(row: Row, column: number) => boolean} */
  const isEmpty = (row, column) => rank(row, column) < 0;

  /**
   * Show each group in the order of `compare`, or reversed. Rows for which `isLast` is true always come last.
   * @param {Compare} compare
   * @param {boolean} isDescending
   * @param {(row: Row) => boolean} isLast
   */
  const order = (compare, isDescending, isLast) => {
    for (const { body, rows } of groups) {
      const sorted = [...rows].filter(row => !isLast(row)).sort(compare);
      if (isDescending) sorted.reverse();
      body.append(...sorted, ...rows.filter(isLast));
    }
  };

  /**
   * Add a button to the head of a column. A second click reverses the order.
   * @param {HTMLTableCellElement} head
   * @param {string} name the label of the button
   * @param {Compare} compare
   * @param {(row: Row) => boolean} isLast
   * @param {string} [way] the value of `aria-sort`, if it is neither `ascending` nor `descending`
   */
  const sorter = (head, name, compare, isLast, way) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sorter";
    button.textContent = name;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const isDescending = button.dataset.way === "ascending";
      order(compare, isDescending, isLast);
      for (const other of buttons) {
        delete other.dataset.way;
        other.setAttribute("aria-pressed", String(other === button));
      }
      for (const other of heads) other.removeAttribute("aria-sort");
      button.dataset.way = isDescending ? "descending" : "ascending";
      head.setAttribute("aria-sort", way ?? button.dataset.way);
    });
    buttons.push(button);
    head.append(button);
    return button;
  };

  /** @type {Map<Row, number>} */
  const alphabetical = new Map();
  for (const { rows } of groups) rows.forEach((row, index) => alphabetical.set(row, index));
  /** @type {Compare} */
  const byName = (a, b) => (alphabetical.get(a) ?? 0) - (alphabetical.get(b) ?? 0);
  heads.forEach((head, column) => {
    if (column) {
      sorter(head, stanceWords, byStance(column), row => isEmpty(row, column));
    } else {
      const name = sorter(head, nameWords, byName, () => false);
      name.dataset.way = "ascending";
      name.setAttribute("aria-pressed", "true");
      head.setAttribute("aria-sort", "ascending");
      sorter(head, dateWords, byDate, row => !row.dataset.last, "other");
    }
  });
})();
