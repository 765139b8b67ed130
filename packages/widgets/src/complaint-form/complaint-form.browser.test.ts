import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { define } from "../element/define.ts";
import type { HeyueElement } from "../element/element.ts";
import {
  exampleNow,
  exampleOwner,
  examplePeople,
  examplePhoto,
  exampleReply,
} from "../testing/estate.fixture.ts";
import { createMemoryClient } from "../testing/memory-client.ts";
import type { MemoryClient } from "../testing/memory-client.ts";
import {
  accessibleNames,
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
import { ComplaintForm } from "./complaint-form.ts";
import "./define.ts";

const story = "11楼电梯厅的灯从上周六开始不亮，晚上很暗。";
let client: MemoryClient;

const form = (
  properties: Readonly<Record<string, unknown>> = {},
  where?: HTMLElement,
): Promise<ComplaintForm> =>
  mount<ComplaintForm>("heyue-complaint-form", { client, now: () => exampleNow, ...properties }, where);

const write = (element: HTMLElement, selector: string, text: string): void => {
  const field = inside<HTMLTextAreaElement>(element, selector);
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
};

const fillIn = (element: HTMLElement): void => {
  inside(element, "#kind-repair").click();
  write(element, "#text", story);
};

const addPhoto = async (element: HTMLElement, photo: File): Promise<void> => {
  const chosen = new DataTransfer();
  chosen.items.add(photo);
  const input = inside<HTMLInputElement>(element, "#photos");
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => inside(element, ".photos canvas"), { timeout: 15_000 });
  await settled(element);
};

const press = async (element: HTMLElement): Promise<void> => {
  inside(element, "[part=submit]").click();
  await settled(element);
};

beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(414, 896);
  client = createMemoryClient({
    me: exampleOwner,
    people: examplePeople,
    now: () => exampleNow,
    reply: exampleReply,
  });
});

afterEach(async () => {
  for (const element of document.querySelectorAll<ComplaintForm>("heyue-complaint-form"))
    await element.reset();
  document.body.replaceChildren();
  document.documentElement.lang = "zh-CN";
});

describe("what is filed", () => {
  it("goes from fields over the check step to a receipt with number, person, deadline and article", async () => {
    const element = await form();
    fillIn(element);
    write(element, "#place", "3幢2单元11楼");
    await press(element);
    expect(focused(element)?.id).toBe("check-title");
    // White space counts in what people wrote: nothing of the markup may get into it.
    expect(inside(element, ".check .story").textContent).toBe(story);
    const submitted = once<{ number: string }>(element, "heyue-submitted");
    await press(element);
    const { number } = await submitted;
    await settled(element);
    expect(focused(element)?.id).toBe("done");
    const text = textOf(element);
    for (const part of [
      number,
      "林晓燕",
      "客服管家",
      "2026年12月4日周五",
      "法规规定",
      "杭州市物业管理条例 第五十条",
      "11月24日 12:30 前受理",
    ]) {
      expect(text).toContain(part);
    }
    expect(inside(element, "blockquote").textContent).toContain("十日内作出答复");
    const [, sent] = client.calls.find(([name]) => name === "file")!;
    expect(sent).toEqual({
      estate: "liuxia",
      kind: "repair",
      channel: "web",
      text: story,
      place: "3幢2单元11楼",
      unit: "u-3-2-1101",
    });
  });

  it("lets the host read it and stop it before it is sent", async () => {
    const element = await form();
    fillIn(element);
    await press(element);
    const seen = vi.fn((event: Event) => event.preventDefault());
    element.addEventListener("heyue-before-submit", seen);
    await press(element);
    expect((seen.mock.calls[0]![0] as CustomEvent).detail).toMatchObject({
      kind: "repair",
      text: story,
      photos: [],
    });
    expect(client.calls.some(([name]) => name === "file")).toBe(false);
    expect(textOf(element)).toContain(story);
  });

  it("works with the keyboard alone", async () => {
    const element = await form();
    inside(element, "#photos").focus();
    await userEvent.keyboard("{Tab}");
    expect(focused(element)?.id).toBe("kind");
    await userEvent.keyboard(" {ArrowDown}{Tab}");
    expect(focused(element)?.id).toBe("text");
    await userEvent.keyboard("Lamp is broken");
    await userEvent.keyboard("{Tab}{Tab}{Tab}");
    expect(focused(element)?.id).toBe("subject");
    await userEvent.keyboard("{Enter}");
    await settled(element);
    expect(focused(element)?.id).toBe("check-title");
    inside(element, "[part=submit]").focus();
    await userEvent.keyboard("{Enter}");
    await settled(element);
    expect(focused(element)?.id).toBe("done");
    expect(client.calls.find(([name]) => name === "file")![1]).toMatchObject({
      kind: "repair",
      text: "Lamp is broken",
    });
  });
});

