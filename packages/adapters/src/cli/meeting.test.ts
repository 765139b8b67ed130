import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AgendaItem, Choice } from "@heyue/core/communication/meeting/agenda";
import type { CountingRules } from "@heyue/core/communication/meeting/counting-rules";
import { choose, type MeetingUnit, motion, openMeetingWorld } from "@heyue/core/testing/meeting-world";
import { value } from "@heyue/core/testing/test-estate";
import { builtinPolicies } from "@heyue/rules";
import * as Schema from "effect/Schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countAgain } from "../../../../scripts/recount-meeting.ts";
import { memoryStore } from "../memory/memory.ts";
import { MeetingVerifyOutput } from "./meeting-output-schema.ts";
import { runCommand } from "./program.ts";
import type { Terminal } from "./terminal.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "heyue-meeting-"));
});
afterAll(() => rm(folder, { recursive: true }));

const run = async (args: readonly string[]) => {
  let [out, err] = ["", ""];
  const terminal: Terminal = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    lines: async function* () {},
    env: { LANG: "en_US.UTF-8" },
    interrupted: () => new Promise(() => {}),
    language: "en",
  };
  const code = await runCommand(args, terminal);
  return { code, out, err };
};

let files = 0;
const verify = async (ballots: string, meeting: unknown) => {
  const [lines, paper] = [join(folder, `${(files += 1)}.jsonl`), join(folder, `${files}.json`)];
  await writeFile(lines, ballots);
  await writeFile(paper, typeof meeting === "string" ? meeting : JSON.stringify(meeting));
  const done = await run(["meeting", "verify", lines, "--meeting", paper, "--json"]);
  return {
    ...done,
    result: done.code === 2 ? null : Schema.decodeUnknownSync(MeetingVerifyOutput)(JSON.parse(done.out)),
  };
};

type Cast = readonly Choice[] | "invalid" | "silent" | "undelivered";

/** Holds a whole meeting with a unit for each elector, and hands out its papers. */
const hold = async (
  electors: readonly { readonly area: string; readonly cast: Cast }[],
  options: { readonly agenda?: readonly AgendaItem[]; readonly counting?: Omit<CountingRules, "basis"> } = {},
) => {
  const units = electors.map(({ area }, at): MeetingUnit => ({
    id: `u-${String(at + 1).padStart(4, "0")}`,
    area,
    owners: [`owner-${at + 1}`],
  }));
  const world = await openMeetingWorld(memoryStore(), builtinPolicies(), { units });
  const { document, heyue } = world;
  const { counting } = options;
  const { id } = await world.open({
    ...(options.agenda === undefined ? {} : { agenda: options.agenda }),
    ...(counting === undefined ? {} : { counting: { ...counting, basis: { clause: "第十二条", document } } }),
  });
  for (const [at, { cast }] of electors.entries()) {
    const committee = world.as("committee-1", "committee");
    if (cast === "silent")
      value(
        await heyue.ballots.act(
          committee,
          `${id}~${at + 1}`,
          { type: "deliver", on: "2026-04-01", means: "上门", proof: "签收单" },
          { commandId: `d-${at}` },
        ),
      );
    else if (cast !== "undelivered") await world.paper(id, at + 1, cast === "invalid" ? null : cast);
  }
  const counted = await world.count(id);
  const reader = world.as("owner-1");
  const certificate = value(await heyue.meetingPapers.certificate(reader, id));
  const ballots = value(await heyue.meetingPapers.ballots(reader, id));
  return { world, counted, certificate, ballots };
};

const agree = [choose("fee", "for")];
const refuse = [choose("fee", "against")];
const times = (count: number, area: string, cast: Cast) =>
  Array.from({ length: count }, () => ({ area, cast }));

