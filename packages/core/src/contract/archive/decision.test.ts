import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import {
  archiveDocument,
  archiveMoment as at,
  archiveStory,
  openingArchive,
  recordToFile,
} from "../../testing/archive-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";
import type { ArchiveCommand, RetentionInput } from "./command.ts";
import type { ArchiveState } from "./state.ts";
import { view } from "./view.ts";

const file = { id: "b".repeat(64), name: "扫描件.pdf", mediaType: "application/pdf", size: 10 };
const clause: RetentionInput = { years: 5, basis: { kind: "clause", clause: "c-1" } };
const law: RetentionInput = {
  years: 10,
  from: "2026-12-31",
  basis: {
    kind: "law",
    citation: { source: "某市档案管理办法", article: "第八条", quote: "保管期限为十年" },
  },
};

const opened = () => archiveStory().given(at("system", "2025-12-20"), openingArchive);
const filed = () => opened().given(at("desk", "2026-04-03"), recordToFile);
/** The record is kept five years from 2026-04-02. */
const kept = () =>
  filed().given(at("manager", "2026-04-03"), { type: "set-retention", entry: "m2", retention: clause });
const propose: ArchiveCommand = { type: "propose-destruction", entry: "m2", reason: "期满" };
const approve: ArchiveCommand = { type: "approve-destruction", entry: "m2" };
const decline: ArchiveCommand = { type: "decline-destruction", entry: "m2", reason: "仍有用" };
const proposed = () => kept().given(at("desk", "2031-05-06"), propose);
const destroyed = () => proposed().given(at("manager", "2031-05-07"), approve);
const held = () => opened().given(at("manager", "2026-05-01"), { type: "hold", reason: "审计" });
const disputed = () =>
  kept().given(at("system", "2026-06-01"), { type: "hold-dispute", dispute: "estate-1.x1" });