describe("errors", () => {
  it("names all that is missing in the one mounted region, focused once, and keeps what was typed", async () => {
    const element = await form();
    const region = inside(element, ".problems");
    write(element, "#place", "大堂");
    const focusedTimes = vi.fn();
    region.addEventListener("focus", focusedTimes);
    await press(element);
    expect(inside(element, ".problems")).toBe(region);
    expect(focused(element)).toBe(region);
    expect(focusedTimes).toHaveBeenCalledTimes(1);
    const links = [...region.querySelectorAll("a")];
    expect(links.map((link) => link.textContent)).toEqual(["请选择类型", "请写一下发生了什么"]);
    expect(inside(element, "#text-error").textContent).toBe("请写一下发生了什么");
    expect(inside(element, "#text").getAttribute("aria-describedby")).toContain("text-error");
    expect(inside<HTMLInputElement>(element, "#place").value).toBe("大堂");
    links[1]!.click();
    await settled(element);
    expect(focused(element)?.id).toBe("text");
    await settled(element);
    expect(focusedTimes).toHaveBeenCalledTimes(1);
  });

  it("does not complain while the reader is still writing", async () => {
    const element = await form();
    inside(element, "#text").focus();
    await userEvent.keyboard("{Tab}{Tab}");
    expect(inside(element, ".problems").textContent?.trim()).toBe("");
    expect(element.shadowRoot!.querySelector(".error")).toBeNull();
  });

  it("puts the server's field issues into the same region and keeps the text", async () => {
    const element = await form();
    fillIn(element);
    await press(element);
    client.fail("file", "validation", {
      issues: [{ path: "/text", code: "too-short", message: "请再多写几句" }],
    });
    await press(element);
    expect(inside(element, ".problems a").textContent).toBe("请再多写几句");
    expect(inside(element, "#text-error").textContent).toBe("请再多写几句");
    expect(inside<HTMLTextAreaElement>(element, "#text").value).toBe(story);
    expect(focused(element)).toBe(inside(element, ".problems"));
  });

  it("counts people's characters, not code units", async () => {
    const element = await form();
    inside(element, "#kind-repair").click();
    write(element, "#text", "😀".repeat(5000));
    expect(element.validate()).toBe(true);
    write(element, "#text", "😀".repeat(5001));
    expect(element.validate()).toBe(false);
    await settled(element);
    expect(inside(element, ".problems").textContent).toContain("1");
  });

  it("refuses what is no photo and says which file", async () => {
    const element = await form();
    const chosen = new DataTransfer();
    chosen.items.add(new File(["x"], "合同.docx", { type: "application/msword" }));
    chosen.items.add(new File([], "空.jpg", { type: "image/jpeg" }));
    const input = inside<HTMLInputElement>(element, "#photos");
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await settled(element);
    expect(inside(element, "#photos-error").textContent).toContain("合同.docx");
    expect(inside(element, "#photos-error").textContent).toContain("空.jpg");
  });
});

