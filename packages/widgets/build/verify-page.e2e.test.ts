/** Evidence bundles verified with the published page, from a disk and without a network, and with the published script under a strict policy. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleBundle, examplePhoto, placeOf, withFlip } from "../src/testing/bundle.fixture.ts";
import type { ExampleBundle } from "../src/testing/bundle.fixture.ts";
import { openScriptPages } from "./script-page.fixture.ts";
import type { ScriptPages } from "./script-page.fixture.ts";
import { script } from "./script.ts";
import { verifyPage } from "./verify-page.ts";

let folder: string;
let pages: ScriptPages;
let bundle: ExampleBundle;
let html: string;

const pathOf = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "heyue-verify-"));
  bundle = await exampleBundle();
  html = await verifyPage();
  writeFileSync(pathOf("verify.html"), html);
  writeFileSync(pathOf("good.zip"), bundle.zip);
  writeFileSync(pathOf("rewritten.zip"), (await exampleBundle({ words: "我们当天就换好了。" })).zip);
  writeFileSync(pathOf("cut.zip"), bundle.zip.slice(0, 4000));
  writeFileSync(pathOf("letter.txt"), "这是一封信");
  for (const [name, at] of [
    ["event", placeOf(bundle.zip, "ComplaintReplied")],
    ["attachment", placeOf(bundle.zip, "\u0001\u0002\u0003\u0004\u0005")],
    ["header", placeOf(bundle.zip, "contract-k-1.json{") - 26],
    ["manifest", placeOf(bundle.zip, '"tenant":"t"') + 10],
  ] as const)
    writeFileSync(pathOf(`${name}.zip`), withFlip(bundle.zip, at));
  writeFileSync(pathOf("heads.txt"), bundle.deposited.join("\n"));
  pages = await openScriptPages({
    page: () => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>evidence</title>
<script src="/watch.js"></script><script src="/evidence.js" defer></script><heyue-evidence></heyue-evidence></html>`,
    scripts: new Map([
      ["/evidence.js", await script(`import "./evidence/define.ts";`)],
      [
        "/watch.js",
        `window.violations = []; document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));`,
      ],
    ]),
    answers: {},
  });
});

afterAll(async () => {
  await pages?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Visit {
  readonly tab: Page;
  /** What the browser complained about, and what it was asked to load besides the page. */
  readonly complaints: string[];
}

/** The page as a reader opens it: from the disk, the network off. */
const open = async (width = 1280, locale = "zh-CN", name = "verify.html"): Promise<Visit> => {
  const context = await pages.browser.newContext({ viewport: { width, height: 800 }, locale, offline: true });
  const tab = await context.newPage();
  const complaints: string[] = [];
  const address = pathToFileURL(pathOf(name)).href;
  tab.on("pageerror", (error) => complaints.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  tab.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("blob:")) complaints.push(request.url());
  });
  await tab.goto(address);
  return { tab, complaints };
};

const verdictOf = async (tab: Page, name: string): Promise<string> => {
  await tab.locator("#bundle").setInputFiles(pathOf(name));
  await tab.locator(".verdict").waitFor();
  return tab.locator(".verdict").innerText();
};

