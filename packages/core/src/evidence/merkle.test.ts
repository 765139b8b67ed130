import { describe, expect, it } from "vitest";
import { sha256Hex } from "../kernel/hash-chain.ts";
import { merklePath, merkleRoot, rootFrom, type Leaf } from "./merkle.ts";

const leaves = (count: number): readonly Leaf[] =>
  Array.from({ length: count }, (_, at) => ({
    stream: `liuxia/complaint/c-${(at * 7) % 41}`,
    version: at + 1,
    head: sha256Hex(`head ${at}`),
  }));

describe("the root over all heads of streams", () => {
  it("is reached from every leaf, for any number of leaves", () => {
    for (let count = 0; count <= 40; count += 1) {
      const all = leaves(count);
      const root = merkleRoot(all);
      for (const leaf of all) {
        const path = merklePath(all, leaf.stream);
        expect(path).not.toBeNull();
        expect(rootFrom(leaf, path!), `${leaf.stream} of ${count}`).toBe(root);
      }
    }
  });

  it("is not reached from a leaf that was changed, nor by a path that was", () => {
    for (const count of [1, 2, 3, 7, 8, 31, 40]) {
      const all = leaves(count);
      const root = merkleRoot(all);
      for (const leaf of all) {
        const path = merklePath(all, leaf.stream)!;
        for (const change of [
          { head: sha256Hex("another") },
          { version: leaf.version + 1 },
          { stream: "liuxia/complaint/other" },
        ])
          expect(rootFrom({ ...leaf, ...change }, path)).not.toBe(root);
        path.forEach((step, at) => {
          const other = { ...step, hash: sha256Hex("another") };
          expect(rootFrom(leaf, path.with(at, other))).not.toBe(root);
          const turned = { ...step, side: step.side === "left" ? "right" : "left" } as const;
          expect(rootFrom(leaf, path.with(at, turned))).not.toBe(root);
        });
      }
    }
  });

  it("does not depend on the order of the leaves, and knows which it has", () => {
    const all = leaves(12);
    expect(merkleRoot(all.toReversed())).toBe(merkleRoot(all));
    expect(merklePath(all, "liuxia/complaint/none")).toBeNull();
    expect(merkleRoot([])).toBe(sha256Hex(""));
  });
});