describe("sessions and lines that break", () => {
  it.each(["auth", "offline", "server"] as const)(
    "keeps everything on %s and sends again under the same key",
    async (kind) => {
      const element = await form();
      fillIn(element);
      await addPhoto(element, await examplePhoto("灯.jpg", 400, 300));
      await press(element);
      client.fail("file", kind);
      const login = vi.fn();
      element.addEventListener("heyue-login", login);
      await press(element);
      expect(focused(element)).toBe(inside(element, ".problems"));
      expect(login).toHaveBeenCalledTimes(kind === "auth" ? 1 : 0);
      expect(textOf(element)).toContain(story);
      await element.resume();
      await settled(element);
      expect(focused(element)?.id).toBe("done");
      const files = client.calls.filter(([name]) => name === "file");
      expect(files).toHaveLength(2);
      const keys = files.map(([, , options]) => (options as { idempotencyKey: string }).idempotencyKey);
      expect(keys[0]).toBe(keys[1]);
      // The photo had arrived before: it is not sent a second time.
      expect(client.calls.filter(([name]) => name === "upload")).toHaveLength(1);
    },
  );

  it("takes a new key once the content was changed", async () => {
    const element = await form();
    fillIn(element);
    await press(element);
    client.fail("file", "server");
    await press(element);
    inside(element, ".change button").click();
    await settled(element);
    write(element, "#text", `${story}又坏了一盏。`);
    await press(element);
    await press(element);
    const keys = client.calls
      .filter(([name]) => name === "file")
      .map(([, , o]) => (o as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys).size).toBe(2);
  });
});

describe("the draft", () => {
  const saved = async (userId: string): Promise<void> => {
    const element = await form({ userId });
    fillIn(element);
    const kept = once(element, "heyue-draft-saved");
    await addPhoto(element, await examplePhoto("灯.jpg", 400, 300));
    await kept;
    await settled(element);
    element.remove();
  };

  it("comes back with its photo after a reload, says so, and is discarded with one tap", async () => {
    await saved("p-chen");
    const element = await form({ userId: "p-chen" });
    await vi.waitFor(() => inside(element, ".note"));
    await settled(element);
    expect(inside(element, ".note").innerText).toContain("1 张照片");
    expect(inside<HTMLTextAreaElement>(element, "#text").value).toBe(story);
    expect(inside<HTMLInputElement>(element, "#kind-repair").checked).toBe(true);
    const canvas = inside<HTMLCanvasElement>(element, "canvas[data-photo]");
    await vi.waitFor(() => expect(canvas.width).toBeGreaterThan(100));
    inside(element, ".note button").click();
    await settled(element);
    expect(inside<HTMLTextAreaElement>(element, "#text").value).toBe("");
    expect(inside<HTMLInputElement>(element, "#kind-repair").checked).toBe(false);
    element.remove();
    const again = await form({ userId: "p-chen" });
    expect(again.shadowRoot!.querySelector(".note")).toBeNull();
  });

  it("is not shown to another person at the same phone", async () => {
    await saved("p-chen");
    const other = await form({ userId: "p-wang" });
    await settled(other);
    expect(other.shadowRoot!.querySelector(".note")).toBeNull();
    expect(inside<HTMLTextAreaElement>(other, "#text").value).toBe("");
    other.remove();
    const own = await form({ userId: "p-chen" });
    await vi.waitFor(() => inside(own, ".note"));
  });

  it("is forgotten only once the complaint was sent", async () => {
    await saved("p-chen");
    const element = await form({ userId: "p-chen" });
    await vi.waitFor(() => inside(element, ".note"));
    await settled(element);
    await press(element);
    client.fail("file", "server");
    await press(element);
    expect(focused(element)).toBe(inside(element, ".problems"));
    element.remove();
    const next = await form({ userId: "p-chen" });
    await vi.waitFor(() => inside(next, ".note"));
    await settled(next);
    await press(next);
    await press(next);
    expect(focused(next)?.id).toBe("done");
    next.remove();
    const again = await form({ userId: "p-chen" });
    expect(again.shadowRoot!.querySelector(".note")).toBeNull();
  });

  it("does without where the device keeps nothing", async () => {
    const refused = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("private mode", "SecurityError");
    });
    const element = await form({ userId: "p-chen" });
    fillIn(element);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await press(element);
    await press(element);
    expect(refused).toHaveBeenCalled();
    expect(focused(element)?.id).toBe("done");
    refused.mockRestore();
  });
});

