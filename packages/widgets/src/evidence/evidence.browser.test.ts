import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { bundleEntries, zipBundle } from "@heyue/core/evidence";
import { exampleBundle, placeOf, withFlip } from "../testing/bundle.fixture.ts";
import type { ExampleBundle } from "../testing/bundle.fixture.ts";
import { findings, focused, inside, mount, nameless, once, overflow, smallTargets, textOf } from "../testing/page.fixture.ts"; // prettier-ignore
import type { Evidence } from "./evidence.ts";
import type { EvidenceReport } from "./report.ts";
import "./define.ts";

let bundle: ExampleBundle;

const fileOf = (bytes: BlobPart, name = "evidence-liuxia.zip"): File => new File([bytes], name);
const verifier = (properties: Readonly<Record<string, unknown>> = {}): Promise<Evidence> =>
  mount<Evidence>("heyue-evidence", properties);

/** A verifier that has verified these bytes. */
const verified = async (
  bytes: BlobPart,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<Evidence> => {
  const element = await verifier(properties);
  await element.verify(fileOf(bytes));
  return element;
};

const drop = (element: Evidence, ...files: readonly File[]): void => {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  if (!files.length) dataTransfer.setData("text/plain", "heyue");
  inside(element, ".drop").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
}; // prettier-ignore

const verdict = (element: Evidence): string => inside(element, ".verdict").innerText;
const status = (element: Evidence): string => inside(element, "[role=status]").textContent!.trim();
const sectionText = (element: Evidence, id: string): string =>
  inside(element, `section:has(> #${id})`).innerText;
const button = (element: Evidence, name: string): HTMLButtonElement => {
  const found = [...element.shadowRoot!.querySelectorAll("button")].find((one) =>
    one.innerText.trim().startsWith(name),
  );
  if (!found) throw new Error(`No button "${name}"`);
  return found;
};

/** What the next download of the page is called and holds. */
const downloaded = (act: () => void): Promise<{ readonly name: string; readonly blob: Blob }> =>
  new Promise((resolve) => {
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      const address = make.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      resolve({ name: this.download, blob: blobs.get(this.href)! });
    };
    act();
    URL.createObjectURL = make;
    HTMLAnchorElement.prototype.click = click;
  });

beforeAll(async () => {
  bundle = await exampleBundle();
});
beforeEach(async () => {
  document.documentElement.lang = "zh-CN";
  await page.viewport(1024, 800);
});
afterEach(() => document.body.replaceChildren());

