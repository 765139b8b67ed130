import { generateKeyPairSync } from "node:crypto";
import { createHeyue, type Heyue } from "@heyue/core";
import { checkpointHead, merkleRoot, type SignedCheckpoint } from "@heyue/core/evidence";
import type { Envelope } from "@heyue/core/kernel/envelope";
import type { CheckpointDepository } from "@heyue/core/ports/checkpoint-depository";
import { PortFailure } from "@heyue/core/ports/port-failure";
import type { TimeStampAuthority } from "@heyue/core/ports/time-stamp-authority";
import { fixedPolicies } from "@heyue/core/testing/fixed-policies";
import { filing, openTestEstate, signSample, tellThread, value } from "@heyue/core/testing/test-estate";
import { describe, expect, it } from "vitest";
import { ed25519Signer, isSignedBy } from "../system/ed25519.ts";
import { memoryStore } from "./memory.ts";

const { privateKey } = generateKeyPairSync("ed25519", {
  privateKeyEncoding: { format: "pem", type: "pkcs8" },
  publicKeyEncoding: { format: "pem", type: "spki" },
});

/** A depository that keeps what it got, and that can be out of order. */
const mailbox = () => {
  const got: SignedCheckpoint[] = [];
  let isOpen = true;
  const depository: CheckpointDepository = {
    name: "owners-committee",
    deposit: async (estate, signed) => {
      if (!isOpen) throw new PortFailure("mailbox", "unavailable", "no connection");
      got.push(signed);
      return `${estate} ${got.length}`;
    },
  };
  return { got, depository, close: () => (isOpen = false), open: () => (isOpen = true) };
};

const authority: TimeStampAuthority = {
  name: "tsa",
  stamp: async (hash) => ({ authority: "tsa", token: Buffer.from(hash).toString("base64") }),
};

const opened = async (
  parts: {
    readonly checkpointDepositories?: readonly CheckpointDepository[];
    readonly timeStampAuthority?: TimeStampAuthority;
  } = {},
) => {
  const store = memoryStore();
  const estate = await openTestEstate(store);
  const heyue = createHeyue({
    store,
    policies: fixedPolicies(),
    clock: estate.clock,
    checkpointSigner: ed25519Signer(privateKey),
    ...parts,
  });
  return { ...estate, heyue, store, manager: estate.as("manager-1", "manager") };
};

/** Root over the estate's streams as of a position, from the events alone. */
const rootAt = async (heyue: Heyue, position: number): Promise<string> => {
  const events = await heyue.store.events.readAll("test", 0, 100_000);
  const heads = new Map<string, { readonly version: number; readonly head: string }>();
  for (const { hash, position: at, stream, text } of events) {
    if ((at ?? 0) > position || stream.endsWith("/checkpoint/log")) continue;
    heads.set(stream, { version: (JSON.parse(text) as Envelope).version, head: hash });
  }
  return merkleRoot([...heads].map(([stream, head]) => ({ stream, ...head })));
};