describe("in a host's page", () => {
  it("never submits the form around it, and heeds its fieldset and reset", async () => {
    const host = document.createElement("form");
    const fieldset = document.createElement("fieldset");
    host.append(fieldset);
    document.body.append(host);
    const submitted = vi.fn((event: Event) => event.preventDefault());
    host.addEventListener("submit", submitted);
    const element = await form({ name: "complaint" }, fieldset);
    expect([...host.elements]).toContain(element);
    fillIn(element);
    inside(element, "#subject").focus();
    await userEvent.keyboard("{Enter}");
    await settled(element);
    expect(submitted).not.toHaveBeenCalled();
    fieldset.disabled = true;
    await settled(element);
    expect(inside<HTMLButtonElement>(element, "[part=submit]").matches(":disabled")).toBe(true);
    fieldset.disabled = false;
    await settled(element);
    await press(element);
    expect(new FormData(host).get("complaint")).toBe("c-1");
    host.reset();
    await settled(element);
    expect(new FormData(host).get("complaint")).toBeNull();
    expect(inside<HTMLTextAreaElement>(element, "#text").value).toBe("");
  });

  it("takes its name and focus from a host's label", async () => {
    const label = document.createElement("label");
    label.htmlFor = "widget";
    label.textContent = "向物业反映";
    document.body.append(label);
    const element = await form({ id: "widget" });
    expect(await accessibleNames("form")).toEqual(["向物业反映"]);
    label.click();
    await settled(element);
    expect(focused(element)?.id).toBe("kind");
  });

  it("keeps an Enter that confirms pinyin", async () => {
    const element = await form();
    fillIn(element);
    const field = inside(element, "#subject");
    const enter = (more: KeyboardEventInit = {}): KeyboardEvent =>
      new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...more });
    const allowed = (event: KeyboardEvent): boolean => field.dispatchEvent(event);
    expect(allowed(enter())).toBe(true);
    expect(allowed(enter({ isComposing: true }))).toBe(false);
    expect(allowed(enter({ keyCode: 229 }))).toBe(false);
    field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    // Safari's order: the key comes right after the end of the composition.
    expect(allowed(enter())).toBe(false);
    await settled(element);
    expect(allowed(enter())).toBe(true);
  });

  it("can be loaded twice, by a second copy and under a second name", async () => {
    const told = vi.spyOn(console, "info").mockImplementation(() => undefined);
    class Second extends ComplaintForm {}
    define("heyue-complaint-form", Second);
    expect(told.mock.calls[0]![0]).toContain("already defined");
    expect(customElements.get("heyue-complaint-form")).toBe(ComplaintForm);
    told.mockRestore();
    const early = document.createElement("heyue-complaint-form-two") as ComplaintForm;
    early.client = client;
    early.kind = "request";
    early.now = () => exampleNow;
    document.body.append(early);
    define("heyue-complaint-form", Second, { suffix: "-two" });
    await settled(early);
    // What was set before the definition is still there.
    expect(early.client).toBe(client);
    expect(inside<HTMLInputElement>(early, "#kind-request").checked).toBe(true);
  });

  it("follows the page's language while it stands, across shadow roots", async () => {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    document.body.append(host);
    const box = document.createElement("div");
    root.append(box);
    const element = await form({}, box);
    expect(textOf(element)).toContain("发生了什么");
    document.documentElement.lang = "en";
    await settled(element);
    expect(textOf(element)).toContain("What happened?");
    box.lang = "zh-Hans";
    await settled(element);
    expect(textOf(element)).toContain("发生了什么");
    element.locale = "en-GB";
    await settled(element);
    expect(textOf(element)).toContain("What happened?");
    element.labels = { text: "Tell us" };
    await settled(element);
    expect(textOf(element)).toContain("Tell us");
  });

  it("leaves nothing in the host's page and takes nothing from it", async () => {
    const snapshot = (): unknown => ({
      head: document.head.childElementCount,
      sheets: document.adoptedStyleSheets.length,
      style: document.documentElement.getAttribute("style"),
      properties: [...document.styleSheets].length,
      globals: Object.keys(globalThis).filter((name) => /heyue/i.test(name)),
    });
    const before = snapshot();
    const rule = document.createElement("style");
    rule.textContent =
      "* { --heyue-ignored: red } button { display: none } label { text-transform: uppercase }";
    document.head.append(rule);
    const element = await form();
    fillIn(element);
    await press(element);
    expect(getComputedStyle(inside(element, "[part=submit]")).display).not.toBe("none");
    rule.remove();
    expect(snapshot()).toEqual(before);
    expect(element.shadowRoot!.querySelectorAll("[style]")).toHaveLength(0);
  });

  it("replaces a brand colour nobody can read, and says so", async () => {
    const told = vi.spyOn(console, "info").mockImplementation(() => undefined);
    document.body.style.setProperty("--heyue-accent", "#07c160");
    const element = await form();
    await settled(element);
    expect(getComputedStyle(inside(element, "[part=submit]")).backgroundColor).toBe("rgb(18, 89, 90)");
    expect(told.mock.calls.flat().join()).toContain("2.38");
    document.body.style.setProperty("--heyue-accent", "#7a1f5c");
    const readable = await form();
    expect(getComputedStyle(inside(readable, "[part=submit]")).backgroundColor).toBe("rgb(122, 31, 92)");
    document.body.style.removeProperty("--heyue-accent");
    told.mockRestore();
  });

  it("says what is missing where no client was given", async () => {
    const element = await mount<HeyueElement<never>>("heyue-complaint-form");
    expect(textOf(element)).toContain("base-url");
  });
});

