import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright";
import axe from "axe-core";
import { demoPassword } from "../server/login.ts";

/** Starts the Chromium that HEYUE_CHROMIUM names, or the system's, or Playwright's own. */
export const openBrowser = (): Promise<Browser> => {
  const named = process.env["HEYUE_CHROMIUM"];
  const system = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);
  const executablePath = named === undefined || named === "" ? system : named;
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
};

/** Somebody at a device: a page, and everything the browser complained about. */
export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Violations of the Content-Security-Policy and errors of scripts. */
  readonly complaints: string[];
}

export const phone = { width: 390, height: 844 } as const;
export const desktop = { width: 1280, height: 800 } as const;

/** Opens a device with a browser of its own memory. */
export const openDevice = async (
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
): Promise<Device> => {
  const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (/Content.Security.Policy|violates the following/i.test(message.text()))
      complaints.push(`policy: ${message.text()}`);
  });
  page.setDefaultTimeout(15_000);
  return { context, page, complaints };
};

/** Logs a person in through the portal's own page, wherever it asks for it. */
export const logIn = async (page: Page, portal: string, person: string, place: string): Promise<void> => {
  await page.goto(`${portal}/login?next=${encodeURIComponent(place)}`);
  await page.selectOption("#person", person);
  await page.fill("#password", demoPassword);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL(`${portal}${place}`);
};

/** What axe finds on a page, shadow roots included, each in a line. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  // The page's policy forbids scripts in the page; a debugger's evaluation is not bound by it.
  await page.evaluate(axe.source);
  const result = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly unknown[] }[];
    }[];
  };
  return result.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => JSON.stringify(target)).join(", ")})`,
  );
};

/** Pixels that the page is wider than its window. */
export const overflow = async (page: Page): Promise<number> =>
  (await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  )) as number;
