import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Standard } from "@heyue/core/standard/standard";
import { ClientFailure } from "../client/failure.ts";
import type { HeyueClient } from "../client/port.ts";
import { exampleNow, examplePhoto } from "../testing/estate.fixture.ts";
import { openLiveEstate } from "../testing/live-estate.fixture.ts";
import type { LiveEstate, LivePerson } from "../testing/live-estate.fixture.ts";
import {
  findings,
  focused,
  inside,
  mount,
  nameless,
  once,
  overflow,
  settled,
  smallTargets,
  textOf,
} from "../testing/page.fixture.ts";
import type { Inspection } from "./inspection.ts";
import "./define.ts";

const standard = (id: string, title: string, rest: Partial<Standard>): Standard => ({
  id,
  title,
  clause: "c-3",
  area: "cleaning",
  metric: id,
  comparator: "at-least",
  target: "2",
  unit: "times",
  frequency: "1/day",
  measuredBy: "现场查看并对照签到表",
  duty: "保洁主管",
  ...rest,
});
const standards = [
  standard("s-1", "急修三十分钟内到场", { area: "maintenance", comparator: "at-most", target: "30", unit: "minute", duty: "工程主管" }),
  standard("s-sweep", "楼道每日清扫", {}),
  standard("s-lamps", "公共照明完好率", { area: "maintenance", target: "0.95", unit: "ratio" }),
]; // prettier-ignore
const places = [{ id: "b1", name: "1幢" }];

let live: LiveEstate;
let now: number;
let keys = 0;

const element = (
  person: LivePerson = "p-staff",
  client: HeyueClient = live.client(person),
): Promise<Inspection> => mount<Inspection>("heyue-inspection", { client, now: () => now }).then(ready);
const ready = async (one: Inspection): Promise<Inspection> => {
  await vi.waitFor(() => expect(one.shadowRoot!.querySelector(".list")).not.toBeNull());
  await settled(one);
  return one;
};
const button = (one: HTMLElement, name: string | RegExp): HTMLButtonElement => {
  const fits = (text: string): boolean =>
    typeof name === "string" ? text.startsWith(name) : name.test(text);
  const found = [...one.shadowRoot!.querySelectorAll("button")].find(
    (candidate) => fits(candidate.textContent!.trim()) || fits(candidate.ariaLabel ?? ""),
  );
  if (!found) throw new Error(`no button ${String(name)} in: ${textOf(one)}`);
  return found;
};
const push = async (one: HTMLElement, name: string | RegExp): Promise<void> => {
  button(one, name).click();
  await settled(one);
};
const write = (one: HTMLElement, selector: string, value: string): void => {
  const field = inside<HTMLInputElement>(one, selector);
  field.value = value;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
};
const addPhoto = async (one: HTMLElement, index: number, photo: File): Promise<void> => {
  const chosen = new DataTransfer();
  chosen.items.add(photo);
  const input = inside<HTMLInputElement>(one, `#photos-${index}`);
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => inside(one, `#item-${index} .photos canvas`));
  await settled(one);
};
const inspections = () => live.client("p-manager").collection("inspections").list({ estate: "liuxia", limit: 200 }); // prettier-ignore
const uploads = async (): Promise<number> =>
  (await live.calls()).filter((call) => call === "POST /v1/attachments").length;
const reload = async (one: Inspection, client?: HeyueClient): Promise<Inspection> => {
  one.remove();
  await new Promise((resolve) => setTimeout(resolve, 50));
  return element("p-staff", client);
};
/** A client whose submit breaks: before the server has it, or after, so that only the answer is lost. */
const breaking = (client: HeyueClient, reaches: boolean): HeyueClient => ({
  ...client,
  collection: (name) => {
    const all = client.collection(name);
    return {
      ...all,
      act: async (...call: Parameters<typeof all.act>) => {
        if (reaches) await (all.act as (...call: readonly unknown[]) => Promise<unknown>)(...call);
        throw new ClientFailure("offline", "");
      },
    } as typeof all;
  },
});

beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(375, 800);
  now = exampleNow;
  live = await openLiveEstate({ standards });
  await live
    .client("p-manager")
    .collection("plans")
    .open({ estate: "liuxia", contract: live.contract, places, inspectors: ["p-staff"] }, { idempotencyKey: `plan-${(keys += 1)}` });
}); // prettier-ignore
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 150));
  sessionStorage.clear();
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase("heyue-inspections");
    for (const name of ["success", "error", "blocked"]) request.addEventListener(name, resolve);
  });
});

describe("an inspection by phone", () => {
  it("is written without a connection, survives a reload, and is on the server exactly once with the original photo", async () => {
    const photo = await examplePhoto("楼道.jpg", 2600, 1950);
    let one = await element();
    expect(textOf(one)).toContain("今天");
    live.offline = true;
    await push(one, "开始检查");
    expect(focused(one)?.id).toBe("form-title");
    expect(textOf(one)).toContain("不超过 30 分钟");
    write(one, "#value-0", "42");
    await settled(one);
    expect(inside(one, "#item-0").innerText).toContain("提交后自动立案");
    await push(one, "增加：楼道每日清扫");
    await push(one, "减少：楼道每日清扫");
    expect(inside<HTMLInputElement>(one, "#value-1").value).toBe("0");
    inside(one, "#kind-2-not-applicable").click();
    await settled(one);
    write(one, "#reason-2", "今日停电检修");
    await addPhoto(one, 0, photo);
    await vi.waitFor(() => expect(textOf(one)).toContain("已存在本机"));

    one = await reload(one);
    expect(textOf(one)).toContain("现在连不上网络");
    expect(textOf(one)).toContain("填写中");
    await push(one, "继续填写");
    expect(inside<HTMLInputElement>(one, "#value-0").value).toBe("42");
    expect(inside<HTMLTextAreaElement>(one, "#reason-2").value).toBe("今日停电检修");
    await vi.waitFor(() => expect(inside<HTMLCanvasElement>(one, "#item-0 canvas").width).toBe(240));
    await push(one, "提交检查");
    await vi.waitFor(() => expect(textOf(one)).toContain("存在本机，尚未发送"));
    const wasCalled = async (): Promise<boolean> =>
      (await live.calls()).some(
        (call) => call.startsWith("POST /v1/inspections") || call.includes("attachments"),
      );
    expect(await wasCalled()).toBe(false);

    one = await reload(one);
    expect(textOf(one)).toContain("存在本机，尚未发送");
    live.offline = false;
    now += 3_600_000;
    await live.setTime(now);
    const arrived = once<{ missed: readonly string[] }>(one, "heyue-submitted");
    window.dispatchEvent(new Event("online"));
    expect((await arrived).missed).toEqual(["s-1", "s-sweep"]);
    await vi.waitFor(() => expect(textOf(one)).toContain("2 项未达标"));

    const [recorded, ...others] = await inspections();
    expect(others).toEqual([]);
    expect(recorded).toMatchObject({
      phase: "recorded",
      plannedOn: "2026-11-24",
      place: "1幢",
      record: { by: "p-staff", at: "2026-11-24T10:30:00+08:00" },
      further: [],
      missed: ["s-1", "s-sweep"],
    });
    expect(recorded!.results.map(({ measured, met, reason }) => [measured, met, reason])).toEqual([
      ["42", false, null],
      ["0", false, null],
      [null, null, "今日停电检修"],
    ]);
    const kept = await live.client("p-manager").attachment(recorded!.results[0]!.photos[0]!.id);
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(new Uint8Array(await photo.arrayBuffer()));
    expect(await uploads()).toBe(1);
  });

  it("is recorded once when the phone dies between the photo and the results, and the photo is sent once", async () => {
    const client = live.client("p-staff");
    let one = await element("p-staff", breaking(client, false));
    await push(one, "开始检查");
    write(one, "#value-0", "12");
    await addPhoto(one, 0, await examplePhoto("到场.jpg", 800, 600));
    await push(one, "提交检查");
    await vi.waitFor(async () => expect(await uploads()).toBe(1));
    await vi.waitFor(() => expect(textOf(one)).toContain("存在本机，尚未发送"));
    expect((await inspections()).map(({ phase }) => phase)).toEqual(["open"]);
    one = await reload(one);
    await vi.waitFor(() => expect(textOf(one)).toContain("全部达标"));
    const all = await inspections();
    expect(all.map(({ further, phase, results }) => [phase, further.length, results[0]!.photos.length])).toEqual([["recorded", 0, 1]]); // prettier-ignore
    expect(await uploads()).toBe(1);
  });

  it("is recorded once when the answer was lost, and what is changed after that goes in beside it", async () => {
    let one = await element("p-staff", breaking(live.client("p-staff"), true));
    await push(one, "开始检查");
    write(one, "#value-0", "12");
    await push(one, "提交检查");
    await vi.waitFor(() => expect(textOf(one)).toContain("存在本机，尚未发送"));
    one.remove();
    one = await element();
    await vi.waitFor(() => expect(textOf(one)).toContain("全部达标"));
    expect((await inspections()).map(({ further, version }) => [version, further.length])).toEqual([[2, 0]]);
  });

  it("can be taken back before it is sent; what may have arrived stays on the server beside what is changed", async () => {
    const client = breaking(live.client("p-staff"), true);
    let one = await element("p-staff", client);
    await push(one, "开始检查");
    write(one, "#value-0", "12");
    await push(one, "提交检查");
    await vi.waitFor(() => expect(textOf(one)).toContain("存在本机，尚未发送"));
    await push(one, "取回修改");
    expect(inside<HTMLInputElement>(one, "#value-0").value).toBe("12");
    write(one, "#value-0", "35");
    one = await reload(one);
    await push(one, "继续填写");
    await push(one, "提交检查");
    await vi.waitFor(() => expect(textOf(one)).toContain("两台设备的结果不同"));
    const [only, ...others] = await inspections();
    expect(others).toEqual([]);
    expect(only!.results.map(({ measured }) => measured)).toEqual(["12"]);
    expect(only!.further.map(({ results }) => results[0]!.measured)).toEqual(["35"]);
  });

  it("has every word after the page goes in the very turn of the last key", async () => {
    let one = await element();
    await push(one, "开始检查");
    await new Promise((resolve) => setTimeout(resolve, 200));
    write(one, "#note-1", "三层转角");
    one.remove();
    one = await element();
    await push(one, "继续填写");
    expect(inside<HTMLTextAreaElement>(one, "#note-1").value).toBe("三层转角");
  });

  it("is not handed in half: what is missing is named at once, and nothing typed is lost", async () => {
    const one = await element();
    await push(one, "开始检查");
    await push(one, "提交检查");
    expect(inside(one, ".problems").innerText).toContain("一项都还没有检查");
    inside(one, "#kind-0-measured").click();
    inside(one, "#kind-1-not-applicable").click();
    await settled(one);
    write(one, "#value-0", "半小时");
    write(one, "#note-0", "等了很久");
    await push(one, "提交检查");
    const problems = inside(one, ".problems");
    expect(focused(one)).toBe(problems);
    expect(problems.innerText).toContain("“急修三十分钟内到场”的实测值要写成数字");
    expect(problems.innerText).toContain("“楼道每日清扫”选了不适用，请写明原因");
    expect(inside<HTMLTextAreaElement>(one, "#note-0").value).toBe("等了很久");
    problems.querySelectorAll("a")[1]!.click();
    await settled(one);
    expect(focused(one)?.id).toBe("reason-1");
    expect(await inspections()).toEqual([]);
  });

  it("stays with its writer when the server refuses it, with the reason", async () => {
    let one = await element();
    live.offline = true;
    await push(one, "临时检查");
    expect(focused(one)?.id).toBe("ad-hoc-title");
    await push(one, "开始");
    expect(focused(one)?.id).toBe("place");
    write(one, "#place", "东门岗");
    await push(one, "开始");
    expect(textOf(one)).toContain("请至少选一项标准");
    inside(one, "[name='standard s-sweep']").click();
    await settled(one);
    await push(one, "开始");
    write(one, "#value-0", "3");
    await push(one, "提交检查");
    live.offline = false;
    const contracts = live.client("p-manager").contracts("liuxia");
    expect((await contracts)[0]!.status).toBe("in-force");
    // Three years later the contract is over: an inspection of today still fits, one of that day does not.
    await live.setTime(Date.parse("2029-06-01T09:00:00+08:00"));
    one = await reload(one);
    await vi.waitFor(() => expect(textOf(one)).toContain("被退回"));
    await push(one, "继续填写");
    expect(inside<HTMLInputElement>(one, "#value-0").value).toBe("3");
  });

  it("waits while the phone's clock is ahead, and goes once the server's has caught up", async () => {
    now = exampleNow + 1_800_000;
    const one = await element();
    await push(one, "开始检查");
    write(one, "#value-0", "12");
    await push(one, "提交检查");
    await vi.waitFor(async () =>
      expect((await live.calls()).some((call) => call.endsWith("/submit"))).toBe(true),
    );
    await settled(one);
    expect(textOf(one)).toContain("存在本机，尚未发送");
    await live.setTime(exampleNow + 3_600_000);
    await push(one, "现在发送");
    await vi.waitFor(() => expect(textOf(one)).toContain("全部达标"));
    expect((await inspections())[0]?.record?.at).toBe("2026-11-24T11:00:00+08:00");
  });

  it("is not sent without a photo that the phone has lost: it says which, and goes once that is taken out", async () => {
    let one = await element();
    live.offline = true;
    await push(one, "开始检查");
    write(one, "#value-0", "12");
    await addPhoto(one, 0, await examplePhoto("到场.jpg", 400, 300));
    await push(one, "提交检查");
    one.remove();
    await new Promise<void>((resolve) => {
      const request = indexedDB.open("heyue-inspections");
      request.addEventListener("success", () => {
        const cleared = request.result.transaction("kept", "readwrite");
        cleared.objectStore("kept").delete(IDBKeyRange.bound(["p-staff", "photo"], ["p-staff", "photo", []]));
        cleared.addEventListener("complete", () => {
          request.result.close();
          resolve();
        });
      });
    });
    live.offline = false;
    one = await element();
    await vi.waitFor(() => expect(textOf(one)).toContain("照片“到场.jpg”已不在本机"));
    expect((await inspections())[0]?.phase).toBe("open");
    await push(one, "继续填写");
    button(one, "移除 到场.jpg").click();
    await settled(one);
    await push(one, "提交检查");
    await vi.waitFor(() => expect(textOf(one)).toContain("全部达标"));
  });

  it("is under the name of the person whose session it is, and of nobody else", async () => {
    let one = await element();
    live.offline = true;
    await push(one, "开始检查");
    write(one, "#value-0", "12");
    await push(one, "提交检查");
    live.offline = false;
    one.remove();
    const other = await element("p-cleaner");
    expect(textOf(other)).not.toContain("尚未发送");
    expect(await inspections()).toEqual([]);
    other.remove();
    one = await element();
    await vi.waitFor(async () => expect((await inspections())[0]?.record?.by).toBe("p-staff"));
  });
});