describe("a bundle that nobody touched", () => {
  it("is said to be unchanged, in words first, announced once, with the focus on the verdict", async () => {
    const element = await verified(bundle.zip);
    expect(inside(element, ".verdict .sign").textContent).toBe("✓");
    expect(verdict(element)).toContain("完整，没有被改动");
    expect(verdict(element)).toContain("单看证据包看不出来");
    expect(status(element)).toBe("完整，没有被改动");
    expect(focused(element)?.id).toBe("verdict");
    expect(element.shadowRoot!.querySelector("#failures")).toBeNull();
  });

  it("says what was checked, in numbers", async () => {
    const element = await verified(bundle.zip);
    const checked = sectionText(element, "checked");
    expect(checked).toContain("5 个事件，2 条链，10 个文件，5 个检查点");
    expect(checked).toContain("5 个有效");
    expect(checked).toContain("2026-05-09 08:00");
  });

  it("agrees with heads that its reader holds: of a receipt and of the deposits", async () => {
    const heads = [bundle.chains[0]!.events[1]!.hash, ...bundle.deposited];
    const element = await verified(bundle.zip, { expect: heads.join("\n").toUpperCase() });
    expect(verdict(element)).toContain("与您提供的 6 个链头相符");
    expect(sectionText(element, "checkpoints").match(/与您提供的相符/g)).toHaveLength(5);
  });

  it("tells what happened in order of time, when, by which role, in which words, in which chain", async () => {
    const element = await verified(bundle.zip);
    const rows = [...element.shadowRoot!.querySelectorAll<HTMLElement>("section:has(> #chronology) li")];
    expect(rows.map((row) => row.querySelector("strong")!.textContent)).toEqual([
      "提交投诉", "签订合同", "受理投诉", "答复", "投诉人确认",
    ]); // prettier-ignore
    expect(rows[3]!.innerText).toContain("2026-05-04 10:02");
    expect(rows[3]!.innerText).toContain("客服 p-desk");
    expect(rows[3]!.innerText).toContain("灯具已经更换，请您查看。");
    expect(rows[3]!.innerText).toContain("投诉 c-7 · 第 3 个事件");
    await userEvent.selectOptions(inside(element, "#stream"), "liuxia/contract/k-1");
    await element.updateComplete;
    expect(sectionText(element, "chronology")).not.toContain("提交投诉");
    expect(sectionText(element, "chronology")).toContain("签订合同");
  });

  it("shows the contract as of its day, and that it is the text that was signed", async () => {
    const element = await verified(bundle.zip);
    const contract = sectionText(element, "contracts");
    expect(contract).toContain("留下家园物业服务合同");
    expect(contract).toContain("截至 2026年5月9日 的文本");
    expect(contract).toContain("文本与 2026年5月1日“签订合同”时所记的哈希一致");
    inside(element, ".contract summary").click();
    expect(sectionText(element, "contracts")).toContain("第一条 当事人");
  });

  it("gives its attachments out as they were handed in, and the report of the verification", async () => {
    const element = await verified(bundle.zip, { now: () => Date.parse("2026-05-10T00:00:00Z") });
    const photo = await downloaded(() => inside(element, '[aria-label="保存 走廊灯不亮.jpg"]').click());
    expect(photo).toMatchObject({
      name: "走廊灯不亮.jpg",
      blob: { size: 904, type: "application/octet-stream" },
    });
    const { blob, name } = await downloaded(() => button(element, "保存校验报告").click());
    expect(name).toBe("evidence-liuxia-report.json");
    const report = JSON.parse(await blob.text()) as EvidenceReport;
    expect(report).toMatchObject({
      format: "heyue-evidence-report/1",
      checkedAt: "2026-05-10T00:00:00.000Z",
      verdict: "unchanged",
      checked: {
        events: 5,
        streams: 2,
        files: 10,
        checkpoints: 5,
        signatures: { valid: 5, invalid: 0, unchecked: 0 },
      },
      failures: [],
    });
  });

  it("says what it withholds beside its verdict, and keeps it in the report", async () => {
    const withheld = [{ kind: "briefing", streams: 2, events: 37, reason: "not-visible" as const }];
    const part = await exampleBundle({ withheld });
    const element = await verifier();
    const told = once<{ report: EvidenceReport }>(element, "heyue-verified");
    await element.verify(fileOf(part.zip));
    expect(verdict(element)).toContain("完整，没有被改动");
    expect(verdict(element)).toContain("没有收入制作人无权查看的记录：合同交底 2 条链、37 个事件");
    expect((await told).report).toMatchObject({ verdict: "unchanged", withheld });
    expect(verdict(await verified(bundle.zip))).not.toContain("没有收入");
  });

  it("tells the host the report", async () => {
    const element = await verifier();
    const told = once<{ name: string; report: EvidenceReport }>(element, "heyue-verified");
    drop(element, fileOf(bundle.zip));
    expect(await told).toMatchObject({ name: "evidence-liuxia.zip", report: { verdict: "unchanged" } });
  });

  it("shows a long history a part at a time, and the whole of it on paper", async () => {
    const long = await exampleBundle({ more: 120 });
    const element = await verified(long.zip);
    const rows = () => element.shadowRoot!.querySelectorAll("section:has(> #chronology) li").length;
    expect(rows()).toBe(100);
    const printed: number[] = [];
    const print = window.print;
    window.print = () => printed.push(rows());
    button(element, "打印").click();
    await expect.poll(() => printed).toEqual([125]);
    window.print = print;
    await expect.poll(rows).toBe(100);
    button(element, "再显示 25 条").click();
    await element.updateComplete;
    expect(rows()).toBe(125);
  });
});

