/**
 * Lighthouse over pages that come in by standard input: mobile, throttled as Lighthouse does by default.
 * In: one line of JSON for each, {"address", "categories"}, as performance, accessibility, best-practices, seo.
 * Out: one line of JSON for each, {"address", "scores": {category: 0..100}, "failed": {category: [audit ids]}, "facts",
 * "moved": what lay elsewhere before, and why, "machine": Lighthouse's own index of how fast this machine was just then
 * (1500 to 2000: a good desktop), "problem"}.
 * Chromium's path is in CHROME_PATH; one browser serves all.
 */
import { createInterface } from "node:readline";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const FACTS = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];

/** @typedef {import("lighthouse").Result} Result */

/** The audits of a category that count and are not passed in full. @param {Result} lhr @param {string} category */
const failed = (lhr, category) =>
  lhr.categories[category].auditRefs
    .filter(({ id, weight }) => weight && (lhr.audits[id].score ?? 1) < 0.9)
    .map(({ id }) => id);

/** What moved far enough to be seen, by how much, and what Lighthouse holds to be the cause. @param {Result} lhr */
const moved = (lhr) =>
  (lhr.audits["layout-shifts"]?.details?.items ?? [])
    .filter(({ score }) => score >= 0.01)
    .map(({ score, node, subItems }) => {
      const causes = (subItems?.items ?? []).map(({ cause, extra }) => [cause, extra?.value ?? extra?.snippet].filter(Boolean).join(" "));
      return `${node?.selector ?? "something"} by ${score.toFixed(3)} (${causes.join(", ") || "cause unknown"})`;
    });

const chrome = await launch({
  // No graphics card is imitated: that takes what the page should have of the processor. And each frame is finished
  // before the next one is begun: else Chromium, without a screen, holds back the first for a whole second on many
  // visits, though all of it is there (its own trace says so), and what was ready at once counts as late.
  chromeFlags: ["--headless=new", "--disable-gpu", "--run-all-compositor-stages-before-draw",
    "--no-first-run", "--disable-background-networking", "--disable-component-update",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
try {
  for await (const line of createInterface({ input: process.stdin })) {
    /** @type {{address: string, categories: string[]}} */
    const { address, categories } = JSON.parse(line);
    const flags = { port: chrome.port, logLevel: "silent", onlyCategories: categories, disableFullPageScreenshot: true };
    const ran = await lighthouse(address, flags);
    if (!ran) throw new Error(`Lighthouse has no result for ${address}`);
    const { lhr } = ran;
    const scores = Object.fromEntries(categories.map((name) => [name, Math.round((lhr.categories[name].score ?? 0) * 100)]));
    const missed = Object.fromEntries(categories.map((name) => [name, failed(lhr, name)]));
    const facts = Object.fromEntries(FACTS.map((name) => [name, lhr.audits[name].displayValue]));
    console.log(JSON.stringify({ address, scores, failed: missed, facts, moved: moved(lhr), machine: lhr.environment.benchmarkIndex, problem: lhr.runtimeError?.message ?? "" }));
  }
} finally {
  await chrome.kill();
}