describe("the boundaries of a vote, by the law, by the house, by the command, and by an independent script", () => {
  const cases: readonly (readonly [
    name: string,
    matter: number,
    electors: readonly { readonly area: string; readonly cast: Cast }[],
    quorum: boolean,
    passed: boolean,
  ])[] = [
    ["two thirds of both take part", 9, [...times(2, "100.00", agree), ...times(1, "100.00", "silent")], true, true],
    ["one head too few takes part", 9, [{ area: "100.00", cast: agree }, { area: "100.00", cast: agree }, ...times(2, "50.00", "silent")], false, false],
    ["0.01 m² too little takes part", 9, [{ area: "100.00", cast: agree }, { area: "99.99", cast: agree }, { area: "100.00", cast: "silent" }], false, false],
    ["0.01 m² more than two thirds takes part", 9, [{ area: "100.00", cast: agree }, { area: "100.01", cast: agree }, { area: "100.00", cast: "silent" }], true, true],
    ["exactly half is not more than half, by heads and area", 9, [...times(2, "100.00", agree), ...times(2, "100.00", refuse)], true, false],
    ["half of the heads is not enough with more of the area", 9, [...times(2, "100.01", agree), ...times(2, "100.00", refuse)], true, false],
    ["more heads with exactly half of the area is not enough", 9, [...times(2, "50.00", agree), { area: "100.00", cast: refuse }], true, false],
    ["0.01 m² and one head more than half", 9, [{ area: "50.00", cast: agree }, { area: "50.01", cast: agree }, { area: "100.00", cast: refuse }], true, true],
    ["0.01 m² below half with more heads", 9, [{ area: "50.00", cast: agree }, { area: "49.99", cast: agree }, { area: "100.00", cast: refuse }], true, false],
    ["three quarters of both carry item 6", 6, [...times(3, "100.00", agree), ...times(1, "100.00", refuse)], true, true],
    ["0.01 m² below three quarters", 7, [...times(2, "100.00", agree), { area: "99.99", cast: agree }, { area: "100.00", cast: refuse }], true, false],
    ["0.01 m² above three quarters", 7, [...times(2, "100.00", agree), { area: "100.01", cast: agree }, { area: "100.00", cast: refuse }], true, true],
    ["one head below three quarters", 8, [...times(2, "200.00", agree), ...times(1, "100.00", refuse)], true, false],
    ["item 5 needs no three quarters", 5, [...times(2, "100.00", agree), ...times(1, "100.00", refuse)], true, true],
    ["abstentions take part and agree to nothing", 9, [...times(2, "100.00", agree), ...times(2, "100.00", [choose("fee", "abstain")])], true, false],
    ["an invalid ballot takes no part", 9, [...times(2, "100.00", agree), ...times(1, "100.00", "invalid")], true, true],
    ["nobody takes part", 9, times(3, "100.00", "silent"), false, false],
  ]; // prettier-ignore

  it.each(cases)("%s (item %i)", async (_name, matter, electors, quorum, passed) => {
    const { ballots, certificate, counted } = await hold(electors, { agenda: [motion("fee", matter)] });
    expect(counted.result?.items).toMatchObject([{ item: "fee", matter, quorum, passed }]);
    const checked = await verify(ballots, certificate);
    expect(checked).toMatchObject({ code: 0, err: "", result: { ok: true, failures: [] } });
    expect(checked.result?.items).toMatchObject([{ item: "fee", quorum, passed }]);
    const again = countAgain(ballots, JSON.parse(JSON.stringify(certificate)));
    expect(again).toMatchObject({ ok: true, differences: [], items: [{ item: "fee", quorum, passed }] });
  });
});

describe("counting rules of the assembly's own", () => {
  const own = {
    blank: "abstention",
    invalid: "absent",
    notReturned: "with-majority",
    change: "until-close",
  } as const;

  it("lets a delivered ballot that never came back follow the majority, only where a clause says so", async () => {
    const electors = [...times(2, "100.00", agree), ...times(1, "60.00", refuse), ...times(2, "100.00", "silent"), ...times(1, "70.00", "undelivered")]; // prettier-ignore
    const plain = await hold(electors);
    expect(plain.counted.result?.items).toMatchObject([{ quorum: false, deemed: { heads: 0 } }]);
    const ruled = await hold(electors, { counting: own });
    expect(ruled.counted.result?.items).toMatchObject([
      {
        quorum: true,
        passed: true,
        part: { heads: 5, area: "460.00" },
        for: { heads: 4, area: "400.00" },
        deemed: { heads: 2, area: "200.00" },
        notReturned: { heads: 3, area: "270.00" },
      },
    ]);
    expect((await verify(ruled.ballots, ruled.certificate)).code).toBe(0);
    expect(countAgain(ruled.ballots, JSON.parse(JSON.stringify(ruled.certificate))).ok).toBe(true);
  });

  it("is refused without the clause", async () => {
    const world = await openMeetingWorld(memoryStore(), builtinPolicies(), { units: [] });
    await expect(world.convene({ counting: { ...own, basis: null } })).rejects.toThrow(
      "counting-basis-missing",
    );
  });
});