describe("checkpoints of a store", () => {
  it("are exact for one position, whatever is written meanwhile, and follow one another", async () => {
    const house = await opened();
    await signSample(house);
    await tellThread(house);
    for (let day = 0; day < 5; day += 1) {
      house.clock.forward(24 * 60);
      const written = Promise.all(
        [1, 2, 3].map((at) =>
          house.heyue.complaints.file(house.as("owner-1", "owner"), filing, { commandId: `f${day}-${at}` }),
        ),
      );
      const [{ made }] = await Promise.all([house.heyue.makeCheckpoints("test"), written]);
      expect(made).toHaveLength(1);
    }
    const log = value(await house.heyue.checkpoints.get(house.manager, "estate-1.log"));
    expect(log.count).toBe(5);
    for (const { position, root } of log.latest) expect(root).toBe(await rootAt(house.heyue, position));
    expect(new Set(log.latest.map(({ root }) => root)).size).toBeGreaterThan(3);
    expect(await house.heyue.verify("test")).toMatchObject({ ok: true });
    await house.heyue.rebuild("test");
    house.clock.forward(24 * 60);
    await house.heyue.makeCheckpoints("test");
    const [last] = value(await house.heyue.checkpoints.get(house.manager, "estate-1.log")).latest;
    expect(last?.root).toBe(await rootAt(house.heyue, last?.position ?? 0));
  });

  it("are made once a day, however many ask", async () => {
    const { depository, got } = mailbox();
    const house = await opened({ checkpointDepositories: [depository], timeStampAuthority: authority });
    await signSample(house);
    const reports = await Promise.all([1, 2, 3, 4].map(() => house.heyue.makeCheckpoints("test")));
    expect(reports.flatMap(({ made }) => made)).toHaveLength(1);
    expect(reports.flatMap(({ deposited }) => deposited)).toHaveLength(1);
    expect(new Set(got.map(({ checkpoint }) => checkpointHead(checkpoint))).size).toBe(1);
    expect(await house.heyue.makeCheckpoints("test")).toEqual({
      made: [],
      stamped: [],
      deposited: [],
      failed: [],
    });
    const log = value(await house.heyue.checkpoints.get(house.manager, "estate-1.log"));
    expect(log).toMatchObject({ count: 1, latest: [{ day: "2026-03-01", streams: 2, stampedBy: ["tsa"] }] });
  });

  it("go out signed and stamped", async () => {
    const { depository, got } = mailbox();
    const house = await opened({ checkpointDepositories: [depository], timeStampAuthority: authority });
    await signSample(house);
    await house.heyue.makeCheckpoints("test");
    const [sent] = got;
    const head = checkpointHead(sent!.checkpoint);
    expect(isSignedBy(sent!.signature!, head)).toBe(true);
    expect(sent!.timeStamps).toMatchObject([{ authority: "tsa" }]);
    const log = value(await house.heyue.checkpoints.get(house.manager, "estate-1.log"));
    expect(log.latest).toMatchObject([
      { head, deposits: [{ depository: "owners-committee", receipt: "estate-1 1" }] },
    ]);
  });

  it("are not lost when the depository is out of order: nothing counts as deposited before it answered", async () => {
    const box = mailbox();
    const house = await opened({ checkpointDepositories: [box.depository] });
    await signSample(house);
    box.close();
    const first = await house.heyue.makeCheckpoints("test");
    expect(first).toMatchObject({
      made: [{ day: "2026-03-01" }],
      deposited: [],
      failed: [{ estate: "estate-1", day: "2026-03-01", step: "deposit", reason: "no connection" }],
    });
    house.clock.forward(24 * 60);
    expect((await house.heyue.makeCheckpoints("test")).failed).toHaveLength(2);
    const before = value(await house.heyue.checkpoints.get(house.manager, "estate-1.log"));
    expect(before.latest.flatMap(({ deposits }) => deposits)).toEqual([]);
    box.open();
    const after = await house.heyue.makeCheckpoints("test");
    expect(after.deposited.map(({ day }) => day)).toEqual(["2026-03-01", "2026-03-02"]);
    expect(box.got.map(({ checkpoint }) => checkpoint.day)).toEqual(["2026-03-01", "2026-03-02"]);
  });

  it("are made later when the signer does not answer", async () => {
    const store = memoryStore();
    const estate = await openTestEstate(store);
    await signSample(estate);
    const signer = ed25519Signer(privateKey);
    let works = false;
    const heyue = createHeyue({
      store,
      policies: fixedPolicies(),
      clock: estate.clock,
      checkpointSigner: {
        key: signer.key,
        sign: (head) =>
          works ? signer.sign(head) : Promise.reject(new PortFailure("signer", "unavailable", "locked")),
      },
    });
    expect(await heyue.makeCheckpoints("test")).toMatchObject({
      made: [],
      failed: [{ step: "make", port: "signer" }],
    });
    works = true;
    expect(await heyue.makeCheckpoints("test")).toMatchObject({ made: [{ day: "2026-03-01" }], failed: [] });
  });

  it("are not made of an estate in which nothing has happened, nor by hand by a manager", async () => {
    const house = await opened();
    expect((await house.heyue.makeCheckpoints("test")).made).toEqual([]);
    await signSample(house);
    await house.heyue.makeCheckpoints("test");
    const tried = await house.heyue.checkpoints.act(
      house.manager,
      "estate-1.log",
      { type: "deposit", day: "2026-03-01", depository: "mine", receipt: "trust me" },
      { commandId: "x" },
    );
    expect(tried).toMatchObject({ ok: false, rejection: { code: "not-allowed" } });
    // Owners read them: whoever notes a head can hold the keeper to it.
    expect(value(await house.heyue.checkpoints.list(house.as("owner-1", "owner")))).toHaveLength(1);
  });
});
