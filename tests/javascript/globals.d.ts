/**
 * What our scripts share without modules: each is a plain script, because modules cannot be read from file://. Here
 * stands what they hand each other by way of `self`; what a script keeps to itself is said in its own comments.
 */

/** A function by which the worker and its index ask for a piece: `meta`, `words-0`, `pages-0`, `text-0`. */
type LoadPiece = (name: string) => Promise<any>;

/** overrides/assets/javascripts/address.js */
interface ExplainerAddress {
  anchor(address: Pick<URL, "hash">): string;
  target(): HTMLElement | null;
  moved(): HTMLAnchorElement | null;
  onward(to: string): string;
  parts(address: string): Record<"page" | "anchor", string>;
  joined(page: string, id: string): string;
}

/** overrides/assets/javascripts/search/: each script adds its part. */
interface ExplainerSearch {
  // text.js
  normalise(text: string): string;
  bare(text: string): string;
  tokens(text: string): string[];
  words(text: string): Stretch[];
  stem(word: string): string;
  core(stemmed: string): string;
  grams(word: string, size: number): string[];
  withoutArticle(word: string): string;
  opensWith(word: string, start: string): boolean;
  isArabic(word: string): boolean;
  isAsking(word: string): boolean;
  // pack.js
  pack: { numbers(packed: string): Uint32Array; words(shared: string, rests: string): string[] };
  // lexicon.js
  Lexicon: new (piece: LexiconPiece) => Lexicon;
  // score.js
  Scorer: new (pages: number) => Scorer;
  bearers(words: { named: Map<number, number> }[], shortest: Uint32Array, scores: Float64Array): number[];
  norms(lengths: Uint32Array): Float64Array;
  rarity(pages: number, all: number): number;
  // pieces.js
  Pieces: new (load: LoadPiece, meta: MetaPiece) => Pieces;
  // surfaces.js
  Surfaces: new () => Surfaces;
  // query.js
  ALIKE: number;
  telling(text: string): string[];
  inTwoWays(words: string[]): string[];
  likeness(one: string, other: string): number;
  understand(pieces: Pieces, text: string): Promise<Understood>;
  // nearest.js
  nearest(index: Pieces & { surfaces: Surfaces }, text: string, unknown: AskedWord[]): Promise<string[]>;
  // index.js
  open(load: LoadPiece): Promise<SearchIndex>;
  // codes.js
  codesOf(text: string): string;
  paired(written: string): { codes: string; pairs: Map<number, number> };
  unpaired(codes: string, start: number, end: number, pairs: Map<number, number>): number[];
  matchesWithin(pattern: RegExp, text: string, start: number, end: number): Iterable<RegExpExecArray>;
  // ends.js
  trimmed(line: Line, from: number, to: number): [number, number];
  isOnly(line: Line, number: RegExp, from: number, to: number): boolean;
  isQuoted(line: Line, start: number, end: number): boolean;
  // direction.js
  foreignRuns(text: string, start?: number, end?: number): [number, number][];
  // results.js
  group(page: FoundPage, sections: Section[], hit: Pick<Hit, "score" | "terms">, matcher: Matcher, rtl: boolean): Item[];
}

/** A line, its codes, and the partner of each bracket. */
interface Line {
  text: string;
  codes: string;
  pairs: Map<number, number>;
}

/** From where to where something stands in a text: UTF-16 offsets, half open. */
interface Stretch {
  start: number;
  end: number;
}

/** A word of the query, as printed: which word of it, and how much it counts. */
interface Match extends Stretch {
  word: number;
  weight: number;
}

/** The words of a text that answer the query, in order. */
type Matcher = (text: string) => Match[];

/** The piece `meta`. */
interface MetaPiece {
  form: number;
  pages: number;
  lengths: string;
  names: string;
  words: string[];
  pagesFrom: number[];
  textsFrom: number[];
}

/** A piece of words. The strings of numbers are packed (pack.js). */
interface LexiconPiece {
  shared: string;
  rests: string;
  counts: string;
  pages: string;
  weights: string;
  hidden: string;
}