describe("two devices", () => {
  const both = async (): Promise<void> => {
    const staff = await element();
    live.offline = true;
    await push(staff, "开始检查");
    write(staff, "#value-0", "42");
    write(staff, "#value-1", "2");
    await push(staff, "提交检查");
    staff.remove();
    live.offline = false;
    const desk = await element("p-desk");
    inside(desk, "[name=whose][value=true]").click();
    await settled(desk);
    await push(desk, "开始检查");
    write(desk, "#value-0", "25");
    write(desk, "#value-1", "2");
    await push(desk, "提交检查");
    await vi.waitFor(() => expect(textOf(desk)).toContain("全部达标"));
    desk.remove();
    const again = await element();
    await vi.waitFor(async () => expect((await inspections())[0]?.contested).toBe(true));
    await vi.waitFor(() => expect((again as unknown as { isSending: boolean }).isSending).toBe(false));
    again.remove();
  };

  it("say different things about one round: both are kept, and the manager decides with a reason", async () => {
    await both();
    const manager = await element("p-manager");
    expect(textOf(manager)).toContain("两台设备的结果不同");
    await push(manager, "查看");
    expect(textOf(manager)).toContain("25 分钟");
    expect([...manager.shadowRoot!.querySelectorAll("tbody tr")].map((row) => (row as HTMLElement).innerText.split("\t"))).toEqual([
      ["急修三十分钟内到场", "25 分钟", "42 分钟"],
    ]); // prettier-ignore
    await push(manager, "采用这一份");
    expect(focused(manager)?.id).toBe("reason");
    expect(textOf(manager)).toContain("请写明采用的理由");
    write(manager, "#reason", "范师傅当时在现场，有照片。");
    await push(manager, "采用这一份");
    await vi.waitFor(() => expect(textOf(manager)).toContain("已采用"));
    await vi.waitFor(async () => expect((await inspections())[0]).toMatchObject({
      contested: false, missed: ["s-1"], corrections: [{ by: "p-manager" }],
    })); // prettier-ignore
    // What was missed has its deviation, with who has to do what by when.
    await manager.refresh();
    await settled(manager);
    expect(inside(manager, ".follows").innerText).toMatch(
      /急修三十分钟内到场：陆明远负责，2026年\d+月\d+日 前分析原因/,
    );
  });

  it("are shown to the staff as undecided, without a way to decide", async () => {
    await both();
    const staff = await element();
    await push(staff, /^查看/);
    expect(textOf(staff)).toContain("等项目经理决定采用哪一份");
    expect(textOf(staff)).not.toContain("采用这一份");
  });
});

