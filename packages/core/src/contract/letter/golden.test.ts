import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { story } from "../../testing/given-when-then.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { aggregate } from "./aggregate.ts";
import type { LetterCommand, WriteLetter } from "./command.ts";
import { decide, type LetterTerms } from "./decision.ts";
import type { LetterEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { LetterState } from "./state.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: LetterTerms;
}

const golden = new URL("./golden.jsonl", import.meta.url).pathname;
const former = new URL("./golden-former.jsonl", import.meta.url).pathname;
const at = (role: Actor["role"], day: string): Moment => ({
  actor: { id: `${role}-1`, role },
  now: `${day}T09:00:00+08:00`,
  terms: {
    number: "CG-20260302-000001",
    estate: "试验小区",
    contract: sampleContract(),
    recipient: { name: "王秀英", role: "owner" },
    unit: "1幢101室",
    law: [],
    prohibition: [],
  },
});
const letter = () =>
  story<LetterState, LetterEvent, LetterCommand, Moment>({
    evolve,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decide(terms, { actor, now, id: "estate-1.l1" })(state, command),
    at: ({ now }) => now,
  });
const photo = { id: "b".repeat(64), name: "door.jpg", mediaType: "image/jpeg", size: 10 };
const scan = { id: "a".repeat(64), name: "scan.pdf", mediaType: "application/pdf", size: 10 };
const writing: WriteLetter = {
  type: "write",
  estate: "estate-1",
  contract: "estate-1.k1",
  kind: "demand",
  recipient: "owner-1",
  concerns: { kind: "arrears", id: "estate-1.r1" },
  subject: "关于支付物业费的催告",
  paragraphs: ["请于收到本函后三十日内支付所欠物业费。"],
  content: { bills: [{ item: "住宅物业费", period: "2026-Q1", due: "2026-01-15", amount: 74_760 }] },
  unit: "u-1",
  enclosures: ["缴费通知单"],
  answerBy: "2026-04-15",
};
const arrived = () =>
  letter()
    .given(at("desk", "2026-03-02"), writing)
    .given(at("manager", "2026-03-02"), { type: "seal", scan })
    .given(at("desk", "2026-03-03"), { type: "serve", means: "ems", to: "试验路1号", sentOn: "2026-03-03", reference: "EX1", proof: [], dueToArrive: "2026-03-06" })
    .given(at("desk", "2026-03-08"), { type: "note-outcome", service: 0, outcome: "returned", on: "2026-03-07", proof: [scan] })
    .given(at("desk", "2026-03-08"), { type: "serve", means: "by-hand", to: "1幢101室", sentOn: "2026-03-08", proof: [scan] })
    .given(at("desk", "2026-03-08"), { type: "note-outcome", service: 1, outcome: "refused", on: "2026-03-08", proof: [scan] })
    .given(at("desk", "2026-03-09"), { type: "serve", means: "posting", to: "单元门", sentOn: "2026-03-09", proof: [photo] })
    .given(at("staff", "2026-03-10"), { type: "note-outcome", service: 2, outcome: "arrived", on: "2026-03-10", proof: [scan] }); // prettier-ignore
const withdrawn = () =>
  letter()
    .given(at("desk", "2026-03-02"), {
      type: "write",
      estate: "estate-1",
      contract: "estate-1.k1",
      kind: "notice",
      recipient: "owner-1",
      subject: "电梯检修告知",
      paragraphs: ["三月五日一号电梯检修。"],
    })
    .given(at("manager", "2026-03-03"), { type: "withdraw", reason: "检修改期" });

/** Two lives, because what has arrived is not withdrawn. */
const lives = [arrived, withdrawn] as const;

describe("the events of a letter", () => {
  it("are read for ever, each type with all that it may hold", async () => {
    const events = lives.flatMap((life) => life().events);
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
    await expect(goldenLines(aggregate, events)).toMatchFileSnapshot(golden);
    const halves = readFileSync(golden, "utf8").split(/(?<=LetterArrived"\}\n)/);
    const [first, second] = halves.map((lines) => readGolden(aggregate, lines));
    expect(first).toMatchObject({
      phase: "arrived",
      arrivedOn: "2026-03-10",
      answerBy: "2026-04-15",
      concerns: { kind: "arrears" },
      scan,
      services: [
        { reference: "EX1", dueToArrive: "2026-03-06", outcome: { kind: "returned" } },
        { reference: null, dueToArrive: null, outcome: { kind: "refused" } },
        { means: "posting", outcome: { kind: "arrived", proof: [scan] } },
      ],
    });
    // Personal values stand in the file as commitments.
    expect(first?.sheet).toMatchObject({
      bills: [{ amount: 74_760 }],
      unit: { subject: "owner-1" },
      enclosures: [{ subject: "owner-1" }],
    });
    expect(second).toMatchObject({ phase: "withdrawn", concerns: null, answerBy: null, sheet: { unit: {} } });
  });

  it("written by the former version fold still: nothing was kept of the paper around the words", () => {
    const state = readGolden(aggregate, readFileSync(former, "utf8"));
    expect(state).toMatchObject({ phase: "sealed", sheet: null, answerBy: "2026-04-15", scan });
    expect(state.paragraphs).toHaveLength(1);
  });
});