describe("the independent script", () => {
  const script = fileURLToPath(new URL("../../../../scripts/recount-meeting.ts", import.meta.url));
  const start = (args: readonly string[]) =>
    spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });

  it("runs on its own: 0 the same, 3 not the same, 2 without its files", async () => {
    const { ballots, certificate } = await hold([...times(2, "100.00", agree), ...times(1, "80.50", refuse)]);
    const [lines, bent, paper] = ["own.jsonl", "bent.jsonl", "own.json"].map((name) => join(folder, name)) as [string, string, string]; // prettier-ignore
    await writeFile(lines, ballots);
    await writeFile(bent, ballots.replace('"against"', '"for"'));
    await writeFile(paper, JSON.stringify(certificate));
    const right = start([lines, paper]);
    expect({ status: right.status, stderr: right.stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(right.stdout)).toEqual({
      ok: true,
      items: [
        {
          item: "fee",
          quorum: true,
          passed: true,
          heads: ["3", "3", "2"],
          area: ["28050", "28050", "20000"],
        },
      ],
      differences: [],
    });
    expect(start([bent, paper]).status).toBe(3);
    expect(start([]).status).toBe(2);
  });
});

describe("papers that were tampered with", () => {
  const setUp = () =>
    hold([...times(2, "100.00", agree), ...times(1, "80.50", refuse), ...times(1, "90.00", "silent")]);
  const change = (text: string, at: number, to: (line: Record<string, unknown>) => Record<string, unknown>) =>
    text
      .trimEnd()
      .split("\n")
      .map((line, index) => (index === at ? JSON.stringify(to(JSON.parse(line) as Record<string, unknown>)) : line))
      .join("\n") + "\n"; // prettier-ignore
  const checksOf = (result: Awaited<ReturnType<typeof verify>>["result"]) =>
    new Set(result?.failures.map(({ check }) => check));

  it("names the line whose choice was changed", async () => {
    const { ballots, certificate } = await setUp();
    const at = ballots.split("\n").findIndex((line) => line.includes('"against"'));
    const bent = change(ballots, at, (line) => ({ ...line, choices: [{ item: "fee", chosen: ["for"] }] }));
    const { code, result } = await verify(bent, certificate);
    expect(code).toBe(3);
    expect(result?.ok).toBe(false);
    expect(checksOf(result)).toEqual(new Set(["file", "commitment", "count"]));
    expect(result?.failures.find(({ check }) => check === "commitment")?.at).toBe(String(at + 1));
    expect(countAgain(bent, JSON.parse(JSON.stringify(certificate))).ok).toBe(false);
  });

  it("notices a ballot that is missing, one that stands twice, and a result that was written otherwise", async () => {
    const { ballots, certificate } = await setUp();
    const lines = ballots.trimEnd().split("\n");
    const missing = await verify(`${lines.slice(1).join("\n")}\n`, certificate);
    expect(checksOf(missing.result)).toContain("roll");
    expect(checksOf(missing.result)).toContain("weight");
    const returned = lines.find((line) => line.includes('"returned"')) ?? "";
    const twice = await verify(`${ballots}${returned}\n`, certificate);
    expect(checksOf(twice.result)).toContain("commitment-twice");
    const { items } = certificate.result;
    const lie = { ...certificate, result: { ...certificate.result, items: items.map((item) => ({ ...item, passed: !item.passed })) } }; // prettier-ignore
    const lied = await verify(ballots, lie);
    expect(lied.code).toBe(3);
    expect(checksOf(lied.result)).toEqual(new Set(["passed"]));
  });

  it("calls a line that is no ballot and a file that is no meeting bad input", async () => {
    const { ballots, certificate } = await setUp();
    const line = await verify(`${ballots}{"heads":1}\n`, certificate);
    expect(line).toMatchObject({ code: 2, out: "" });
    expect(line.err).toContain("line 5 is no ballot");
    expect((await verify(ballots, { format: "other" })).code).toBe(2);
    expect((await run(["meeting", "verify", join(folder, "no.jsonl")])).code).toBe(2);
  });

  it("prints for people", async () => {
    const { ballots, certificate } = await setUp();
    const [lines, paper] = [join(folder, "people.jsonl"), join(folder, "people.json")];
    await writeFile(lines, ballots);
    await writeFile(paper, JSON.stringify(certificate));
    const { code, out } = await run(["meeting", "verify", lines, "--meeting", paper]);
    expect({ code, out }).toEqual({
      code: 0,
      out: "fee: passed; heads 2/3/4, area 200.00/280.50/370.50 m² (for/took part/all)\nCounted again: the same.\n",
    });
  });
});