describe("a bundle with one byte changed", () => {
  const cases: readonly (readonly [what: string, at: (zip: Uint8Array) => number, entry: string, words: string])[] = [
    ["the words of an event", (zip) => placeOf(zip, "灯具已经更换") + 1, "chains/liuxia/complaint/c-7.jsonl", "写明的内容不是当时记录的内容"],
    ["the sealed text of an event", (zip) => placeOf(zip, "ComplaintReplied"), "chains/liuxia/complaint/c-7.jsonl", "事件的文字与哈希不符"],
    ["an attachment", (zip) => placeOf(zip, "\u0001\u0002\u0003\u0004\u0005\u0006\u0007"), "attachments/", "附件不是当时提交的原件"],
    ["the contract", (zip) => placeOf(zip, "承接查验时双方确认"), "contract-k-1.json", "文件内容与清单所记的哈希不符"],
    ["a checkpoint", (zip) => placeOf(zip, '"heyue-checkpoint/1"') + 18, "checkpoints/2026-05-01.json", "文字读不出来"],
    ["the manifest", (zip) => placeOf(zip, '"tenant":"t"') + 10, "manifest.json", "清单的内容被改动"],
    ["the first byte of the zip", () => 0, "manifest.json", "压缩文件本身的字节被改动"],
    ["the record of an entry in the zip", (zip) => placeOf(zip, "contract-k-1.json{") - 26, "contract-k-1.json", "压缩文件本身的字节被改动"],
    ["the directory of the zip", (zip) => zip.length - 60, "(zip)", "压缩文件本身的字节被改动"],
  ]; // prettier-ignore

  it.each(cases)("is said to be changed: %s", async (_, at, entry, words) => {
    const element = await verified(withFlip(bundle.zip, at(bundle.zip)));
    expect(inside(element, ".verdict .sign").textContent).toBe("✕");
    expect(verdict(element)).toContain("被改动过");
    expect(status(element)).toContain("被改动过");
    const failures = sectionText(element, "failures");
    expect(failures).toContain(entry);
    expect(failures).toContain(words);
  });

  it("names the event, its day and what it is about, with both hashes, and marks it in the chronology", async () => {
    const element = await verified(withFlip(bundle.zip, placeOf(bundle.zip, "ComplaintReplied")));
    expect(verdict(element)).toContain("涉及的最早一天是 2026年5月4日");
    const first = inside(element, ".findings > li").innerText;
    expect(first).toContain("2026年5月4日");
    expect(first).toContain("liuxia/complaint/c-7-e3");
    expect(first).toContain(bundle.chains[0]!.events[2]!.hash);
    const hurt = [...element.shadowRoot!.querySelectorAll<HTMLElement>("section:has(> #chronology) li.hurt")];
    expect(hurt.map((row) => row.querySelector("time")!.dateTime.slice(0, 10))).toContain("2026-05-04");
  });

  it("does not give out an attachment that is not the original, nor show a contract that was changed", async () => {
    const photo = placeOf(bundle.zip, "\u0001\u0002\u0003\u0004\u0005\u0006\u0007");
    const element = await verified(withFlip(bundle.zip, photo));
    expect(sectionText(element, "attachments")).toContain("不符");
    expect(element.shadowRoot!.querySelector('[aria-label="保存 走廊灯不亮.jpg"]')).toBeNull();
    const other = await verified(withFlip(bundle.zip, placeOf(bundle.zip, "承接查验时双方确认")));
    expect(other.shadowRoot!.querySelector("#contracts")).toBeNull();
  });
});

describe("a history that its keeper rewrote and hashed anew", () => {
  it("agrees with itself, and not with a head that its reader holds: the day is named", async () => {
    const forged = await exampleBundle({ words: "我们当天就换好了。" });
    const element = await verified(forged.zip);
    expect(verdict(element)).toContain("完整，没有被改动");
    // The reader adds what the committee received, and has the same file verified again.
    await userEvent.fill(inside(element, "#heads"), bundle.deposited.join("\n"));
    button(element, "再校验一次").click();
    await expect.poll(() => element.shadowRoot!.querySelector(".verdict")?.className).toContain("bad");
    expect(verdict(element)).toContain("涉及的最早一天是 2026年5月4日");
    expect(inside(element, ".findings > li").innerText).toContain("与您提供的存证值不符");
    expect(inside(element, ".findings > li").innerText).toContain(bundle.deposited[3]!);
    expect(inside(element, ".findings > li").innerText).toContain(forged.deposited[3]!);
  });

  it("does not agree with the head on a receipt either", async () => {
    const forged = await exampleBundle({ words: "我们当天就换好了。" });
    const element = await verified(forged.zip, { expect: bundle.chains[0]!.head });
    expect(sectionText(element, "failures")).toContain("包内没有您提供的链头");
  });
});

