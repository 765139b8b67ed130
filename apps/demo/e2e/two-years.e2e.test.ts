import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPassword } from "../server/login.ts";
import { pagePlaces, type PlacedPage } from "../server/menu.ts";
import { startPortal, type Portal } from "../server/portal.ts";
import { logIn as logInOverHttp } from "../server/self-check/visitor.ts";
import {
  axeFindings,
  desktop,
  type Device,
  logIn,
  openBrowser,
  openDevice,
  overflow,
  phone,
} from "./browser.ts";

const people = {
  manager: "lt-shen-siyuan",
  committee: "lt-xu-yaqin",
  cleaner: "lt-jia-hongmei",
  owner: "lt-qin-lang",
} as const;
const estate = "lanting-yayuan";
const longPages: readonly PlacedPage[] = ["contract", "scorecard", "dashboard", "evidence"];

describe("an estate with two years of a contract behind it", () => {
  let dir: string;
  let browser: Browser;
  let portal: Portal;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "heyue-e2e-years-"));
    [browser, portal] = await Promise.all([
      openBrowser(),
      startPortal({ dataDir: dir, port: 0, withStory: true, vouchesForDays: true }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const visit = async (
    person: string,
    work: (device: Device) => Promise<void>,
    viewport: { readonly width: number; readonly height: number } = desktop,
  ): Promise<void> => {
    const device = await openDevice(browser, viewport);
    // No contract runs any more, and the desk asks whether one does: the browser notes that answer by itself.
    device.page.on("console", (message) => {
      if (message.type() === "error" && !message.location().url.endsWith(`/v1/estates/${estate}/contract`))
        device.complaints.push(`console: ${message.text()}`);
    });
    try {
      await logIn(device.page, portal.url, person, "/");
      await work(device);
      expect(device.complaints).toEqual([]);
    } finally {
      await device.context.close();
    }
  };

  /** Opens a page in a language and waits until its element has drawn the first answers. */
  const open = async (page: Page, place: string, language: "zh-CN" | "en", tag?: string): Promise<void> => {
    await page.goto(`${portal.url}${place}${place.includes("?") ? "&" : "?"}lang=${language}`);
    if (tag === undefined) return;
    await page.locator(`${tag} [part=root]`).first().waitFor();
    await page.waitForTimeout(250);
  };

  it("lets people in by estate, and shows each the site of their own", async () => {
    const device = await openDevice(browser, desktop);
    const { page } = device;
    await page.goto(`${portal.url}/login`);
    const groups = await page
      .locator("#person optgroup")
      .evaluateAll((all) => all.map((one) => one.getAttribute("label")));
    expect(groups).toEqual([
      "桂华苑 推荐演示账号",
      "桂华苑 物业员工",
      "桂华苑 业主与使用人",
      "兰汀雅苑 推荐演示账号",
      "兰汀雅苑 物业员工",
      "兰汀雅苑 业主与使用人",
    ]);
    await page.selectOption("#person", people.manager);
    await page.fill("#password", demoPassword);
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByText("您好，沈思远").waitFor();
    expect(await page.locator(".logo").innerText()).toContain("兰汀雅苑业主网");
    expect(await page.locator(".quick a").allInnerTexts()).toHaveLength(11);
    expect(device.complaints).toEqual([]);
    await device.context.close();
    await visit("p-lu-mingyuan", async ({ page: other }) => {
      expect(await other.locator(".logo").innerText()).toContain("桂华苑业主网");
      await other.goto(`${portal.url}/dashboard`);
      await other.getByText("桂华苑物业服务合同").first().waitFor();
      expect(await other.locator(".note").count()).toBe(0);
    });
  });

  const tags: { readonly [page in PlacedPage]?: string } = {
    submit: "heyue-complaint-form",
    mine: "heyue-complaint-tracker",
    contract: "heyue-contract-viewer",
    fees: "heyue-fee-explainer",
    desk: "heyue-complaint-desk",
    briefing: "heyue-briefing",
    inspection: "heyue-inspection",
    scorecard: "heyue-scorecard",
    dashboard: "heyue-dashboard",
    verify: "heyue-evidence",
  };

  it.each([
    ["manager", ["home", "dashboard", "scorecard", "contract", "briefing", "inspection", "desk", "letters", "archive", "evidence", "verify"]],
    ["cleaner", ["home", "briefing", "inspection", "desk"]],
    ["committee", ["home", "scorecard", "archive", "evidence"]],
    ["owner", ["home", "submit", "mine", "fees"]],
  ] as const)("opens every page of its %s on a phone in both languages, and neither axe nor the policy objects", async (who, pages) => {
    await visit(
      people[who],
      async ({ page }) => {
        const found: string[] = [];
        for (const name of pages)
          for (const language of ["zh-CN", "en"] as const) {
            await open(page, pagePlaces[name], language, tags[name]);
            const about = `${name} ${language}: `;
            if ((await page.locator("html").getAttribute("lang")) !== language) found.push(`${about}language`);
            const text = await page.locator("body").innerText();
            if (/没有打开|没有算成|could not be (?:opened|read|worked out)/i.test(text)) found.push(`${about}failed`);
            const wide = await overflow(page);
            if (wide > 0) found.push(`${about}${wide} px too wide`);
            // Long pages take axe its time: one language is enough for them.
            if (language === "en" && longPages.includes(name)) continue;
            found.push(...(await axeFindings(page)).map((finding) => about + finding));
          }
        expect(found).toEqual([]);
      },
      { ...phone, width: 375 },
    );
  }); // prettier-ignore

  it("closes pages to whoever has no business there", async () => {
    for (const [person, places] of [
      [people.owner, ["/dashboard", "/scorecard", "/letters", "/archive", "/evidence", "/record"]],
      [people.committee, ["/dashboard", "/letters", "/desk"]],
      [people.cleaner, ["/dashboard", "/scorecard", "/letters", "/archive", "/evidence"]],
    ] as const)
      await visit(person, async ({ context }) => {
        for (const place of places)
          expect([place, (await context.request.get(`${portal.url}${place}`)).status()]).toEqual([
            place,
            403,
          ]);
      });
  });

  it("leads its manager from a figure of the dashboard to its rows, and from there to the place", async () => {
    await visit(people.manager, async ({ page }) => {
      await open(page, "/dashboard", "zh-CN", "heyue-dashboard");
      await page.locator("heyue-dashboard").getByRole("button", { name: "交底覆盖 12/12 人" }).click();
      expect(await page.locator("heyue-dashboard .panel tbody th").count()).toBe(12);
      await page.locator("heyue-dashboard .panel button.row").first().click();
      await page.locator("heyue-dashboard .facts-row").getByRole("button", { name: "查看" }).click();
      await page.waitForURL("**/briefing*");
      await page.locator("heyue-briefing").getByText("12 / 12").waitFor();
    });
  });

  it("leads from a figure of the scorecard to the inspection that it comes from", async () => {
    await visit(people.manager, async ({ page }) => {
      await open(page, "/scorecard", "zh-CN", "heyue-scorecard");
      const card = page.locator("heyue-scorecard");
      expect(await card.locator(".months thead th").count()).toBeGreaterThanOrEqual(25);
      await card.locator(".months tbody td.missed button").first().click();
      // It comes from one record alone, which is opened at once.
      await card.locator("dialog[open] #record dl").waitFor();
      expect(await card.locator("#record").innerText()).toContain("未达标");
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  it("tells what happened to a dispute, entry by entry, to manager and committee", async () => {
    const visitor = await logInOverHttp(portal.url, people.manager);
    const { items } = await visitor.get<{ readonly items: readonly { readonly id: string }[] }>(
      `/v1/disputes?estate=${estate}`,
    );
    await visit(people.committee, async ({ context, page }) => {
      await page.goto(`${portal.url}/record?kind=dispute&id=${encodeURIComponent(items[0]!.id)}`);
      expect(await page.locator(".records tbody tr").count()).toBeGreaterThan(4);
      expect(await axeFindings(page)).toEqual([]);
      const missing = await context.request.get(`${portal.url}/record?kind=dispute&id=nowhere`);
      expect([missing.status(), await missing.text()]).toEqual([404, expect.stringContaining("没有这一页")]);
    });
  });

  it("shows what an amendment changed, from the page of the contract", async () => {
    await visit(people.owner, async ({ page }) => {
      await open(page, "/contract", "zh-CN", "heyue-contract-viewer");
      const viewer = page.locator("heyue-contract-viewer");
      await viewer.getByRole("button", { name: /看改了什么/ }).first().click();
      await viewer.locator("ins").first().waitFor();
      expect(await viewer.locator("ins .mark").first().innerText()).toBe("新增");
      expect(await axeFindings(page)).toEqual([]);
    });
  }); // prettier-ignore

  it("hands its manager the letters as PDF and Word", async () => {
    await visit(people.manager, async ({ context, page }) => {
      await page.goto(`${portal.url}/letters`);
      const row = page.getByRole("row").filter({ hasText: "秦朗" });
      expect(await row.innerText()).toContain("2025-07-08送达");
      for (const [name, start] of [["PDF", "%PDF"], ["Word", "PK"]] as const) {
        const href = await row.getByRole("link", { name }).getAttribute("href");
        const answer = await context.request.get(`${portal.url}${href}`);
        expect([name, answer.status()]).toEqual([name, 200]);
        expect((await answer.body()).toString("latin1", 0, start.length)).toBe(start);
      }
    });
  }); // prettier-ignore

  it("finds documents of the archive, says what is wrong with a search, and keeps what was typed", async () => {
    await visit(people.committee, async ({ page }) => {
      await page.goto(`${portal.url}/archive`);
      await page.getByText("应有的31份档案全部在档").waitFor();
      expect(await page.locator(".records tbody tr").count()).toBe(20);
      await page.getByRole("link", { name: /列出全部/ }).click();
      await page.waitForURL("**/archive?all=");
      expect(await page.locator(".records tbody tr").count()).toBeGreaterThan(50);
      await page.getByLabel("题名中的字词").fill("催告函");
      await page.getByLabel("类别").selectOption("letter");
      await page.getByRole("button", { name: "查找" }).click();
      await page.getByText("找到4份").waitFor();
      expect(await page.getByLabel("题名中的字词").inputValue()).toBe("催告函");
      await page.getByLabel("起始日期").fill("2025-08-01");
      await page.getByLabel("截止日期").fill("2025-07-01");
      await page.getByRole("button", { name: "查找" }).click();
      expect(await page.getByRole("alert").innerText()).toContain("截止日期不能早于起始日期");
      expect(await page.getByLabel("起始日期").inputValue()).toBe("2025-08-01");
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel("截止日期").fill("2025-08-02");
      await page.getByRole("button", { name: "查找" }).click();
      await page.getByText("没有符合条件的档案").waitFor();
    });
  });

  it("signs and deposits each day, and lets the committee check the bundle against a checkpoint", async () => {
    await visit(people.committee, async ({ page }) => {
      await page.goto(`${portal.url}/evidence`);
      const head = await page.locator("#latest-head").innerText();
      expect(await page.locator(".records tbody tr").first().innerText()).toContain("已签名");
      expect(readFileSync(join(dir, "deposits", `${estate}.heads`), "utf8")).toContain(`${head} `);
      expect(statSync(join(dir, "checkpoint.pem")).mode & 0o777).toBe(0o600);
      const arriving = page.waitForEvent("download");
      await page.getByRole("link", { name: "下载证据包" }).click();
      const bundle = readFileSync(await (await arriving).path());
      await page.getByRole("link", { name: "用最近的检查点校验" }).click();
      await page.waitForURL("**/verify?expect=*");
      expect(await page.locator("heyue-evidence textarea").inputValue()).toBe(head);
      const file = { name: "evidence.zip", mimeType: "application/zip", buffer: bundle };
      await page.locator("#bundle").setInputFiles(file);
      await page.locator(".verdict.good").waitFor();
      const text = await page.locator("heyue-evidence .result").innerText();
      expect(text).toContain("兰汀雅苑物业服务合同");
      expect(await axeFindings(page)).toEqual([]);
      // Another day's head in its place is noticed.
      const forged = `${head.slice(0, -1)}${head.endsWith("0") ? "1" : "0"}`;
      await page.goto(`${portal.url}/verify?expect=${forged}`);
      await page.locator("#bundle").setInputFiles(file);
      await page.locator(".verdict.bad").waitFor();
    });
  });
});
