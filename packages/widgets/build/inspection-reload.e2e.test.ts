/** What was written about an inspection stands again after a reload, however soon after the last key the page goes. */
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Page } from "playwright";
import { exampleDesk } from "../src/testing/estate.fixture.ts";
import { openScriptPages } from "./script-page.fixture.ts";
import type { ScriptPages } from "./script-page.fixture.ts";
import { script } from "./script.ts";

const note = "三层转角的灯罩松了，已用胶带固定，等维修。";
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]);
let pages: ScriptPages;

beforeAll(async () => {
  const contract = { id: "liuxia.c", status: "in-force", draft: sampleContract() };
  const none = { items: [] };
  pages = await openScriptPages({
    page: () => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>inspection</title>
<script src="/inspection.js" defer></script><heyue-inspection base-url="/"></heyue-inspection></html>`,
    scripts: new Map([["/inspection.js", await script(`import "./inspection/define.ts";`)]]),
    answers: {
      "/v1/me": exampleDesk,
      "/v1/contracts": { items: [contract] },
      "/v1/plans": none,
      "/v1/inspections": none,
      "/v1/people": none,
      "/v1/deviations": none,
    },
  });
});
afterAll(() => pages?.close());

const field = (tab: Page) => tab.getByRole("textbox", { name: "备注" });

it("has every word and the photo after a reload right behind the last key, again and again", async () => {
  const tab = await (await pages.browser.newContext()).newPage();
  await tab.goto(`${pages.origin}/page/inspection`);
  await tab.getByRole("button", { name: "临时检查" }).click();
  await tab.getByRole("combobox", { name: "地点" }).fill("3幢大堂");
  await tab.getByRole("checkbox", { name: /急修/ }).check();
  await tab.getByRole("button", { name: "开始", exact: true }).click();
  await tab.getByLabel(/选择照片/).setInputFiles({ name: "灯罩.jpg", mimeType: "image/jpeg", buffer: jpeg });
  await tab.getByRole("img", { name: "灯罩.jpg" }).waitFor();
  await tab.getByText("备注与具体位置").click();
  await tab.getByText(/已存在本机/).waitFor();
  let typed = "";
  for (const part of note.match(/.{1,5}/g)!) {
    typed += part;
    await field(tab).evaluate((area: HTMLTextAreaElement, words) => {
      area.value = words;
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
      location.reload();
    }, typed);
    await tab.getByRole("button", { name: "继续填写" }).click();
    expect(await field(tab).inputValue()).toBe(typed);
    expect(await tab.getByRole("img", { name: "灯罩.jpg" }).count()).toBe(1);
  }
  await tab.context().close();
});