describe("a bundle that somebody made up", () => {
  it("is shown with what stands in it, also where there should be days and texts", async () => {
    const made = bundleEntries({
      tenant: "t",
      createdAt: "yesterday",
      chains: [],
      policies: [],
      attachments: [],
      pages: [{ name: "contract-x.json", text: new TextDecoder().decode(bundle.entries.get("contract-k-1.json")).replace("2026-01-01", "<b>soon</b>"), asOf: "2026-99-99" }],
    });
    const element = await verified(new Uint8Array(zipBundle(made)));
    expect(sectionText(element, "contracts")).toContain("截至 2026-99-99 的文本");
    expect(sectionText(element, "contracts")).toContain("<b>soon</b>");
    expect(sectionText(element, "contracts")).toContain("包内没有记有这份文本的事件");
    expect(sectionText(element, "checkpoints")).toContain("本包没有检查点");
    expect(sectionText(element, "attachments")).toContain("本包没有附件");
  }); // prettier-ignore
});

describe("heads", () => {
  it("are read from a file that goes on after the bundle; later days are not compared, and that is said", async () => {
    const element = await verifier();
    const later = `2026-06-01.${"ab".repeat(32)}`;
    const list = new File([`# 业委会邮箱\n${[...bundle.deposited, later].join("\n")}\n`], "heads.txt");
    await userEvent.upload(inside(element, "#heads-file"), list);
    await expect.poll(() => inside<HTMLTextAreaElement>(element, "#heads").value).toContain(later);
    await element.verify(fileOf(bundle.zip));
    expect(verdict(element)).toContain("与您提供的 5 个链头相符");
    expect(verdict(element)).toContain("有 1 个存证值晚于证据包的生成时间");
  });

  it("that are none are refused with their line before anything is verified, and stay in the field", async () => {
    const element = await verified(bundle.zip, { expect: `${bundle.deposited[0]}\n9f2c` });
    expect(inside(element, ".problems").innerText).toContain("第 2 行不是链头：9f2c");
    expect(focused(element)).toBe(inside(element, ".problems"));
    expect(element.shadowRoot!.querySelector(".result")).toBeNull();
    expect(inside<HTMLTextAreaElement>(element, "#heads").value).toContain("9f2c");
    await userEvent.upload(inside(element, "#heads-file"), new File(["电费单"], "bill.txt"));
    await expect.poll(() => inside(element, ".problems").innerText).toContain("其中没有链头");
  });
});

describe("what is no bundle", () => {
  const wrong: readonly (readonly [what: string, bytes: () => BlobPart, words: string])[] = [
    ["an empty file", () => "", "文件是空的"],
    ["a text", () => "这是一封信", "这不是 zip 文件"],
    ["50 MB of something else", () => new Uint8Array(50_000_000), "这不是 zip 文件"],
    ["a bundle whose download broke off", () => bundle.zip.slice(0, bundle.zip.length / 2), "文件不完整"],
    [
      "a zip of something else",
      () => new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]),
      "不是证据包",
    ],
  ];

  it.each(wrong)("is told in one message: %s", async (_, bytes, words) => {
    const element = await verified(bytes());
    expect(inside(element, ".verdict .sign").textContent).toBe("?");
    expect(verdict(element)).toContain("无法读取");
    expect(verdict(element)).toContain(words);
    expect(status(element)).toContain(words);
    expect(element.shadowRoot!.querySelectorAll(".result section")).toHaveLength(0);
  });

  it("is told of a drop of a text, of several files, and of a file that the browser cannot read", async () => {
    const element = await verifier();
    drop(element);
    await element.updateComplete;
    expect(inside(element, ".problems").innerText).toContain("没有收到文件");
    drop(element, fileOf("a"), fileOf("b"));
    await element.updateComplete;
    expect(inside(element, ".problems").innerText).toContain("一次只能校验一个证据包");
    const gone = fileOf("a");
    gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
    await element.verify(gone);
    expect(verdict(element)).toContain("浏览器读不了这个文件");
    expect(inside(element, ".problems").innerText.trim()).toBe("");
  });
});

