import { describe, expect, it } from "vitest";
import type { Chain, ChainLink } from "../application/heyue.ts";
import { noHash } from "../kernel/envelope.ts";
import { sealEnvelope } from "../kernel/hash-chain.ts";
import {
  bundleEntries,
  checkpointHead,
  merklePath,
  merkleRoot,
  manifestPath,
  readCheckpointHead,
  verifyBundle,
  type BundledCheckpoint,
  type BundleEntries,
  type Leaf,
  type WithheldStreams,
} from "./evidence.ts";

/** What is told of a stream: on which days of May something happened, in words. */
type Story = Readonly<Record<string, readonly (readonly [day: number, words: string])[]>>;

const dayOf = (day: number): string => `2026-05-${String(day).padStart(2, "0")}`;

const told: Story = {
  "liuxia/complaint/c-7": [
    [1, "电梯又停了"],
    [2, "已派人检修"],
    [4, "修好了"],
  ],
  "liuxia/contract/k-1": [[1, "签订"]],
  "liuxia/letter/l-3": [[3, "催告"]],
};

const chainOf = (stream: string, story: Story): Chain => {
  const events: ChainLink[] = [];
  let prevHash = noHash;
  (story[stream] ?? []).forEach(([day, words], index) => {
    const version = index + 1;
    const eventId = `${stream}-e${version}`;
    const at = `${dayOf(day)}T10:00:00+08:00`;
    const { text, hash } = sealEnvelope({
      envelope: 1, tenant: "t", stream, version, type: "Told", schemaVersion: 1, eventId, commandId: eventId, causation: null,
      correlation: "c1", actor: { id: "p-1", role: "desk" }, occurredAt: at, recordedAt: at, policy: null, prevHash, data: { words },
    }); // prettier-ignore
    events.push({ version, eventId, type: "Told", text, hash, disclosed: [] });
    prevHash = hash;
  });
  return { stream, head: prevHash, events };
};

const leavesOn = (story: Story, day: number): readonly Leaf[] =>
  Object.keys(story).flatMap((stream) => {
    const version = (story[stream] ?? []).filter(([on]) => on <= day).length;
    return version === 0 ? [] : [{ stream, version, head: chainOf(stream, story).events[version - 1]!.hash }];
  });

/** The checkpoints of the first five days, as the keeper makes them out of a story. */
const checkpointsOf = (story: Story): readonly BundledCheckpoint[] => {
  const made: BundledCheckpoint[] = [];
  for (let day = 1; day <= 5; day += 1) {
    const leaves = leavesOn(story, day);
    const before = leavesOn(story, day - 1);
    const last = made.at(-1);
    made.push({
      checkpoint: {
        format: "heyue-checkpoint/1",
        tenant: "t",
        estate: "liuxia",
        day: dayOf(day),
        at: `${dayOf(day + 1)}T00:05:00+08:00`,
        streams: leaves.length,
        root: merkleRoot(leaves),
        previous: last === undefined ? null : checkpointHead(last.checkpoint),
      },
      signature: null,
      timeStamps: [],
      proofs: leaves
        .filter((leaf) => !before.some(({ head }) => head === leaf.head))
        .map((leaf) => ({ ...leaf, path: merklePath(leaves, leaf.stream)! })),
    });
  }
  return made;
};

const bundleOf = (
  story: Story,
  checkpoints: readonly BundledCheckpoint[] = checkpointsOf(story),
  withheld?: readonly WithheldStreams[],
): BundleEntries =>
  bundleEntries({
    tenant: "t",
    createdAt: "2026-05-09T08:00:00+08:00",
    ...(withheld === undefined ? {} : { withheld }),
    chains: Object.keys(story).map((stream) => chainOf(stream, story)),
    policies: [],
    attachments: [],
    checkpoints,
    pages: [{ name: "index.zh-CN.html", text: "<p>证据包</p>" }],
  });

/** What the committee found in its mailbox, day after day. */
const deposited = checkpointsOf(told).map(({ checkpoint }) => checkpointHead(checkpoint));

