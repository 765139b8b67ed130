import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { corridorPhoto } from "../server/self-check/photo.ts";
import { logIn as logInOverHttp } from "../server/self-check/visitor.ts";
import { startPortal, type Portal } from "../server/portal.ts";
import { axeFindings, desktop, logIn, openBrowser, openDevice, overflow, phone } from "./browser.ts";

describe("the estate's evidence, verified by somebody without an account", () => {
  let dir: string;
  let browser: Browser;
  let portal: Portal;
  let bundle: Buffer;

  /** A complaint with a photo, a day that is closed, and the bundle that the manager hands out. */
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "heyue-e2e-verify-"));
    let ahead = 0;
    const clock = { now: () => Date.now() + ahead };
    [browser, portal] = await Promise.all([openBrowser(), startPortal({ dataDir: dir, port: 0, clock })]);
    const owner = await logInOverHttp(portal.url, "p-lin-yuchen");
    const photo = await owner.upload(corridorPhoto(false), "image/png", "走廊灯不亮.png");
    await owner.post("/v1/complaints", {
      estate: "guihua-yuan", unit: "u-13-1-1101", kind: "complaint", channel: "web",
      text: "11楼电梯厅的灯已经三天不亮。", attachments: [photo],
    }); // prettier-ignore
    ahead = 24 * 3_600_000;
    await portal.heyue.makeCheckpoints("chenghe");
    const manager = await openDevice(browser, desktop);
    await logIn(manager.page, portal.url, "p-lu-mingyuan", "/");
    const answer = await manager.context.request.get(`${portal.url}/heyue/v1/estates/guihua-yuan/evidence`);
    bundle = await answer.body();
    await manager.context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const asFile = (buffer: Buffer) => ({ name: "evidence.zip", mimeType: "application/zip", buffer });

  it("is reached from the home page, and found unchanged, with the contract, the complaint and its photo", async () => {
    const { complaints, context, page } = await openDevice(browser, phone);
    await page.goto(portal.url);
    await page.getByRole("link", { name: "证据包校验" }).click();
    await page.waitForURL("**/verify");
    // The page's own files are there: what is sent from now on would be the bundle's.
    await page.waitForLoadState("networkidle");
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url()));
    await page.locator("#bundle").setInputFiles(asFile(bundle));
    await page.locator(".verdict.good").waitFor();
    const text = await page.locator("heyue-evidence .result").innerText();
    for (const words of ["完整，没有被改动", "桂华苑物业服务合同", "时所记的哈希一致", "11楼电梯厅的灯已经三天不亮", "走廊灯不亮.png"])
      expect(text).toContain(words);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect({ complaints, sent }).toEqual({ complaints: [], sent: [] });
    await context.close();
  }); // prettier-ignore

  it("does not hide one changed byte, in English on a desktop", async () => {
    const { complaints, context, page } = await openDevice(browser, desktop);
    await page.goto(`${portal.url}/verify?lang=en`);
    const changed = Buffer.from(bundle);
    const at = changed.indexOf("ComplaintFiled");
    changed[at] = changed[at]! ^ 1;
    await page.locator("#bundle").setInputFiles(asFile(changed));
    await page.locator(".verdict.bad").waitFor();
    expect(await page.locator(".findings").innerText()).toContain("The text does not match its hash");
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("hands out the page that verifies without the portal", async () => {
    const { context, page } = await openDevice(browser, desktop);
    await page.goto(`${portal.url}/verify`);
    const arriving = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载离线校验页" }).click();
    const kept = readFileSync(await (await arriving).path(), "utf8");
    expect(kept).toContain("<heyue-evidence>");
    expect(kept).toContain("default-src 'none'");
    await context.close();
  });
});
