/**
 * Sorting the matrix on a desk: by name, by the last date, by the stance in one question. The page brings the rows in
 * alphabetical order with all that is needed to sort them (data-ranks, data-last), and is complete without this.
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
  /** @typedef {(a: Row, b: Row) => number} Compare Tells which of two rows comes first; equal rows keep their order. */

  /** @type {(column: number) => Compare} */
  const byStance = column => (a, b) => rank(a, column) - rank(b, column);
  /** @type {Compare} */
  const byDate = (a, b) => (b.dataset.last ?? "").localeCompare(a.dataset.last ?? "");
  /** @type {(row: Row, column: number) => number} */
  const rank = (row, column) => Number(row.dataset.ranks?.split(" ")[column - 1]);
  /** @type {(row: Row, column: number) => boolean} */
  const isEmpty = (row, column) => rank(row, column) < 0;

  /**
   * Show each group in the order of `compare`, rows for which `isLast` holds at its end, whichever way it goes.
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
   * Add a button to a column's head; the second press turns the order round.
   * @param {HTMLTableCellElement} head
   * @param {string} name what the button says
   * @param {Compare} compare
   * @param {(row: Row) => boolean} isLast
   * @param {string} [way] what the head says of its order, if neither way is meant
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
