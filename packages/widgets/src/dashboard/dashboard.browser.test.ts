import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ClientFailure } from "../client/failure.ts";
import { inspect, measured } from "../testing/inspected-estate.fixture.ts";
import { type LiveEstate, openLiveEstate } from "../testing/live-estate.fixture.ts";
import { openRunningEstate } from "../testing/running-estate.fixture.ts";
import { findings, focused, inside, mount, nameless, once, overflow, smallTargets, textOf } from "../testing/page.fixture.ts"; // prettier-ignore
import type { Dashboard } from "./dashboard.ts";
import "./define.ts";

const now = Date.parse("2026-12-01T09:00:00+08:00");
let live: LiveEstate;

const isRead = (element: Dashboard): void => {
  const parts = [...element.shadowRoot!.querySelectorAll(".section")];
  expect(parts).toHaveLength(11);
  expect(parts.filter((part) => part.querySelector("[role=status]"))).toEqual([]);
};
const shown = async (properties: Readonly<Record<string, unknown>> = {}): Promise<Dashboard> => {
  const element = await mount<Dashboard>("heyue-dashboard", {
    client: live.client("p-manager"),
    now: () => now,
    ...properties,
  });
  await vi.waitFor(() => isRead(element), { timeout: 8000 });
  return element;
};
const figure = (element: Dashboard, id: string): HTMLButtonElement =>
  inside(element, `[data-figure="${id}"]`);
const value = (element: Dashboard, id: string): string =>
  inside(element, `[data-figure="${id}"] strong`).innerText.replace(/\s*(需处理|act now)$/, "");
const open = async (element: Dashboard, id: string): Promise<readonly string[]> => {
  figure(element, id).click();
  await element.updateComplete;
  return [...element.shadowRoot!.querySelectorAll<HTMLTableRowElement>(".panel tbody tr")].map((row) =>
    [...row.cells].map((cell) => cell.innerText.replace("▲", "").replace("需处理", "").trim()).join(" | "),
  );
};

beforeAll(async () => {
  live = await openRunningEstate();
  await live.setTime(now);
}, 60_000);
beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(1280, 900);
});
afterEach(() => document.body.replaceChildren());

describe("the figures of a running contract", () => {
  it("count deviations by state and deadline, with what happened again", async () => {
    const element = await shown();
    const values = ["open", "overdue", "soon", "repeats", "opened", "done"].map((id) =>
      value(element, `deviations/${id}`),
    );
    expect(values).toEqual(["5", "4", "0", "3", "4", "1"]);
    const rows = await open(element, "deviations/done");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain("楼道每日清扫 | 待验证效果 | 3幢2单元 | 2026年11月10日 | 验证效果");
    expect(await open(element, "deviations/overdue")).toHaveLength(4);
  });

  it("show the coverage of the briefing per team and who is late", async () => {
    const element = await shown();
    expect(value(element, "briefings/total")).toBe("1/3 人");
    expect(value(element, "briefings/team-post/保洁主管")).toBe("1/2 人");
    expect(value(element, "briefings/late")).toBe("2");
    expect(await open(element, "briefings/late")).toEqual([
      "叶知秋 | 保洁主管 | 待确认 | 2026年11月24日 | 2026年11月28日 | ",
      "范建国 | 工程主管 | 待确认 | 2026年11月24日 | 2026年11月28日 | ",
    ]);
  });

  it("keep both sides of the account apart, and say what nets and what does not", async () => {
    const element = await shown();
    const values = ["charges", "owners", "units", "nettable", "not-nettable", "undetermined", "balance"].map(
      (id) => value(element, `account/${id}`),
    );
    expect(values).toEqual(["¥68.41", "¥30.00", "¥30.00", "¥30.00", "¥30.00", "0", "¥38.41"]);
    expect(await open(element, "account/balance")).toEqual([
      // What the owners claim and the company has not confirmed is listed, and part of no balance.
      "全体业主 | ¥0.00 | ¥0.00 | ¥0.00 | ¥0.00 | ¥0.00",
      "u-1 | ¥68.41 | ¥30.00 | ¥30.00 | ¥38.41 | ¥38.41",
    ]);
    const [entry] = await open(element, "account/not-nettable");
    expect(entry).toContain("服务减免 | 全体业主 | ¥30.00 | 待双方确认");
  });

  it("tell duties and inspections of the next fourteen days, amendments, dates, letters, arrears, disputes, complaints and risk", async () => {
    const element = await shown();
    expect(Number(value(element, "upcoming/duties"))).toBeGreaterThan(2);
    expect(Number(value(element, "upcoming/rounds"))).toBeGreaterThan(10);
    const days = (await open(element, "upcoming/rounds")).map((row) => row.split(" | ")[0]);
    expect([days[0], days.at(-1)]).toEqual(["2026年12月1日", "2026年12月14日"]);
    expect(value(element, "amendments/proposed")).toBe("1");
    expect(value(element, "dates/term")).toBe("2028年12月31日");
    expect(textOf(element)).toContain("不续聘通知的最后期限");
    expect(["served", "late", "sealed"].map((id) => value(element, `letters/${id}`))).toEqual([
      "1",
      "1",
      "1",
    ]);
    expect((await open(element, "letters/late"))[0]).toContain(
      "告知函 | 陈慧敏 | 已发出，待送达 | 2026年11月20日 | 2026年11月26日",
    );
    expect(inside(element, '[data-figure="arrears/reminded"]').innerText).toContain("¥1,495.20");
    expect(value(element, "arrears/defended")).toBe("1");
    expect(value(element, "disputes/running")).toBe("2029年10月1日");
    expect((await open(element, "disputes/open"))[0]).toContain(
      "保洁质量争议 | 协商 | ¥200.00 | 2029年10月1日（还有",
    );
    expect(value(element, "complaints/open")).toBe("1");
    expect((await open(element, "complaints/open"))[0]).toContain("夜间施工噪声");
    expect(value(element, "risks/total")).toMatch(/^\d+\.\d\d$/);
    expect((await open(element, "risks/total")).length).toBe(7);
    expect(value(element, "risks/factor-complaints")).toBe("0");
  });

  it("begin with what has to be done today, in a sentence", async () => {
    const element = await shown();
    const lead = inside(element, ".attention").innerText;
    expect(lead).toContain("偏差：已逾期 4、重复发生 3；");
    expect(lead).toContain("风险：预警 4；待送达函件：超过应到日期 1；");
    expect(lead).toContain("欠费：抗辩待答复 1");
  });
});