describe("everybody can use it", () => {
  it.each([
    ["zh-CN", 375],
    ["en", 375],
    ["zh-CN", 1280],
  ] as const)(
    "in %s at %d px: nothing for axe, no nameless control, no small target, nothing wider than the page",
    async (lang, width) => {
      document.documentElement.lang = lang;
      await page.viewport(width, 800);
      const words = lang === "en" ? ["Start", "Hand it in", "‹", "Ad hoc", "Look at it"] : ["开始检查", "提交检查", "‹", "临时检查", "查看"]; // prettier-ignore
      const one = await element();
      const check = async (): Promise<void> => {
        expect(await findings(one)).toEqual([]);
        expect(nameless(one)).toEqual([]);
        expect(smallTargets(one, 44)).toEqual([]);
        expect(overflow()).toBe(0);
        if (lang === "en") {
          const texts = inside(one, ".root").innerText.match(/[\u4e00-\u9fff]+/g) ?? [];
          const data = [
            ...standards.flatMap(({ measuredBy, title }) => [measuredBy, title]),
            "幢",
            "范建国",
            "陆明远",
            "停电",
          ];
          expect(texts.filter((text) => !data.some((known) => known.includes(text)))).toEqual([]);
        }
      };
      await check();
      await push(one, words[3]!);
      await check();
      await push(one, words[2]!);
      await push(one, words[0]!);
      await check();
      await push(one, words[1]!);
      await check();
      inside(one, "#kind-1-not-applicable").click();
      write(one, "#value-0", "42");
      await settled(one);
      write(one, "#reason-1", "停电");
      await addPhoto(one, 0, await examplePhoto("a.jpg", 400, 300));
      await check();
      await push(one, words[1]!);
      await vi.waitFor(() => expect(one.shadowRoot!.querySelector("#records + ul")).not.toBeNull());
      await settled(one);
      await check();
      await push(one, words[4]!);
      await check();
    },
  );

  it("is heard item by item, each with its standard, what was found, and its photos", async () => {
    const one = await element();
    await push(one, "开始检查");
    write(one, "#value-0", "42");
    await settled(one);
    await expect.element(page.elementLocator(inside(one, "#item-0"))).toMatchAriaInlineSnapshot(`
      - group "1 急修三十分钟内到场":
        - text: 1 急修三十分钟内到场
        - paragraph:
          - text: 标准
          - strong: 不超过 30 分钟
          - text: · 怎么量 现场查看并对照签到表
        - radiogroup "检查情况":
          - radio "实测" [checked]
          - text: 实测
          - radio "不适用"
          - text: 不适用
          - radio "未检查"
          - text: 未检查
        - text: 实测值 (分钟)
        - button "减少：急修三十分钟内到场": −
        - textbox "实测值 (分钟)": "42"
        - button "增加：急修三十分钟内到场": +
        - paragraph: 未达标 提交后自动立案，跟踪整改。
        - group "照片：急修三十分钟内到场":
          - button "选择照片 急修三十分钟内到场"
          - text: 选择照片 急修三十分钟内到场
        - group: ▸ 备注与具体位置
    `);
  });

  it("has steps of 60 px, and works by keyboard alone", async () => {
    const one = await element();
    button(one, "开始检查").focus();
    await userEvent.keyboard("{Enter}");
    await settled(one);
    expect(focused(one)?.id).toBe("form-title");
    const steps = [...one.shadowRoot!.querySelectorAll<HTMLElement>(".step")];
    for (const step of steps) expect(step.getBoundingClientRect().height).toBeGreaterThanOrEqual(60);
    await userEvent.keyboard("{Tab}");
    expect(focused(one)?.id).toBe("kind-0-");
    await userEvent.keyboard("{ArrowRight}");
    await settled(one);
    expect(inside<HTMLInputElement>(one, "#kind-0-measured").checked).toBe(true);
    await userEvent.keyboard("{Tab}{Tab}29{Enter}{Tab}");
    expect(focused(one)?.ariaLabel).toBe("增加：急修三十分钟内到场");
    await userEvent.keyboard("{Enter}{Enter}");
    await settled(one);
    expect(inside<HTMLInputElement>(one, "#value-0").value).toBe("31");
    expect(inside(one, "#item-0").innerText).toContain("未达标");
  });

  it("takes the place from the host's hook, only when asked", async () => {
    const locate = vi.fn(async () => "30.2741, 120.1551（±15 米）");
    const one = await element();
    one.locate = locate;
    await push(one, "开始检查");
    inside(one, "#item-0 summary").click();
    await settled(one);
    expect(locate).not.toHaveBeenCalled();
    await push(one, "填入当前位置");
    expect(inside<HTMLInputElement>(one, "#place-0").value).toBe("30.2741, 120.1551（±15 米）");
  });

  it("says what is wrong when the session is over, and that there is nothing to do when there is nothing", async () => {
    const out = { ...live.client("p-staff"), me: () => Promise.reject(new ClientFailure("auth", "")) };
    const one = await mount<Inspection>("heyue-inspection", { client: out, now: () => now });
    expect(inside(one, ".problems").innerText).toContain("登录已过期");
    one.remove();
    const idle = await element("p-cleaner");
    expect(textOf(idle)).toContain("两周内没有安排给您的巡查");
    expect(textOf(idle)).toContain("还没有检查记录");
  });
});