describe("every state", () => {
  const states: Readonly<Record<string, (element: ComplaintForm) => Promise<void>>> = {
    empty: async () => undefined,
    filled: async (element) => {
      fillIn(element);
      await addPhoto(element, await examplePhoto("灯.jpg", 400, 300));
    },
    errors: (element) => press(element),
    check: async (element) => {
      fillIn(element);
      await press(element);
    },
    "session over": async (element) => {
      fillIn(element);
      await press(element);
      client.fail("file", "auth");
      await press(element);
    },
    receipt: async (element) => {
      fillIn(element);
      await press(element);
      await press(element);
    },
  };
  describe.each(["zh-CN", "en"])("%s", (locale) => {
    it.each(["standard", "large"] as const)(
      "has names, contrast, targets and no overflow at 360 px, size %s",
      async (size) => {
        document.documentElement.lang = locale;
        await page.viewport(360, 740);
        for (const [name, reach] of Object.entries(states)) {
          client = createMemoryClient({
            me: exampleOwner,
            people: examplePeople,
            now: () => exampleNow,
            reply: exampleReply,
          });
          const element = await form({ size });
          await reach(element);
          await settled(element);
          expect({ name, findings: await findings(element) }).toEqual({ name, findings: [] });
          expect({ name, nameless: nameless(element) }).toEqual({ name, nameless: [] });
          expect({ name, small: smallTargets(element, size === "large" ? 60 : 44) }).toEqual({
            name,
            small: [],
          });
          expect({ name, overflow: overflow() }).toEqual({ name, overflow: 0 });
          await element.reset();
          element.remove();
        }
      },
    );
  });
});
