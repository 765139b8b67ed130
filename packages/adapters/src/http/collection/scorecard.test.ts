import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { sampleStandards } from "@heyue/core/testing/standard-world";
import { resolution } from "@heyue/core/testing/test-estate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { estate, type HttpEstate, httpEstate } from "../testing/http-estate.ts";

type Body = Record<string, unknown>;
interface Figure {
  value: unknown;
  events: string[];
}
interface Card {
  readonly months: readonly {
    readonly month: string;
    readonly standards: readonly Body[];
    readonly teams: readonly Body[];
    readonly all: Body;
  }[];
  readonly sources: Record<string, Body>;
}

const checker = fileURLToPath(new URL("../../../../../scripts/recompute-scorecard.ts", import.meta.url));
const signatures = [
  { name: "陆明远", party: "provider", means: "seal" },
  { name: "周主任", party: "client", means: "seal" },
] as const;

describe("how the standards of a contract were kept, over HTTP", () => {
  let site: HttpEstate;
  let contract: string;
  let folder: string;
  let keys = 0;
  const post = (path: string, as: string, body: unknown) =>
    site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": `k-${(keys += 1)}` } });
  const get = async (path: string, as = "p-manager"): Promise<Body> =>
    (await site.call("GET", `/v1/${path}`, { as })).body;
  const items = async (collection: string): Promise<readonly Body[]> =>
    (await get(`${collection}?limit=200`))["items"] as readonly Body[];
  const measured = (standard: string, value: string, unit = "times") => ({
    kind: "measured",
    standard,
    value,
    unit,
  });

  /** Opens an ad hoc inspection and hands in what was found at a time; returns its id. */
  const inspect = async (key: string, doneAt: string, results: readonly Body[]): Promise<string> => {
    const standards = results.map((result) => result["standard"]);
    const opening = { estate: estate.id, contract, key, place: "1幢", standards };
    const { body } = await post("inspections", "p-staff", opening);
    const id = body["id"] as string;
    expect(await post(`inspections/${id}/submit`, "p-staff", { upload: key, doneAt, results })).toMatchObject(
      {
        status: 200,
      },
    );
    return id;
  };

  /** Every envelope of the estate's inspections, assessments and deviations, one a line. */
  const exported = async (): Promise<string> => {
    const lines: string[] = [];
    for (const collection of ["inspections", "assessments", "deviations"])
      for (const { id } of await items(collection)) {
        const chain = await get(`${collection}/${id as string}/chain`);
        lines.push(...(chain["events"] as readonly { readonly text: string }[]).map(({ text }) => text));
      }
    return `${lines.join("\n")}\n`;
  };
  const recompute = async (card: unknown, events: string) => {
    const paths = [join(folder, "card.json"), join(folder, "events.jsonl")] as const;
    await writeFile(paths[0], typeof card === "string" ? card : JSON.stringify(card));
    await writeFile(paths[1], events);
    return new Promise<{ code: number; out: string }>((resolve) => {
      execFile(process.execPath, [checker, ...paths], (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), out: `${stdout}${stderr}` }),
      );
    });
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "scorecard-"));
    site = await httpEstate();
    const sample = sampleContract();
    const { body } = await post("contracts", "p-manager", {
      ...sample,
      notice: { clause: "c-10", nonRenewalDays: null },
      estate: { ...sample.estate, id: estate.id },
      standards: sampleStandards,
    });
    contract = body["id"] as string;
    await post(`contracts/${contract}/sign`, "p-manager", {
      signedOn: "2025-12-20",
      signatures,
      authority: resolution,
    });
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Two months of inspections, one of them mended; a third party; two answers of one unit; a dismissed deviation. */
  const live = async () => {
    await inspect("i-1", "2026-10-05T09:00:00+08:00", [measured("s-sweep", "2"), measured("s-bins", "1")]);
    await inspect("i-2", "2026-10-06T09:00:00+08:00", [measured("s-sweep", "0")]);
    const mended = await inspect("i-3", "2026-11-02T09:00:00+08:00", [
      measured("s-sweep", "0"),
      { kind: "not-applicable", standard: "s-light", reason: "白天" },
    ]);
    await post(`inspections/${mended}/correct`, "p-manager", {
      reason: "看错一行",
      results: [measured("s-sweep", "2")],
    });
    await inspect("i-4", "2026-11-03T09:00:00+08:00", [measured("s-bins", "0")]);
    const period = { estate: estate.id, contract, from: "2026-11-01", to: "2026-11-30" };
    const third = await post("assessments", "p-committee", {
      ...period,
      kind: "third-party",
      assessor: { organisation: "清正物业评估中心", engagement: "WT-2026-11" },
    });
    const visit = { measuredAt: "2026-11-10T09:00:00+08:00", place: "2幢" };
    const path = `assessments/${third.body["id"] as string}`;
    await post(`${path}/measure`, "p-committee", { ...visit, results: [measured("s-sweep", "1")] });
    await post(`${path}/measure`, "p-committee", { ...visit, results: [measured("s-bins", "1")] });
    const struck = await post(`${path}/strike`, "p-committee", { visit: 2, reason: "测错楼栋" });
    const owners = await post("assessments", "p-desk", {
      ...period,
      kind: "owner-feedback",
      assessor: { organisation: "业主委员会" },
    });
    const rating = (score: number | null) => ({ unit: "u-1", ratings: [{ standard: "s-bins", score }] });
    const answers = `assessments/${owners.body["id"] as string}/rate`;
    await post(answers, "p-owner", { ...rating(2), comment: "常常满出来" });
    const rated = await post(answers, "p-desk", rating(5));
    expect([struck.status, rated.status]).toEqual([200, 200]);
    await site.heyue.project("t");
    const deviations = await items("deviations");
    const wrong = deviations.find(({ source }) => (source as Body)["id"] === mended);
    await post(`deviations/${wrong!["id"] as string}/dismiss`, "p-manager", { reason: "更正后达标" });
    return { third: third.body["id"] as string, owners: owners.body["id"] as string, deviations };
  };

  it("is recomputed from the exported events by a program that shares no code with it", async () => {
    const { deviations } = await live();
    // A third party's miss opened a deviation, as one of an own inspection does.
    expect(deviations.map(({ source }) => (source as Body)["kind"])).toContain("assessment");
    const card = (await get(`contracts/${contract}/scorecard?from=2026-10&to=2026-11`)) as never as Card;
    expect(card.months.map(({ month }) => month)).toEqual(["2026-10", "2026-11"]);
    const row = (standard: string) => card.months[1]!.standards.find((item) => item["standard"] === standard);
    expect(row("s-sweep")).toMatchObject({
      team: "保洁主管",
      inspections: { share: { value: "1.0000" }, measured: { value: 1 } },
      trend: { value: "0.5000" },
      thirdParty: { measured: { value: 0 }, share: { value: null } },
      deviations: { opened: { value: 2 }, dismissed: { value: 1 }, open: { value: 2 }, closed: { value: 0 } },
    });
    expect(row("s-bins")).toMatchObject({
      inspections: { share: { value: "0.0000" } },
      thirdParty: { share: { value: "1.0000" }, difference: { value: "1.0000" } },
      owners: { mean: { value: "5.00" }, satisfied: { value: "1.0000" }, ratings: { value: 1 } },
    });
    expect(row("s-light")).toMatchObject({
      inspections: { share: { value: null }, notApplicable: { value: 1 } },
    });

    // Every event that a figure names leads to what was recorded, at the version the event made.
    const [source] = Object.values(card.sources).filter(({ kind }) => kind === "inspection");
    expect(
      await get(`inspections/${source!["id"] as string}?version=${source!["version"] as number}`),
    ).toMatchObject({
      version: source!["version"],
      phase: "recorded",
    });

    const events = await exported();
    const right = await recompute(card, events);
    expect(right.out).toMatch(/figures recomputed from \d+ events, 0 wrong/);
    expect(right.code).toBe(0);

    // Whatever is changed on the card, in value or in events, it notices and names.
    const planted: readonly (readonly [string, (change: Card) => void])[] = [
      ["inspections.met", ({ months }) => void ((months[1]!.all["inspections"] as Record<string, Figure>)["met"]!.value = 7)],
      ["trend", ({ months }) => void ((months[1]!.standards[0]!["trend"] as Figure).value = "0.1000")],
      ["deviations.open", ({ months }) => void (months[1]!.all["deviations"] as Record<string, Figure>)["open"]!.events.pop()],
      ["owners.mean", ({ months }) => void ((months[1]!.all["owners"] as Record<string, Figure>)["mean"]!.value = null)],
      ["thirdParty.share", ({ months }) => void (months[1]!.all["thirdParty"] as Record<string, Figure>)["share"]!.events.push("e-x")],
      ["source of event", ({ sources }) => void (Object.values(sources)[0]!["version"] = 9)],
      ["its standards", ({ months }) => void (months[0]!.teams[0]!["standards"] as string[]).pop()],
    ]; // prettier-ignore
    for (const [name, change] of planted) {
      const copy = structuredClone(card);
      change(copy);
      const found = await recompute(copy, events);
      expect([found.code, found.out]).toEqual([3, expect.stringContaining(name)]);
    }
    // An event that is left out, or one that says something else, is noticed too.
    const without = events.split("\n").filter((line) => !line.includes('"InspectionCorrected"')).join("\n"); // prettier-ignore
    expect((await recompute(card, without)).code).toBe(3);
    expect((await recompute(card, events.replace('"met":true', '"met":false'))).code).toBe(3);
    expect(await recompute("{", events)).toMatchObject({ code: 2, out: expect.stringContaining("not JSON") });
  });

  it("is shown to the manager and the committee, for months that have begun", async () => {
    const path = `contracts/${contract}/scorecard`;
    expect((await site.call("GET", `/v1/${path}`, { as: "p-owner" })).status).toBe(403);
    const usual = (await get(path, "p-committee")) as never as Card;
    expect([usual.months.length, usual.months.at(-1)?.month]).toEqual([12, "2026-11"]);
    for (const query of ["to=2026-12", "from=2026-11&to=2026-10", "from=2020-01", "from=2026-13"])
      expect((await site.call("GET", `/v1/${path}?${query}`, { as: "p-manager" })).status, query).toBe(422);
    const unknown = await site.call("GET", "/v1/contracts/liuxia.none/scorecard", { as: "p-manager" });
    expect(unknown.status).toBe(404);
    const owner = { tenant: "t", actor: { id: "p-owner", role: "owner" } } as const;
    expect(await site.heyue.standards.scorecard(owner, contract)).toMatchObject({
      ok: false,
      kind: "rejected",
    });
  });

  it("lays an assessment beside the company's own inspections, and shows single answers to few", async () => {
    const { owners, third } = await live();
    const compared = (await get(`assessments/${third}/comparison`))["standards"] as readonly Body[];
    expect(compared.find(({ standard }) => standard === "s-bins")).toMatchObject({
      inspections: { share: { value: "0.0000" } },
      thirdParty: { share: { value: "1.0000" }, difference: { value: "1.0000" } },
      owners: { ratings: { value: 0 }, difference: { value: null } },
    });
    expect(
      (await site.call("GET", "/v1/assessments/liuxia.none/comparison", { as: "p-manager" })).status,
    ).toBe(404);
    expect(await get(`assessments/${owners}`)).toMatchObject({
      units: 1,
      noted: 1,
      answers: [{ via: "noted" }],
    });
    expect(await get(`assessments/${owners}`, "p-owner")).toMatchObject({ units: 1, answers: null });
    const refused = await post(`assessments/${owners}/rate`, "p-other", {
      unit: "u-1",
      ratings: [{ standard: "s-bins", score: 1 }],
    });
    expect(refused).toMatchObject({ status: 422, body: { code: "rejected" } });
    const six = { unit: "u-1", ratings: [{ standard: "s-bins", score: 6 }] };
    expect((await post(`assessments/${owners}/rate`, "p-owner", six)).body.issues?.[0]?.path).toBe(
      "/ratings/0/score",
    );
    expect(await post(`assessments/${third}/close`, "p-committee", {})).toMatchObject({ status: 422 });
    expect(await get("verify")).toMatchObject({ ok: true });
  });
});
