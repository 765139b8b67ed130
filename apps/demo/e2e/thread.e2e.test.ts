import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "playwright";
import type { ComplaintReceipt, ComplaintView } from "@heyue/core/complaint/view";
import { expectedReplyDate } from "../server/self-check/reply-date.ts";
import { corridorPhoto } from "../server/self-check/photo.ts";
import { logIn as logInOverHttp } from "../server/self-check/visitor.ts";
import { startPortal, type Portal } from "../server/portal.ts";
import { demoPassword } from "../server/login.ts";
import {
  axeFindings,
  desktop,
  logIn,
  openBrowser,
  openDevice,
  overflow,
  phone,
  type Device,
} from "./browser.ts";

describe("the portal in a browser", () => {
  let dir: string;
  let browser: Browser;
  let portal: Portal;
  let owner: Device;
  /** Milliseconds that the portal's clock is ahead. */
  let ahead = 0;
  const clock = { now: () => Date.now() + ahead };
  const start = async (port: number): Promise<void> => {
    portal = await startPortal({ dataDir: dir, port, clock });
  };

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "heyue-e2e-thread-"));
    [browser] = await Promise.all([openBrowser(), start(0)]);
    owner = await openDevice(browser, phone);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const form = () => owner.page.locator("heyue-complaint-form");
  const picture = {
    name: "走廊灯不亮.png",
    mimeType: "image/png",
    buffer: Buffer.from(corridorPhoto(false)),
  };
  const story = "13幢1单元11楼电梯厅的灯已经三天不亮，报过一次没有人来。";

  it("asks for a login, says what is wrong with a password and keeps the name", async () => {
    const { page } = owner;
    await page.goto(`${portal.url}/submit`);
    await page.waitForURL("**/login?next=%2Fsubmit");
    await page.selectOption("#person", "p-lin-yuchen");
    await page.fill("#password", "wrong");
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("密码不对");
    expect(await page.locator("#person").inputValue()).toBe("p-lin-yuchen");
    await page.fill("#password", demoPassword);
    await page.getByRole("button", { name: "登录" }).click();
    await page.waitForURL("**/submit");
    await page.getByText("您好，林语晨").waitFor();
  });

  it("names every missing answer at once and loses nothing", async () => {
    await form().getByLabel("地点").fill("13幢1单元11楼电梯厅");
    await form().locator("input#photos").setInputFiles(picture);
    await form().getByRole("button", { name: /移除 / }).waitFor();
    await form().getByRole("button", { name: "下一步：核对" }).click();
    const problems = form().locator(".problems");
    await problems.getByText("请选择类型").waitFor();
    await problems.getByText("请写一下发生了什么").waitFor();
    expect(await form().getByLabel("地点").inputValue()).toBe("13幢1单元11楼电梯厅");
    expect(await form().getByRole("button", { name: /移除 / }).count()).toBe(1);
    expect(await axeFindings(owner.page)).toEqual([]);
  });

  it("keeps what was typed and the photo over a reload and over a restart of the server", async () => {
    const { page } = owner;
    await form().getByRole("radio", { name: "投诉" }).check();
    const saved = page.evaluate(
      "new Promise((done) => document.addEventListener('heyue-draft-saved', () => done(true), { once: true }))",
    );
    await form().getByLabel("发生了什么").fill(story);
    await saved;
    await form().getByText("草稿已存在本机").waitFor();
    await page.reload();
    await form().getByText("1 张照片").waitFor();
    expect(await form().getByLabel("发生了什么").inputValue()).toBe(story);
    expect(await form().getByLabel("地点").inputValue()).toBe("13幢1单元11楼电梯厅");
    expect(await form().getByRole("radio", { name: "投诉" }).isChecked()).toBe(true);
    expect(await form().getByRole("button", { name: /移除 / }).count()).toBe(1);

    const { port } = new URL(portal.url);
    await portal.close();
    await start(Number(port));
    expect(new URL(portal.url).port).toBe(port);
  });

  it("keeps everything when the session ends before it is sent", async () => {
    const { page, context } = owner;
    await form().getByRole("button", { name: "下一步：核对" }).click();
    await form().getByText("请核对后提交").waitFor();
    await context.clearCookies();
    await form().getByRole("button", { name: "确认提交" }).click();
    await form().getByText("没有提交成功").waitFor();
    await form().locator(".problems").getByRole("button", { name: "登录" }).click();
    await page.waitForURL("**/login?next=%2Fsubmit");
    await page.selectOption("#person", "p-lin-yuchen");
    await page.fill("#password", demoPassword);
    await page.getByRole("button", { name: "登录" }).click();
    await page.waitForURL("**/submit");
    await form().getByText("1 张照片").waitFor();
    expect(await form().getByLabel("发生了什么").inputValue()).toBe(story);
  });

  it("gives a receipt with a number, a name, and ten days by article 50", async () => {
    const { page } = owner;
    await form().getByLabel("相关房屋").selectOption({ label: "13幢1单元1101室" });
    await form().getByRole("button", { name: "下一步：核对" }).click();
    await form().getByText("请核对后提交").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await form().getByRole("button", { name: "确认提交" }).click();
    await form().getByText("已收到，正在处理").waitFor();
    const receipt = (await form().locator("[part=receipt]").textContent()) ?? "";
    const { due } = expectedReplyDate(new Date(clock.now()).toISOString());
    const [, month, day] = due.split("-").map(Number);
    expect(receipt).toMatch(/TS-\d{8}-\w{6}/);
    expect(receipt).toContain("叶知秋");
    expect(receipt).toContain("杭州市物业管理条例 第五十条");
    expect(receipt).toContain(`${month}月${day}日`);
    expect(receipt).toContain("十日内作出答复");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("goes through the desk: taken in, sorted, given to a person, answered point by point, settled, confirmed, archived", async () => {
    await owner.page.locator("heyue-complaint-form").getByRole("button", { name: "查看进度" }).click();
    await owner.page.waitForURL("**/mine?id=*");
    const tracker = owner.page.locator("heyue-complaint-tracker");
    await tracker.locator("[part=next]").getByText("叶知秋").waitFor();

    const device = await openDevice(browser, desktop);
    const { page } = device;
    try {
      await logIn(page, portal.url, "p-ye-zhiqiu", "/desk");
      const desk = page.locator("heyue-complaint-desk");
      const act = async (name: string): Promise<void> =>
        desk.locator("[part=actions]").getByRole("button", { name, exact: true }).first().click();
      const send = async (name: string): Promise<void> =>
        desk.locator("#task").getByRole("button", { name }).click();
      await desk.locator(".case").getByText("13幢1单元11楼电梯厅的灯").click();

      await act("受理");
      await desk.getByLabel("备注").fill("已受理，今天安排工程部到场。");
      await send("确认受理");
      await act("分类定级");
      await desk.getByLabel("分类", { exact: true }).selectOption({ label: "房屋维修" });
      await desk.getByRole("radio", { name: "一般" }).check();
      await desk.getByRole("radio", { name: "合同范围内" }).check();
      await desk.getByLabel(/对应条款/).selectOption({ label: "第二十条 公共照明" });
      await desk.getByLabel(/诉求点/).fill("为什么没有人来\n什么时候修好");
      expect(await axeFindings(page)).toEqual([]);
      await send("保存分类");
      await act("派单");
      await desk.getByLabel("承办人").selectOption({ label: "范建国 维修工" });
      await send("派给这个人");
      await tracker.locator("[part=next]").getByText("范建国").waitFor();

      await act("答复");
      const answer = "上次的报修记在了12楼的工单里，向您道歉。今天更换灯具。";
      await desk.getByLabel("内容", { exact: true }).fill(answer);
      await desk.getByRole("checkbox", { name: "什么时候修好" }).check();
      await send("发送答复");
      const problems = desk.locator(".problems");
      await problems.getByText("没有答复：为什么没有人来").waitFor();
      await problems.getByText("请填写“承诺办结日期”").waitFor();
      expect(await desk.getByLabel("内容", { exact: true }).inputValue()).toBe(answer);
      await desk.getByRole("checkbox", { name: "为什么没有人来" }).check();
      await desk.getByLabel("承诺办结日期").fill(expectedReplyDate(new Date(clock.now()).toISOString()).raw);
      await send("发送答复");
      await tracker.getByText(answer).waitFor();

      await act("办结");
      await desk.getByLabel("内容", { exact: true }).fill("已更换灯具2只，测试正常。");
      await desk.locator("input#photos").setInputFiles({
        name: "修复后.png",
        mimeType: "image/png",
        buffer: Buffer.from(corridorPhoto(true)),
      });
      await desk.getByRole("button", { name: "移除 修复后" }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await send("提交办结");

      await tracker.getByText("处理好了吗？请您确认").waitFor();
      await tracker.getByRole("radio", { name: "很满意" }).check();
      await tracker.getByLabel(/想说的话/).fill("亮了，谢谢范师傅。");
      expect(await axeFindings(owner.page)).toEqual([]);
      await tracker.getByRole("button", { name: "满意，确认办结" }).click();

      await act("归档");
      await send("确认归档");
      await tracker.locator("[part=timeline]").getByText("归档", { exact: true }).waitFor();
      await tracker.getByText("已归档").first().waitFor();
      await tracker.getByRole("button", { name: "返回列表" }).click();
      await tracker.getByText("已结束").waitFor();
      expect([...owner.complaints, ...device.complaints]).toEqual([]);
    } finally {
      await device.context.close();
    }
  });

  it("shows the owner who has it now when a deadline was missed, and by when", async () => {
    const visitor = await logInOverHttp(portal.url, "p-zhou-xiuying");
    const receipt = await visitor.post<ComplaintReceipt>("/v1/complaints", {
      estate: "guihua-yuan", unit: "u-2-1-101", kind: "complaint", channel: "web", text: "楼下垃圾桶满了没有人清。",
    }); // prettier-ignore
    expect(receipt.responsible.name).toBe("叶知秋");
    const device = await openDevice(browser, phone);
    try {
      await logIn(device.page, portal.url, "p-zhou-xiuying", "/mine");
      const tracker = device.page.locator("heyue-complaint-tracker");
      await tracker.getByText("楼下垃圾桶满了没有人清").click();
      await tracker.locator("[part=next]").getByText("叶知秋").waitFor();
      // Nobody takes it in for three hours; two are allowed. The page is told by itself.
      ahead = 3 * 3_600_000;
      await tracker.locator("[part=next]").getByText("陆明远").waitFor();
      await tracker.locator("[part=timeline]").getByText("升级", { exact: true }).waitFor();
      await tracker.getByText("错过的时限").waitFor();
      const view = await visitor.get<ComplaintView>(`/v1/complaints/${receipt.id}`);
      expect(view).toMatchObject({ escalations: 1, responsible: { name: "陆明远", post: "项目经理" } });
      expect(view.missed.map(({ deadline }) => deadline.kind)).toEqual(["acknowledge"]);
      // What was promised does not move.
      expect(view.deadlines.find(({ kind }) => kind === "reply")?.due).toBe(receipt.reply?.due);
      expect(await axeFindings(device.page)).toEqual([]);
      expect(device.complaints).toEqual([]);
    } finally {
      await device.context.close();
    }
  });

  it.each([
    ["phone", phone],
    ["desktop", desktop],
  ] as const)("has no page that axe or the policy objects to, on a %s", async (_, viewport) => {
    const found: string[] = [];
    for (const [place, person, tag] of [
      ["/", null, null],
      ["/login", null, null],
      ["/nowhere", null, null],
      ["/verify", null, "heyue-evidence"],
      ["/submit", "p-lin-yuchen", "heyue-complaint-form"],
      ["/mine", "p-lin-yuchen", "heyue-complaint-tracker"],
      ["/contract", "p-lin-yuchen", "heyue-contract-viewer"],
      ["/desk", "p-lin-yuchen", null],
      ["/desk", "p-ye-zhiqiu", "heyue-complaint-desk"],
      ["/desk", "p-fan-jianguo", "heyue-complaint-desk"],
    ] as const) {
      const device = await openDevice(browser, viewport);
      const { page } = device;
      if (person !== null) await logIn(page, portal.url, person, "/");
      // The contract is long, and axe takes its time: one language on each device.
      const languages = place !== "/contract" ? ["zh-CN", "en"] : viewport === phone ? ["zh-CN"] : ["en"];
      for (const language of languages) {
        await page.goto(`${portal.url}${place}?lang=${language}`);
        expect(await page.locator("html").getAttribute("lang")).toBe(language);
        if (tag !== null) {
          await page.locator(tag).locator("[part=root]").waitFor();
          // Its first answers are in and drawn.
          await page.waitForTimeout(500);
        }
        const about = `${place} ${person} ${language}: `;
        found.push(...(await axeFindings(page)).map((finding) => about + finding));
        const wide = await overflow(page);
        if (wide > 0) found.push(`${about}${wide} px too wide`);
        // English pages hold no Chinese of the portal's own.
        if (language === "en" && /[\u4e00-\u9fff]/.test(await page.locator("header nav").innerText()))
          found.push(`${about}Chinese in the menu`);
      }
      found.push(...device.complaints.map((complaint) => `${place} ${person}: ${complaint}`));
      await device.context.close();
    }
    expect(found).toEqual([]);
  });

  it("would notice a violation of the policy and of axe's rules", async () => {
    const device = await openDevice(browser, desktop);
    try {
      await device.page.goto(`${portal.url}/`);
      await device.page.evaluate(`
        document.body.append(Object.assign(document.createElement("script"), { textContent: "window.inlined = true" }));
        document.querySelector("main").append(document.createElement("input"));
      `);
      expect(await device.page.evaluate("window.inlined")).toBeUndefined();
      await expect.poll(() => device.complaints.length).toBe(1);
      expect((await axeFindings(device.page)).join("")).toContain("label");
    } finally {
      await device.context.close();
    }
  });
});