describe("long work", () => {
  it("shows how far it is while the page stays awake, and can be stopped", async () => {
    const large = await exampleBundle({ video: 30_000_000 });
    const element = await verifier();
    let turns = 0;
    const awake = setInterval(() => (turns += 1), 10);
    const shares: number[] = [];
    const watch = setInterval(() => {
      const share = element.shadowRoot!.querySelector("progress")?.value;
      if (share) shares.push(share);
    }, 20);
    await element.verify(fileOf(large.zip));
    clearInterval(awake);
    clearInterval(watch);
    expect(verdict(element)).toContain("完整，没有被改动");
    expect(turns).toBeGreaterThan(5);
    expect(shares.length).toBeGreaterThan(2);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);

    const stopped = element.verify(fileOf(large.zip));
    await expect.poll(() => element.shadowRoot!.querySelector("progress")).not.toBeNull();
    button(element, "停止").focus();
    await userEvent.keyboard("{Enter}");
    await stopped;
    expect(status(element)).toBe("已停止，没有结果。");
    expect(focused(element)?.id).toBe("bundle");
    expect(element.shadowRoot!.querySelector(".result, progress")).toBeNull();
  });

  it("gives way to a file that comes later", async () => {
    const element = await verifier();
    const first = element.verify(fileOf(bundle.zip));
    await Promise.all([first, element.verify(fileOf("something else", "letter.txt"))]);
    expect(verdict(element)).toContain("这不是 zip 文件");
  });
});

describe("every state", () => {
  describe.each(["zh-CN", "en"])("%s", (locale) => {
    it.each(["standard", "large"] as const)("has names, contrast, targets and no overflow at 375 px, size %s", async (size) => {
      document.documentElement.lang = locale;
      await page.viewport(375, 740);
      const hurt = withFlip(bundle.zip, placeOf(bundle.zip, "ComplaintReplied"));
      for (const [state, bytes] of [["none", null], ["good", bundle.zip], ["changed", hurt], ["unreadable", ""]] as const) {
        const element = bytes === null ? await verifier({ size }) : await verified(bytes, { size });
        for (const details of element.shadowRoot!.querySelectorAll("details")) details.open = true;
        expect({ state, findings: await findings(element) }).toEqual({ state, findings: [] });
        expect({ state, nameless: nameless(element) }).toEqual({ state, nameless: [] });
        expect({ state, small: smallTargets(element, size === "large" ? 60 : 44) }).toEqual({ state, small: [] });
        expect({ state, overflow: overflow() }).toEqual({ state, overflow: 0 });
        element.remove();
      }
    }); // prettier-ignore
  });

  it("speaks English to an English reader: nothing but names and quotes is in Chinese", async () => {
    document.documentElement.lang = "en";
    const element = await verified(withFlip(bundle.zip, placeOf(bundle.zip, "ComplaintReplied")));
    for (const id of ["failures", "checked", "checkpoints"])
      expect(sectionText(element, id)).not.toMatch(/[\u4e00-\u9fff]/);
    expect(verdict(element)).toContain("Changed");
    expect(textOf(element)).toContain("Complaint filed");
  });

  it("translates what was expected and found for a Chinese reader: only hashes and paths are left in letters", async () => {
    for (const at of [0, bundle.zip.length - 60, placeOf(bundle.zip, '"tenant":"t"') + 10]) {
      const element = await verified(withFlip(bundle.zip, at));
      for (const value of element.shadowRoot!.querySelectorAll(".values code"))
        expect(value.textContent).not.toMatch(/[a-z]{3,} [a-z]+/);
      element.remove();
    }
  });
});