describe("the page that verifies without a server", () => {
  it("finds a bundle unchanged, and keeps its attachment and the report as files", async () => {
    const { complaints, tab } = await open();
    expect(await verdictOf(tab, "good.zip")).toContain("完整，没有被改动");
    const keep = async (name: string): Promise<Buffer> => {
      const arriving = tab.waitForEvent("download");
      await tab.getByRole("button", { name, exact: true }).click();
      return readFileSync(await (await arriving).path());
    };
    expect(new Uint8Array(await keep("保存 走廊灯不亮.jpg"))).toEqual(examplePhoto);
    expect(JSON.parse((await keep("保存校验报告")).toString())).toMatchObject({ verdict: "unchanged", failures: [] });
    expect(complaints).toEqual([]);
    await tab.context().close();
  }); // prettier-ignore

  it.each([
    ["event", "liuxia/complaint/c-7-e3"],
    ["attachment", "attachments/"],
    ["header", "contract-k-1.json"],
    ["manifest", "manifest.json"],
  ])("finds and names one changed byte: %s", async (name, entry) => {
    const { complaints, tab } = await open();
    expect(await verdictOf(tab, `${name}.zip`)).toContain("被改动过");
    expect(await tab.locator(".findings").innerText()).toContain(entry);
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

  it("finds the day that its keeper rewrote with the committee's file of heads, by keyboard alone", async () => {
    const { tab } = await open();
    expect(await verdictOf(tab, "rewritten.zip")).toContain("完整，没有被改动");
    await tab.locator("#heads-file").setInputFiles(pathOf("heads.txt"));
    await tab.locator("#heads-file").focus();
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    await tab.locator(".verdict.bad").waitFor();
    expect(await tab.locator(".verdict").innerText()).toContain("2026年5月4日");
    await tab.context().close();
  });

  it("says in one message what a wrong file is", async () => {
    const { complaints, tab } = await open(375, "en-GB");
    expect(await verdictOf(tab, "letter.txt")).toContain("This is no zip file");
    await tab.locator("#bundle").setInputFiles(pathOf("cut.zip"));
    await tab.locator(".verdict").getByText("The file is incomplete").waitFor();
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

  it.each([
    [375, "zh-CN"],
    [375, "en-GB"],
    [1280, "zh-CN"],
    [1280, "en-GB"],
  ])("is sound to axe and fits at %i px in %s; the other language is one button away", async (width, locale) => {
    const { complaints, tab } = await open(width, locale);
    for (const name of ["good.zip", "event.zip"]) {
      await verdictOf(tab, name);
      await tab.evaluate(axe.source);
      const { violations } = (await tab.evaluate("axe.run()")) as { violations: { id: string }[] };
      expect({ name, violations: violations.map(({ id }) => id) }).toEqual({ name, violations: [] });
      const wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await tab.evaluate(wide)).toBe(0);
    }
    const other = locale === "zh-CN" ? "English" : "中文";
    await tab.getByRole("button", { name: other, exact: true }).click();
    expect(await tab.title()).toBe(
      locale === "zh-CN" ? "Offline verification of evidence bundles" : "证据包离线校验页",
    );
    await tab.locator(".verdict").getByText(locale === "zh-CN" ? "Changed" : "被改动过", { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await tab.context().close();
  }); // prettier-ignore

  it("is allowed no connection, and no script but its own", async () => {
    const { complaints, tab } = await open();
    const frame = html.replace(/<script>[^]*<\/script>/, "");
    expect(frame).not.toMatch(/\bsrc=|\bhref=|url\(|@import|https?:/);
    await tab.evaluate(`fetch("http://127.0.0.1:1/").catch(() => {})`);
    await expect.poll(() => complaints.join()).toMatch(/violates the following Content Security Policy/);
    // One changed sign in the script, and the browser does not run it any more.
    writeFileSync(pathOf("changed.html"), html.replace("heyue-evidence-report/1", "heyue-evidence-report/2"));
    const changed = await open(1280, "zh-CN", "changed.html");
    expect(await changed.tab.evaluate(`customElements.get("heyue-evidence") === undefined`)).toBe(true);
    expect(changed.complaints.join()).toMatch(/violates the following Content Security Policy/);
    await tab.context().close();
    await changed.tab.context().close();
  });
});

describe("the published script on a host's page", () => {
  it("verifies and keeps files under a strict policy with Trusted Types, and asks the server for nothing", async () => {
    const tab = await pages.browser.newPage();
    const requests: string[] = [];
    await tab.goto(`${pages.origin}/page/evidence`);
    await tab.locator("#bundle").waitFor();
    tab.on("request", (request) => {
      if (!request.url().startsWith("blob:")) requests.push(request.url());
    });
    expect(await verdictOf(tab, "good.zip")).toContain("完整，没有被改动");
    const arriving = tab.waitForEvent("download");
    await tab.getByRole("button", { name: "保存校验报告" }).click();
    expect(existsSync(await (await arriving).path())).toBe(true);
    expect(await tab.evaluate("violations")).toEqual([]);
    expect(requests).toEqual([]);
    await tab.close();
  });
});