const rewritten: Story = {
  ...told,
  "liuxia/complaint/c-7": told["liuxia/complaint/c-7"]!.with(1, [2, "当日已修好"]),
};

describe("checkpoints of a bundle", () => {
  it("hold, and every deposited head is found in them", () => {
    expect(verifyBundle(bundleOf(told))).toMatchObject({ ok: true, failures: [] });
    expect(verifyBundle(bundleOf(told), { expect: deposited })).toMatchObject({ ok: true, failures: [] });
    // As somebody copied it by hand.
    expect(verifyBundle(bundleOf(told), { expect: ` ${deposited[0]!.toUpperCase()}` }).ok).toBe(true);
    expect(readCheckpointHead(` ${deposited[0]!.toUpperCase()}\n`)).toMatchObject({ day: "2026-05-01" });
    expect(readCheckpointHead("2026-05-01")).toBeNull();
  });

  it("are not needed: a bundle without them verifies as before", () => {
    const plain = bundleOf(told, []);
    expect([...plain.keys()].some((path) => path.startsWith("checkpoints/"))).toBe(false);
    expect(verifyBundle(plain)).toMatchObject({ ok: true, failures: [] });
  });

  it("do not hide that the keeper rewrote an event and computed everything anew", () => {
    // Chains, roots, paths, checkpoints, manifest: all of it agrees with itself.
    const forged = bundleOf(rewritten);
    expect(verifyBundle(forged)).toMatchObject({ ok: true });
    const { ok, failures } = verifyBundle(forged, { expect: deposited });
    expect(ok).toBe(false);
    expect(failures[0]).toMatchObject({
      entry: "checkpoints/2026-05-02.json",
      check: "deposited-head",
      expected: deposited[1],
    });
    // The day before is still what was deposited; every day after is not.
    expect(failures.map(({ entry }) => entry)).toEqual(
      [2, 3, 4, 5].map((day) => `checkpoints/${dayOf(day)}.json`),
    );
    for (const day of [2, 3, 4, 5])
      expect(verifyBundle(forged, { expect: deposited[day - 1]! }).ok, dayOf(day)).toBe(false);
  });

  it("name the event that was rewritten when the checkpoints were left as they were", () => {
    const { failures } = verifyBundle(bundleOf(rewritten, checkpointsOf(told)), { expect: deposited });
    expect(failures).toMatchObject([
      {
        entry: "checkpoints/2026-05-02.json",
        event: "liuxia/complaint/c-7-e2",
        check: "head-at-checkpoint",
      },
      {
        entry: "checkpoints/2026-05-04.json",
        event: "liuxia/complaint/c-7-e3",
        check: "head-at-checkpoint",
      },
    ]);
  });

  it("do not let the keeper leave out the path that would betray it", () => {
    const without = checkpointsOf(told).map((item) => ({
      ...item,
      proofs: item.proofs.filter(({ stream }) => stream !== "liuxia/complaint/c-7"),
    }));
    const { failures } = verifyBundle(bundleOf(rewritten, without), { expect: deposited });
    expect(failures).toMatchObject([
      { entry: "checkpoints/2026-05-01.json", event: "liuxia/complaint/c-7-e1", check: "uncovered" },
      { entry: "checkpoints/2026-05-02.json", event: "liuxia/complaint/c-7-e2", check: "uncovered" },
      { entry: "checkpoints/2026-05-04.json", event: "liuxia/complaint/c-7-e3", check: "uncovered" },
    ]);
  });

  it("do not let a head of another day or of no day pass", () => {
    const later = deposited[1]!.replace("2026-05-02", "2026-05-03");
    expect(verifyBundle(bundleOf(told), { expect: later }).failures).toMatchObject([
      { entry: "checkpoints/2026-05-03.json", check: "deposited-head", expected: later },
    ]);
    const [without] = [checkpointsOf(told).slice(0, 3)];
    expect(verifyBundle(bundleOf(told, without), { expect: deposited[4]! }).failures).toMatchObject([
      { check: "deposited-head", actual: "no checkpoint of 2026-05-05" },
    ]);
  });

  it("follow one another without a gap, and are not made before their day", () => {
    const gap = checkpointsOf(told).toSpliced(2, 1);
    expect(verifyBundle(bundleOf(told, gap)).failures.map(({ check }) => check)).toContain("previous");
    const early = checkpointsOf(told).map((item) =>
      item.checkpoint.day === "2026-05-05"
        ? { ...item, checkpoint: { ...item.checkpoint, at: "2026-05-03T10:00:00+08:00" } }
        : item,
    );
    expect(verifyBundle(bundleOf(told, early)).failures).toMatchObject([
      { entry: "checkpoints/2026-05-05.json", check: "day" },
    ]);
  });

  it("are read as what they are: anything else in their place is named", () => {
    const entries = new Map(bundleOf(told));
    const path = "checkpoints/2026-05-02.json";
    for (const text of ["", "[]", '{"checkpoint":null}', "not json"]) {
      entries.set(path, new TextEncoder().encode(text));
      expect(verifyBundle(entries).failures.filter(({ entry }) => entry === path)).not.toHaveLength(0);
    }
  });
});