const shown = (told: { readonly state: ArchiveState | null }, day = "2026-04-03", role = "manager") =>
  view(told.state as ArchiveState, 1, `${day}T10:00:00+08:00`, { id: `${role}-1`, role: role as "manager" });
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("the archive of a contract", () => {
  it("opens with what the contract holds by then, and says that nobody has set a period", () => {
    expect(shown(opened())).toMatchObject({
      phase: "open",
      openedOn: "2025-12-20",
      entries: [
        {
          id: "e-signed.1",
          kind: "original",
          status: "current",
          filedBy: "system-1",
          source: { stream: "estate-1/contract/k1", event: "e-signed" },
          retention: { status: "undetermined" },
        },
      ],
    });
  });

  it("opens held where a dispute of the contract is open", () => {
    const told = archiveStory().given(
      at("manager", "2026-01-02", { openDisputes: ["estate-1.x1"] }),
      openingArchive,
    );
    expect(shown(told)).toMatchObject({ phase: "held", holds: [{ number: 1, dispute: "estate-1.x1" }] });
  });

  it("enters an event once, and an annex only where its words changed: then it supersedes the former", () => {
    const annex = (event: string, words: string) =>
      archiveDocument(event, {
        kind: "annex",
        title: { "zh-CN": "附件一 服务标准", en: "附件一 服务标准" },
        content: { form: "text", hash: words.repeat(64), file: null },
      });
    const collect = (event: string): ArchiveCommand => ({
      type: "collect",
      source: { stream: "estate-1/amendment/a1", event },
    });
    const first = opened().given(
      at("system", "2026-02-01", { documents: [annex("e-1", "1")] }),
      collect("e-1"),
    );
    expect(
      code(first.when(at("system", "2026-02-02", { documents: [annex("e-1", "1")] }), collect("e-1"))),
    ).toBe("already-archived");
    expect(
      code(first.when(at("system", "2026-02-02", { documents: [annex("e-2", "1")] }), collect("e-2"))),
    ).toBe("already-archived");
    const changed = first.given(
      at("system", "2026-03-01", { documents: [annex("e-3", "2")] }),
      collect("e-3"),
    );
    expect(shown(changed).entries).toMatchObject([
      { status: "current" },
      { id: "e-1.1", status: "superseded", replacedBy: { how: "supersedes", entry: "e-3.1" } },
      { id: "e-3.1", status: "current", replaces: { how: "supersedes", entry: "e-1.1" } },
    ]);
  });

  it("marks what was filed wrongly as corrected and keeps its line", () => {
    const told = filed().given(at("desk", "2026-04-05"), {
      ...recordToFile,
      content: { file },
      replaces: { how: "corrects", entry: "m2" },
    });
    expect(shown(told).entries.map(({ id, status }) => [id, status])).toEqual([
      ["e-signed.1", "current"],
      ["m2", "corrected"],
      ["m3", "current"],
    ]);
  });

  it("keeps until the same day of the year the period ends, and lets it be prolonged", () => {
    expect(shown(kept(), "2031-04-02").entries[1]).toMatchObject({
      retention: { status: "running", until: "2031-04-02", basis: clause.basis },
    });
    expect(shown(kept(), "2031-04-03").entries[1]).toMatchObject({ retention: { status: "over" } });
    const longer = kept().given(at("desk", "2027-01-01"), {
      type: "set-retention",
      entry: "m2",
      retention: law,
    });
    expect(shown(longer).entries[1]).toMatchObject({ retention: { years: 10, until: "2036-12-31" } });
    const forever = longer.given(at("desk", "2027-01-02"), {
      type: "set-retention",
      entry: "m2",
      retention: { ...clause, years: "permanent" },
    });
    expect(shown(forever, "2999-01-01").entries[1]).toMatchObject({
      retention: { status: "running", until: null },
    });
    expect(code(forever.when(at("desk", "2999-01-01"), propose))).toBe("retention-running");
  });

  it("destroys by two people after the period, and keeps the line with its hash", () => {
    const told = destroyed();
    expect(told.events.at(-1)).toEqual({
      type: "ArchiveEntryDestroyed",
      data: {
        entry: "m2",
        by: "manager-1",
        on: "2031-05-07",
        proposedBy: "desk-1",
        hash: "a".repeat(64),
      },
    });
    expect(shown(told, "2031-05-07").entries).toMatchObject([
      { status: "current" },
      {
        id: "m2",
        status: "destroyed",
        content: { hash: "a".repeat(64) },
        destruction: { proposedBy: "desk-1", reason: "期满", approved: { by: "manager-1" } },
      },
    ]);
  });

  it("lets a proposal come to nothing, and be made again", () => {
    const declined = proposed().given(at("committee", "2031-05-07"), decline);
    expect(shown(declined).entries[1]).toMatchObject({ status: "current", destruction: null });
    expect(code(declined.when(at("desk", "2031-05-08"), propose))).toBe("accepted");
  });

  it("stays held until the last dispute is closed", () => {
    const release = (dispute: string): ArchiveCommand => ({ type: "release-dispute", dispute });
    const closed = (day: string) => at("system", day, { dispute: { isOpen: false } });
    const both = disputed().given(at("system", "2026-06-02"), {
      type: "hold-dispute",
      dispute: "estate-1.x2",
    });
    const first = both.given(closed("2027-01-01"), release("estate-1.x1"));
    expect(shown(first).phase).toBe("held");
    expect(code(first.when(at("desk", "2031-05-06"), propose))).toBe("archive-held");
    const last = first.given(closed("2028-01-01"), release("estate-1.x2"));
    expect(shown(last).phase).toBe("open");
    expect(code(last.when(at("desk", "2031-05-06"), propose))).toBe("accepted");
  });

  it("ends a hold that was ordered by hand, with both reasons on record", () => {
    const told = held().given(at("committee", "2026-05-09"), {
      type: "release",
      hold: 1,
      reason: "审计结束",
    });
    expect(shown(told)).toMatchObject({
      phase: "open",
      holds: [{ reason: "审计", released: { by: "committee-1", reason: "审计结束" } }],
    });
  });

  const day = "2026-05-02";
  const later = "2031-05-07";
  const letter: ArchiveCommand = {
    ...recordToFile,
    kind: "letter",
    parties: [{ kind: "person", ref: "x" }],
    content: { file },
  };
  const collect: ArchiveCommand = { type: "collect", source: { stream: "estate-1/letter/l1", event: "e-9" } };
  const retention = (input: RetentionInput, entry = "m2"): ArchiveCommand => ({
    type: "set-retention",
    entry,
    retention: input,
  });
  const replacing = (entry: string): ArchiveCommand => ({
    ...recordToFile,
    content: { file },
    replaces: { how: "supersedes", entry },
  });
  it.each<[string, () => ReturnType<typeof archiveStory>, ReturnType<typeof at>, ArchiveCommand, string]>([
    ["an owner opening it", archiveStory, at("owner", day), openingArchive, "not-allowed"],
    ["opening it without a contract", archiveStory, at("manager", day, { contract: null }), openingArchive, "contract-unknown"],
    ["opening it before the signature", archiveStory, at("manager", day, { contract: { isSigned: false, clauses: [] } }), openingArchive, "not-signed"],
    ["opening it twice", opened, at("manager", day), openingArchive, "already-open"],
    ["filing before it is open", archiveStory, at("manager", day), recordToFile, "wrong-phase"],
    ["collecting an event that is not there", opened, at("desk", day, { documents: null }), collect, "event-unknown"],
    ["collecting an event without a document", opened, at("desk", day, { documents: [] }), collect, "nothing-to-file"],
    ["collecting an event again", opened, at("system", day), collect, "already-archived"],
    ["filing by staff", opened, at("staff", day), recordToFile, "not-allowed"],
    ["a document of tomorrow", opened, at("desk", day), { ...recordToFile, date: "2026-05-03" }, "date-in-future"],
    ["a clause that is not there", opened, at("desk", day), { ...recordToFile, clauses: ["c-99"] }, "clause-unknown"],
    ["a person who is not there", opened, at("desk", day, { strangers: ["x"] }), letter, "person-unknown"],
    ["the same document again", filed, at("desk", day), recordToFile, "already-archived"],
    ["replacing an unknown entry", filed, at("desk", day), replacing("m9"), "archive-entry-unknown"],
    ["replacing another kind", filed, at("desk", day), replacing("e-signed.1"), "kind-differs"],
    ["replacing what was replaced", () => filed().given(at("desk", day), replacing("m2")), at("desk", day), { ...replacing("m2"), content: { hash: "c".repeat(64) } } as ArchiveCommand, "archive-entry-replaced"],
    ["replacing what was destroyed", destroyed, at("desk", later), replacing("m2"), "archive-entry-destroyed"],
    ["filing with a period by an unknown clause", opened, at("desk", day), { ...recordToFile, retention: { years: 1, basis: { kind: "clause", clause: "c-9" } } } as ArchiveCommand, "clause-unknown"],
    ["a period by an unknown clause", filed, at("desk", day), retention({ years: 1, basis: { kind: "clause", clause: "c-9" } }), "clause-unknown"],
    ["a period of an unknown entry", filed, at("desk", day), retention(clause, "m9"), "archive-entry-unknown"],
    ["a shorter period", kept, at("manager", day), retention({ ...clause, years: 4 }), "retention-shortened"],
    ["an end for what is kept for ever", () => filed().given(at("desk", day), retention({ ...clause, years: "permanent" })), at("desk", day), retention(clause), "retention-shortened"],
    ["ordering a hold by the desk", opened, at("desk", day), { type: "hold", reason: "x" }, "not-allowed"],
    ["releasing an unknown hold", opened, at("manager", day), { type: "release", hold: 1, reason: "x" }, "hold-unknown"],
    ["releasing a hold twice", () => held().given(at("manager", day), { type: "release", hold: 1, reason: "x" }), at("manager", day), { type: "release", hold: 1, reason: "x" }, "hold-released"],
    ["releasing a dispute's hold by hand", disputed, at("manager", "2026-06-02"), { type: "release", hold: 1, reason: "x" }, "hold-of-dispute"],
    ["a dispute's hold by the manager", opened, at("manager", day), { type: "hold-dispute", dispute: "estate-1.x1" }, "not-allowed"],
    ["a hold for a dispute of another contract", opened, at("system", day, { dispute: null }), { type: "hold-dispute", dispute: "estate-1.x9" }, "dispute-unknown"],
    ["a second hold for a dispute", disputed, at("system", day), { type: "hold-dispute", dispute: "estate-1.x1" }, "dispute-holds-already"],
    ["releasing a dispute that is open", disputed, at("system", day), { type: "release-dispute", dispute: "estate-1.x1" }, "dispute-open"],
    ["releasing a dispute that holds nothing", opened, at("system", day), { type: "release-dispute", dispute: "estate-1.x1" }, "hold-unknown"],
    ["destroying while a dispute is open", disputed, at("desk", later), propose, "archive-held"],
    ["destroying without a period", filed, at("desk", later), propose, "retention-undetermined"],
    ["destroying on the last day of the period", kept, at("desk", "2031-04-02"), propose, "retention-running"],
    ["proposing twice", proposed, at("manager", later), propose, "already-proposed"],
    ["approving what nobody proposed", kept, at("manager", later), approve, "not-proposed"],
    ["approving one's own proposal", () => kept().given(at("manager", "2031-05-06"), propose), at("manager", later), approve, "same-person"],
    ["approving by the desk", proposed, at("desk", later), approve, "not-allowed"],
    ["approving after a dispute was opened", () => proposed().given(at("system", "2031-05-06"), { type: "hold-dispute", dispute: "estate-1.x1" }), at("manager", later), approve, "archive-held"],
    ["approving after the period was prolonged", () => proposed().given(at("desk", "2031-05-06"), retention(law)), at("manager", later), approve, "retention-running"],
    ["declining what nobody proposed", kept, at("manager", later), decline, "not-proposed"],
    ["approving twice", destroyed, at("manager", later), approve, "archive-entry-destroyed"],
    ["a period for what was destroyed", destroyed, at("manager", later), retention(law), "archive-entry-destroyed"],
  ])("refuses %s", (_name, story, moment, command, refusal) => {
    expect(code(story().when(moment, command))).toBe(refusal);
  }); // prettier-ignore

  it("shows an owner the text of the contract and what names them, but no letter to somebody else", () => {
    const to = (event: string, person: string) =>
      archiveDocument(event, { kind: "letter", parties: [{ kind: "person", ref: person }] });
    const told = [to("e-2", "owner-1"), to("e-3", "owner-2")].reduce(
      (story, document) =>
        story.given(at("system", day, { documents: [document] }), { ...collect, source: document.source! }),
      filed().given(at("manager", day), { type: "hold", reason: "审计" }),
    );
    const seen = shown(told, day, "owner");
    expect(seen.entries.map(({ id }) => id)).toEqual(["e-signed.1", "e-2.1"]);
    expect(seen).toMatchObject({ phase: "held", holds: [] });
    expect(shown(told, day).entries).toHaveLength(4);
  });

  it("reads its golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    const life = archiveStory()
      .given(at("system", "2025-12-20", { openDisputes: ["estate-1.x1"] }), openingArchive)
      .given(at("system", "2025-12-21", { documents: [archiveDocument("e-2", { kind: "letter", parties: [{ kind: "person", ref: "owner-1" }], content: { form: "file", hash: file.id, file } })] }), collect)
      .given(at("desk", "2026-04-03"), { ...recordToFile, retention: clause })
      .given(at("desk", "2026-04-04"), { ...recordToFile, content: { file }, replaces: { how: "corrects", entry: "m3" } })
      .given(at("manager", "2026-04-05"), retention(law, "m3"))
      .given(at("manager", "2026-04-05"), retention({ ...clause, years: "permanent" }, "m4"))
      .given(at("manager", "2026-04-06"), { type: "hold", reason: "审计" })
      .given(at("manager", "2026-04-07"), { type: "release", hold: 2, reason: "审计结束" })
      .given(at("system", "2026-05-01", { dispute: { isOpen: false } }), { type: "release-dispute", dispute: "estate-1.x1" })
      .given(at("desk", "2037-01-04"), { type: "propose-destruction", entry: "m3", reason: "期满" })
      .given(at("manager", "2037-01-05"), { type: "decline-destruction", entry: "m3", reason: "待核" })
      .given(at("desk", "2037-02-04"), { type: "propose-destruction", entry: "m3", reason: "期满" })
      .given(at("manager", "2037-02-05"), { type: "approve-destruction", entry: "m3" }); // prettier-ignore
    expect(new Set(life.events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
    await expect(goldenLines(aggregate, life.events)).toMatchFileSnapshot(golden);
    const read = readGolden(aggregate, readFileSync(golden, "utf8"));
    expect(shown({ state: read }, "2037-02-06")).toMatchObject({
      phase: "open",
      holds: [
        { dispute: "estate-1.x1", released: { reason: null } },
        { reason: null, released: {} },
      ],
      entries: [
        { retention: { status: "undetermined" } },
        { kind: "letter", content: { file } },
        { status: "destroyed", retention: { years: 10, basis: law.basis } },
        { status: "current", retention: { years: "permanent" } },
      ],
    });
  });
});
