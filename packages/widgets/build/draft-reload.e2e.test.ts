/** What was typed stands again after a reload, however soon after the last key the page goes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright";
import { exampleOwner } from "../src/testing/estate.fixture.ts";
import { openScriptPages } from "./script-page.fixture.ts";
import type { ScriptPages } from "./script-page.fixture.ts";
import { script } from "./script.ts";

const story = "11楼电梯厅的灯从上周六开始不亮，晚上很暗。";
let pages: ScriptPages;

beforeAll(async () => {
  pages = await openScriptPages({
    page: () => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>form</title>
<script src="/complaint-form.js" defer></script><heyue-complaint-form base-url="/"></heyue-complaint-form></html>`,
    scripts: new Map([["/complaint-form.js", await script(`import "./complaint-form/define.ts";`)]]),
    answers: { "/v1/me": exampleOwner },
  });
});

afterAll(() => pages?.close());

const open = async (): Promise<Page> => {
  const context = await pages.browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${pages.origin}/page/form`);
  // The form knows its reader once their home is there to choose.
  await tab.getByLabel("相关房屋").waitFor();
  return tab;
};

const text = (tab: Page) => tab.getByRole("textbox", { name: "发生了什么" });

describe("the draft", () => {
  it("has every word after a reload right behind the last key, again and again", async () => {
    const tab = await open();
    let typed = "";
    for (const part of story.match(/.{1,4}/g)!) {
      await text(tab).press("End");
      await tab.keyboard.insertText(part);
      typed += part;
      await tab.reload({ waitUntil: "commit" });
      await tab.getByRole("status").filter({ hasText: "已恢复" }).waitFor();
      expect(await text(tab).inputValue()).toBe(typed);
    }
    await tab.context().close();
  });

  it("has every word when the page reloads in the very turn of the last key", async () => {
    const tab = await open();
    await text(tab).evaluate((field: HTMLTextAreaElement, words) => {
      field.value = words;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      location.reload();
    }, story);
    await tab.getByRole("status").filter({ hasText: "已恢复" }).waitFor();
    expect(await text(tab).inputValue()).toBe(story);
    await tab.context().close();
  });

  it("is there in another tab once the form says it is kept", async () => {
    const tab = await open();
    await text(tab).fill(story);
    await tab.waitForFunction(() =>
      document.querySelector("heyue-complaint-form")!.shadowRoot!.querySelector(".foot .hint"),
    );
    const other = await tab.context().newPage();
    await other.goto(`${pages.origin}/page/form`);
    await other.getByRole("status").filter({ hasText: "已恢复" }).waitFor();
    expect(await text(other).inputValue()).toBe(story);
    await tab.context().close();
  });
});
