/** What tests/audit/lighthouse.mjs takes from Node and its packages, which are not there where only `make lint` is run. */

declare module "node:readline" {
  export function createInterface(options: { input: object }): AsyncIterable<string>;
}

declare module "chrome-launcher" {
  export function launch(options: { chromeFlags: string[] }): Promise<{ port: number; kill(): void }>;
}

declare module "lighthouse" {
  interface Audit {
    score: number | null;
    displayValue?: string;
    details?: { items?: Shift[] };
  }
  interface Shift {
    score: number;
    node?: { selector?: string };
    subItems?: { items?: { cause?: string; extra?: { value?: string; snippet?: string } }[] };
  }
  export interface Result {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, Audit>;
    environment: { benchmarkIndex: number };
    runtimeError?: { message: string };
  }
  export default function lighthouse(address: string, flags: object, config?: object): Promise<{ lhr: Result } | undefined>;
}

declare const process: { stdin: object; getuid?(): number };
