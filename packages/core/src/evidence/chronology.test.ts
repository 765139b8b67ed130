import { describe, expect, it } from "vitest";
import type { Chain, ChainLink } from "../application/heyue.ts";
import { noHash } from "../kernel/envelope.ts";
import { sealEnvelope } from "../kernel/hash-chain.ts";
import { chronology, comparableHeads, readHead, readHeads } from "./evidence.ts";

const chainOf = (stream: string, times: readonly string[]): Chain => {
  const events = times.map((at, index): ChainLink => {
    const version = index + 1;
    const eventId = `${stream}-e${version}`;
    const { text, hash } = sealEnvelope({
      envelope: 1, tenant: "t", stream, version, type: "ComplaintReplied", schemaVersion: 1, eventId, commandId: eventId,
      causation: null, correlation: "c1", actor: { id: "p-1", role: "desk" }, occurredAt: at, recordedAt: at, policy: null,
      prevHash: noHash, data: {},
    }); // prettier-ignore
    return { version, eventId, type: "ComplaintReplied", text, hash, disclosed: [] };
  });
  return { stream, head: noHash, events };
};

const ids = (chains: readonly Chain[]): readonly string[] =>
  chronology(chains).map(({ link }) => link.eventId);

describe("chronology", () => {
  it("goes by the moment, not by the digits of it, and keeps the order of a chain", () => {
    const east = chainOf("b", ["2026-05-02T09:00:00+08:00", "2026-05-02T09:00:00+08:00"]);
    const utc = chainOf("a", ["2026-05-02T00:59:00Z", "2026-05-02T01:00:00Z", "2026-05-02T01:01:00Z"]);
    expect(ids([east, utc])).toEqual(["a-e1", "a-e2", "b-e1", "b-e2", "a-e3"]);
  });

  it("keeps an event whose text was hurt behind the event before it, and does not guess who acted", () => {
    const told = chainOf("a", [
      "2026-05-01T09:00:00+08:00",
      "2026-05-03T09:00:00+08:00",
      "2026-05-04T09:00:00+08:00",
    ]);
    const other = chainOf("b", ["2026-05-02T09:00:00+08:00"]);
    for (const text of [
      "not json",
      "null",
      "[]",
      '{"type":7}',
      '{"actor":null,"type":"X","occurredAt":"x"}',
    ]) {
      const hurt = { ...told, events: told.events.map((link, at) => (at === 1 ? { ...link, text } : link)) };
      expect(ids([hurt, other])).toEqual(["a-e1", "a-e2", "b-e1", "a-e3"]);
      expect(chronology([hurt])[1]).toMatchObject({
        at: "2026-05-01T09:00:00+08:00",
        type: "ComplaintReplied",
        actor: null,
      });
    }
  });
});

it("says what was said once, also where the subject is the beginning of the text", () => {
  const told = chainOf("a", ["2026-05-01T09:00:00+08:00"]);
  const disclosed = ["11楼电梯厅的灯不亮", "11楼电梯厅的灯不亮，晚上很暗。", "林语晨"].map((value) => ({
    commitment: "",
    salt: "",
    value,
  }));
  const events = told.events.map((link) => ({ ...link, disclosed }));
  expect(chronology([{ ...told, events }])[0]?.words).toEqual(["11楼电梯厅的灯不亮，晚上很暗。", "林语晨"]);
});

describe("heads", () => {
  const hash = "9f".repeat(32);

  it("are read as people copy them: with blanks, in capitals, with a note behind, between comments", () => {
    expect(readHead(`  ${hash.toUpperCase()} `)).toBe(hash);
    expect(readHeads(`# 业委会\r\n\r\n2026-05-03.${hash}  5月3日收到\n${hash}`)).toEqual({
      heads: [`2026-05-03.${hash}`, hash],
    });
    expect(readHeads("")).toEqual({ heads: [] });
  });

  it("are refused with the line when one is too short or something else", () => {
    expect(readHead(hash.slice(1))).toBeNull();
    expect(readHeads(`${hash}\n收到的链头`)).toEqual({ line: 2, word: "收到的链头" });
  });

  it("of days that were not over when the bundle was made are not held against it; a missing earlier day is", () => {
    const manifest = {
      createdAt: "2026-05-04T10:00:00+08:00",
      checkpoints: [{ path: "", sha256: "", size: 0, day: "2026-05-02", head: "" }],
    };
    const heads = ["2026-05-02", "2026-05-03", "2026-05-04", "2026-05-09"].map((day) => `${day}.${hash}`);
    expect(comparableHeads(manifest, [...heads, hash])).toEqual({
      heads: [heads[0], heads[1], hash],
      later: [heads[2], heads[3]],
    });
  });
});
