/** What the command line asks for. */
export interface DemoOptions {
  readonly port: number;
  readonly dataDir: string | undefined;
  readonly check: boolean;
  readonly json: boolean;
  /** Whether an empty data folder gets the two-year story as a second estate. */
  readonly story: boolean;
  readonly help: boolean;
}

/** A command line that cannot be understood. The message says what and how to fix it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** How the demo is used. */
export const usage = `pnpm demo [--port N] [--data DIR] [--no-story]
                                             the portal, with its data in DIR (apps/demo/.data); an empty DIR gets a
                                             second estate with two years of a contract, unless --no-story
pnpm demo --check [--data DIR] [--json]      the whole thread over HTTP on a free port, then ends

Exit of --check: 0 everything held · 3 stored evidence does not hold · 2 bad usage, or DIR is in use · 1 a fault`;

const wholeNumber = (text: string): number => (/^\d{1,5}$/.test(text) ? Number(text) : Number.NaN);

/** Reads the command line. Throws a `UsageError`. */
export const readOptions = (parameters: readonly string[]): DemoOptions => {
  let port = 8321;
  let dataDir: string | undefined;
  let check = false;
  let json = false;
  let story = true;
  let help = false;
  const rest = parameters.flatMap((part) => {
    const at = part.startsWith("--") ? part.indexOf("=") : -1;
    return at < 0 ? [part] : [part.slice(0, at), part.slice(at + 1)];
  });
  const valueOf = (name: string): string => {
    const value = rest.shift();
    if (value === undefined || value === "") throw new UsageError(`${name} needs a value.\n\n${usage}`);
    return value;
  };
  for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
    if (part === "--port") {
      const value = valueOf(part);
      port = wholeNumber(value);
      if (!(port <= 65_535)) throw new UsageError(`--port ${value}: give a number from 0 to 65535.`);
    } else if (part === "--data") dataDir = valueOf(part);
    else if (part === "--check") check = true;
    else if (part === "--json") json = true;
    else if (part === "--no-story") story = false;
    else if (part === "--help" || part === "-h") help = true;
    else if (part !== "--") throw new UsageError(`Unknown parameter ${part}.\n\n${usage}`);
  }
  return { port, dataDir, check, json, story, help };
};