interface Lexicon {
  starts: Uint32Array;
  pages: Uint32Array;
  weights: Uint32Array;
  hidden: Set<number>;
  word(n: number): string;
  withStem(of: string): number[];
  withGram(gram: string): number[];
  like(word: string, least: number): { n: number; likeness: number }[];
  meant(word: string): { numbers: number[]; likeness: number };
  beginningWith(start: string): number[];
}

/** Words of a lexicon, by their numbers. */
type WordsOf = [Lexicon, number[]];

/** Where the words of a stem are looked for; `key` tells the choice of lexicons from others. */
interface Place {
  lexicons: Lexicon[];
  key: string;
}

/** What may have been meant by a word that the index has not: by how much it is like that, and which words these are. */
interface Meant {
  likeness: number;
  same: WordsOf[];
}

/** A word of the query: the words that are the `same` (or begin as it does: `begun`), `meant`, and `like` it. */
interface AskedWord {
  word: string;
  stem: string;
  same: WordsOf[];
  begun: boolean;
  meant: Meant | undefined;
  like: { lexicon: Lexicon; n: number; likeness: number }[];
}

/** A query, understood. `all` are the words that count for the score, `words` those that say what is looked for. */
interface Understood {
  all: string[];
  words: AskedWord[];
  placeOf(stem: string): Place;
}

interface Scorer {
  term(key: string, words: () => WordsOf[], norm: Float64Array): [Uint32Array, Float64Array];
}

interface Pieces {
  load: LoadPiece;
  meta: MetaPiece;
  pages: number;
  warm(): void;
  page(n: number): Promise<FoundPage & { names: string[] }>;
  text(n: number): Promise<Section[]>;
  lexicons(of: string): Promise<Place>;
}

/** The printed words of a text, in order: where each stands, and a number for its spelling. */
interface ReadText {
  starts: Uint32Array;
  ends: Uint32Array;
  numbers: Uint32Array;
}

interface Surfaces {
  read(text: string): ReadText;
  cut(number: number): string[];
  matcher(answers: Map<string, Answer>): Matcher;
}

/** Which word of the query a word of the index answers, and how much that counts. */
interface Answer {
  word: number;
  weight: number;
}

interface FoundPage {
  address: string;
  title: string;
  kind: string;
}

interface Section {
  anchor: string;
  heading: string;
  text: string;
}

/** A page that answers, and whether it has each word of the query. */
interface Hit {
  page: number;
  score: number;
  terms: Record<string, boolean>;
}

interface SearchIndex extends Pieces {
  query(text: string, options?: { limit?: number }): Promise<{ hits: Hit[]; missing: string[]; nearest: string[] }>;
  matcher(text: string): Matcher;
}

/** A result as the theme shows it; `title` and `text` are HTML. */
interface Item {
  location: string;
  title: string;
  text: string;
  score: number;
  terms: Record<string, boolean>;
}

/** What our worker answers to a query: the theme's `items`, and what search-box.js shows besides. */
interface SearchAnswer {
  items: Item[][];
  nearest?: string[];
  state?: "loading" | "failed";
  query?: string;
}

/** timeline/events.js, as generator/pages/timeline_data.py writes it. */
interface TimelineData {
  pages: string[];
  facets: Record<string, string[]>;
  events: [id: string, page: number, period: string, ...values: number[][]][];
  old: Record<string, string>;
}

interface Window {
  ExplainerAddress: ExplainerAddress;
  ExplainerSearch: ExplainerSearch;
  /** What each piece of the index calls when it is run as a script. */
  explainerPiece: (name: string, content: any) => void;
  explainerTimeline: (data: TimelineData) => void;
  /** The theme's stream of the parts of a page and of what they say. */
  component$: { subscribe(hear: (said: { ref: Element } & Partial<SearchAnswer>) => void): void };
  // Of the tests.
  bench: object;
  byKeyboard: object;
}

/** Where the search worker is a worker and no frame. */
declare function importScripts(...addresses: string[]): void;