describe("by keyboard alone", () => {
  it("goes over the figures with arrow keys, opens with Enter, goes into the rows and back out with Escape", async () => {
    const element = await shown();
    const first = figure(element, "deviations/open");
    first.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(focused(element)).toBe(figure(element, "deviations/overdue"));
    await userEvent.keyboard("{ArrowDown}");
    expect(focused(element)!.dataset["figure"]).toMatch(/^upcoming\//);
    await userEvent.keyboard("{ArrowUp}");
    expect(focused(element)).toBe(first);
    await userEvent.keyboard("{End}");
    expect(focused(element)!.dataset["figure"]).toMatch(/^complaints\//);
    await userEvent.keyboard("{Home}{Enter}");
    await element.updateComplete;
    expect(first.getAttribute("aria-expanded")).toBe("true");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    const rows = [...element.shadowRoot!.querySelectorAll<HTMLElement>(".row")];
    expect(focused(element)).toBe(rows[1]);
    await userEvent.keyboard("{Enter}");
    await element.updateComplete;
    expect(rows[1]!.getAttribute("aria-expanded")).toBe("true");
    expect(inside(element, ".facts-row").innerText).toMatch(/实测（标准）[\s\S]*次（不少于 2 次）/);
    expect(inside(element, ".facts-row").innerText).toMatch(/记录\s+liuxia\.\w+@1/);
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(focused(element)).toBe(first);
    await userEvent.keyboard("{ArrowDown}{Escape}");
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector(".panel")).toBeNull();
    expect(focused(element)).toBe(first);
  });

  it("has one stop of Tab in each section, where the cursor was", async () => {
    const element = await shown();
    figure(element, "deviations/open").focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{Tab}");
    expect(focused(element)!.dataset["figure"]).toMatch(/^upcoming\//);
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(focused(element)).toBe(figure(element, "deviations/soon"));
    for (const part of element.shadowRoot!.querySelectorAll(".figures"))
      expect(part.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it("tells the host which thing to go to", async () => {
    const element = await shown();
    await open(element, "disputes/open");
    inside(element, ".row").click();
    await element.updateComplete;
    const told = once<{ readonly kind: string; readonly id: string }>(element, "heyue-open");
    inside(element, ".facts-row button").click();
    expect(await told).toMatchObject({ kind: "dispute", id: expect.stringMatching(/^liuxia\./) });
  });
});

describe("what is taken away", () => {
  it("is each figure's rows for Excel, with nothing that runs", async () => {
    const element = await shown();
    await open(element, "arrears/all");
    let blob: Blob | undefined;
    const make = vi
      .spyOn(URL, "createObjectURL")
      .mockImplementation((made) => ((blob = made as Blob), "blob:x"));
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      expect(this.download).toBe("欠费-办理中-2026-12-01.csv");
    });
    inside(element, ".panel-head button").click();
    expect(click).toHaveBeenCalledOnce();
    make.mockRestore();
    click.mockRestore();
    const bytes = new Uint8Array(await blob!.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(new TextDecoder().decode(bytes)).toBe(
      '"房屋","业主","未结金额","状态","下一步"\r\n"u-1","陈慧敏","¥1,495.20","已提醒","诉讼时效届满 2029年1月15日"\r\n',
    );
  });
});

describe("parts that cannot be read, and parts with nothing in them", () => {
  it("say so in place while everything else works, and are read again", async () => {
    const client = live.client("p-manager");
    let isDown = true;
    const part = {
      ...client,
      collection: ((name: never) => {
        const served = client.collection(name) as { list: (...all: unknown[]) => Promise<unknown> };
        const isOut = (name as string) === "disputes";
        return {
          ...served,
          list: (...all: unknown[]) =>
            isOut && isDown ? Promise.reject(new ClientFailure("server", "")) : served.list(...all),
        };
      }) as typeof client.collection,
    };
    const element = await shown({ client: part });
    const broken = inside(element, "#section-disputes").parentElement!;
    expect(broken.innerText).toContain("这一部分没有读到");
    expect(inside(element, ".attention").innerText).toContain("另有 1 个部分没有读到：争议。");
    expect(value(element, "deviations/open")).toBe("5");
    expect(await findings(element)).toEqual([]);
    isDown = false;
    broken.querySelector<HTMLButtonElement>(".problems button")!.click();
    await expect.poll(() => broken.innerText).toContain("最先届满的时效");
  });

  it("say what the server refuses to this reader, and show the rest", async () => {
    const element = await mount<Dashboard>("heyue-dashboard", {
      client: live.client("p-owner"),
      now: () => now,
    });
    await vi.waitFor(() => isRead(element));
    for (const name of ["deviations", "risks"])
      expect(inside(element, `#section-${name}`).parentElement!.innerText).toContain(
        "您的身份不能进行此操作。",
      );
    expect(inside(element, ".attention").innerText).toContain("另有 2 个部分没有读到：偏差、风险。");
    expect(value(element, "complaints/open")).toBe("1");
    expect(await findings(element)).toEqual([]);
  });

  it("say that nothing is recorded, which is not zero", async () => {
    const empty = await openLiveEstate();
    const before = live;
    live = empty;
    try {
      const element = await shown();
      for (const name of ["account", "risks", "briefings"])
        expect(inside(element, `#section-${name}`).parentElement!.innerText).toContain("还没有记录。");
      expect(value(element, "upcoming/rounds")).toBe("没有检查计划");
      expect(value(element, "deviations/open")).toBe("0");
      expect(await open(element, "deviations/open")).toEqual([]);
      expect(inside(element, ".panel").innerText).toContain("没有这样的事项。");
      expect(inside(element, ".attention").innerText).toContain("没有逾期或者预警事项");
    } finally {
      live = before;
    }
  });

  it("work without a contract, and offline say so", async () => {
    const ended = await openLiveEstate();
    await ended.setTime(Date.parse("2031-01-01T09:00:00+08:00"));
    const before = live;
    live = ended;
    const element = await shown({ now: () => Date.parse("2031-01-01T09:00:00+08:00") });
    live = before;
    expect(inside(element, "#section-deviations").parentElement!.innerText).toContain("没有生效的合同");
    expect(value(element, "complaints/open")).toBe("0");
    live.offline = true;
    const cut = await mount<Dashboard>("heyue-dashboard", {
      client: live.client("p-manager"),
      now: () => now,
    });
    await expect.poll(() => inside(cut, ".problems").innerText).toContain("连不上网络");
    live.offline = false;
    inside<HTMLButtonElement>(cut, ".problems button").click();
    await vi.waitFor(() => isRead(cut));
  });
});

describe("while others work", () => {
  it("is renewed in its place: the cursor and what is open stay", async () => {
    const other = await openRunningEstate();
    await other.setTime(now);
    const before = live;
    live = other;
    try {
      const element = await shown();
      await open(element, "deviations/open");
      const row = [...element.shadowRoot!.querySelectorAll<HTMLElement>(".row")].at(-1)!;
      row.focus();
      const key = row.dataset["row"];
      await inspect(other, "2026-12-01", [measured("s-bins", "0")]);
      await expect.poll(() => value(element, "deviations/open"), { timeout: 10_000 }).toBe("6");
      await element.updateComplete;
      expect(focused(element)!.dataset["row"]).toBe(key);
      expect(element.shadowRoot!.querySelectorAll(".row")).toHaveLength(6);
    } finally {
      live = before;
    }
  });
});

describe("every state", () => {
  describe.each(["zh-CN", "en"])("%s", (locale) => {
    it.each([
      ["standard", 1280],
      ["standard", 375],
      ["large", 375],
    ] as const)("has names, contrast, targets and no overflow, size %s at %d px", async (size, width) => {
      document.documentElement.lang = locale;
      await page.viewport(width, 900);
      const element = await shown({ size });
      const check = async (state: string): Promise<void> => {
        expect({ state, findings: await findings(element) }).toEqual({ state, findings: [] });
        expect({ state, nameless: nameless(element) }).toEqual({ state, nameless: [] });
        expect({ state, small: smallTargets(element, size === "large" ? 60 : 44) }).toEqual({
          state,
          small: [],
        });
        expect({ state, overflow: overflow() }).toEqual({ state, overflow: 0 });
        expect({ state, marks: textOf(element).match(/\{\w+\}|undefined|NaN|\[object/g) }).toEqual({
          state,
          marks: null,
        });
      };
      await check("figures");
      for (const id of [
        "deviations/open",
        "account/balance",
        "disputes/open",
        "risks/total",
        "upcoming/rounds",
      ]) {
        await open(element, id);
        inside(element, ".row").click();
        await element.updateComplete;
        await check(id);
      }
    });
  });
});