describe("a bundle that withholds streams", () => {
  const letter: readonly WithheldStreams[] = [
    { kind: "letter", streams: 1, events: 1, reason: "not-visible" },
  ];
  const { "liuxia/letter/l-3": _, ...shown } = told;
  /** What is left of the checkpoints when no path of a withheld stream is in them. */
  const itsCheckpoints = checkpointsOf(told).map((item) => ({
    ...item,
    proofs: item.proofs.filter(({ stream }) => stream in shown),
  }));

  it("says so, and holds against the same deposited heads as the whole", () => {
    const bundle = bundleOf(shown, itsCheckpoints, letter);
    expect(verifyBundle(bundle, { expect: deposited })).toMatchObject({
      ok: true,
      events: 4,
      withheld: letter,
      failures: [],
    });
    // Once the letter is shown, the heads that were deposited meanwhile prove it.
    expect(verifyBundle(bundleOf(told, checkpointsOf(told), []), { expect: deposited })).toMatchObject({
      ok: true,
      events: 5,
      withheld: [],
    });
  });

  it("accounts for as many streams as its last checkpoint counts: one left out in silence is noticed", () => {
    expect(verifyBundle(bundleOf(shown, itsCheckpoints, [])).failures).toEqual([
      {
        entry: manifestPath,
        event: "",
        check: "streams",
        expected: "3 streams, as the checkpoint of 2026-05-05 counts",
        actual: "2",
      },
    ]);
    // A stream that is younger than the last checkpoint is one more, not a fault.
    const younger = checkpointsOf(told).slice(0, 2);
    expect(verifyBundle(bundleOf(told, younger, [])).failures).toEqual([]);
  });

  it("promises no whole estate when its streams were asked for by name, as in bundles of before", () => {
    expect(verifyBundle(bundleOf(shown, itsCheckpoints))).toMatchObject({
      ok: true,
      withheld: [],
      failures: [],
    });
  });

  it("cannot have what it withholds changed or made unreadable", () => {
    const entries = bundleOf(shown, itsCheckpoints, letter);
    const text = new TextDecoder().decode(entries.get(manifestPath));
    const changed = (from: string, to: string) =>
      verifyBundle(new Map([...entries, [manifestPath, new TextEncoder().encode(text.replace(from, to))]]));
    expect(changed('"streams":1', '"streams":2').failures).toMatchObject([{ check: "digest" }]);
    for (const [from, to] of [
      ['"streams":1', '"streams":-1'],
      ['"streams":1', '"streams":"1"'],
      ['"kind":"letter"', '"kind":7'],
    ] as const)
      expect(changed(from, to)).toMatchObject({ ok: false, failures: [{ check: "manifest" }] });
  });
});
