/** Pages with our scripts on them, served under a strict policy and opened in a real browser. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "playwright";
import type { Browser } from "playwright";

export const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

/** A site and a browser to look at it with. */
export interface ScriptPages {
  readonly origin: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Serves pages (`/page/<name>`), scripts and answers of the API. */
export const openScriptPages = async (site: {
  readonly page: (name: string) => string;
  /** By path. */
  readonly scripts: ReadonlyMap<string, string>;
  /** By path. */
  readonly answers: Readonly<Record<string, unknown>>;
}): Promise<ScriptPages> => {
  const { page, scripts, answers } = site;
  const server = createServer((request, response) => {
    const path = (request.url || "/").split("?")[0]!;
    const send = (type: string, body: string): void =>
      void response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": policy }).end(body);
    if (path.startsWith("/page/")) send("text/html; charset=utf-8", page(path.slice(6)));
    else if (scripts.has(path)) send("text/javascript; charset=utf-8", scripts.get(path)!);
    else if (path in answers) send("application/json", JSON.stringify(answers[path]));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const executablePath = process.env["HEYUE_CHROMIUM"];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
};
