import { describe, expect, it } from "vitest";
import { commitment, sealEnvelope, sha256Hex } from "./hash-chain.ts";
import { isPersonal, mapPersonal, personal, personalFields, reveal, withoutValues } from "./personal.ts";

describe("a personal value", () => {
  const data = {
    number: "TS-1",
    text: personal("owner-1", "楼道灯坏了"),
    points: [personal("owner-1", "何时修好")],
    place: null,
  };

  it("is recognised by its shape wherever it stands", () => {
    expect(personalFields(data).map(({ value }) => value)).toEqual(["楼道灯坏了", "何时修好"]);
  });

  it("is not mistaken for other data", () => {
    expect(isPersonal({ subject: "a", value: "b", more: 1 })).toBe(false);
    expect(isPersonal({ subject: "a" })).toBe(false);
    expect(isPersonal(["subject", "value"])).toBe(false);
  });

  it("leaves only its commitment in what is hashed", () => {
    const committed = mapPersonal(data, (field) => ({
      ...field,
      $personal: commitment("00".repeat(16), field.value ?? ""),
    }));
    const text = JSON.stringify(withoutValues(committed as never));
    expect(text).not.toContain("楼道灯");
    expect(text).toContain(commitment("00".repeat(16), "楼道灯坏了"));
  });

  it("reads as nothing once it was erased", () => {
    expect(reveal({ $personal: "ab", subject: "owner-1" })).toBeNull();
  });
});

describe("hashes", () => {
  it("are SHA-256 of UTF-8, as everybody else computes them", () => {
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("commit to the salt and the value together", () => {
    expect(commitment("61", "bc")).toBe(sha256Hex("abc"));
    expect(commitment("00".repeat(16), "abc")).not.toBe(commitment("01".repeat(16), "abc"));
  });

  it("cover the envelope in its canonical form", () => {
    const envelope = {
      envelope: 1,
      tenant: "t",
      stream: "e/complaint/1",
      version: 1,
      type: "X",
      schemaVersion: 1,
      eventId: "1",
      commandId: "c",
      causation: null,
      correlation: "c",
      actor: { id: "a", role: "desk" },
      occurredAt: "2026-03-02T09:00:00+08:00",
      recordedAt: "2026-03-02T09:00:00+08:00",
      policy: null,
      prevHash: "0".repeat(64),
      data: { b: 1, a: 2 },
    } as const;
    const { hash, text } = sealEnvelope(envelope);
    expect(text.startsWith('{"actor":{"id":"a","role":"desk"},"causation":null,')).toBe(true);
    expect(hash).toBe(sha256Hex(text));
  });
});
