import { sha256Hex } from "../kernel/hash-chain.ts";

/** The head that one stream had (链头): its version and the hash of its last event. */
export interface Leaf {
  readonly stream: string;
  readonly version: number;
  readonly head: string;
}

/** The way from a leaf to the root: at each step the hash beside, and on which side it stands. */
export type MerklePath = readonly { readonly side: "left" | "right"; readonly hash: string }[];

/** Hash of a leaf. Leaves and nodes are hashed under different words, so that neither can be passed off as the other. */
const leafHash = ({ head, stream, version }: Leaf): string =>
  sha256Hex(`heyue-leaf ${stream} ${version} ${head}`);

const nodeHash = (left: string, right: string): string => sha256Hex(`heyue-node ${left} ${right}`);

/** Leaves in the order in which they are hashed: by name of stream. */
const inOrder = (leaves: readonly Leaf[]): readonly Leaf[] =>
  [...leaves].sort((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0));

/** One level up; a hash without a neighbour goes up as it is. */
const levelAbove = (hashes: readonly string[]): readonly string[] => {
  const above: string[] = [];
  for (let at = 0; at < hashes.length; at += 2) {
    const left = hashes[at] as string;
    const right = hashes[at + 1];
    above.push(right === undefined ? left : nodeHash(left, right));
  }
  return above;
};

/** Root over the heads of all streams (默克尔根); of none, the hash of nothing. */
export const merkleRoot = (leaves: readonly Leaf[]): string => {
  let level: readonly string[] = inOrder(leaves).map(leafHash);
  while (level.length > 1) level = levelAbove(level);
  return level[0] ?? sha256Hex("");
};

/** The paths of these streams, each out of one and the same tree; of those that are not among the leaves there is none. */
export const merklePaths = (
  leaves: readonly Leaf[],
  streams: Iterable<string>,
): ReadonlyMap<string, MerklePath> => {
  const ordered = inOrder(leaves);
  const places = new Map(ordered.map(({ stream }, at) => [stream, at]));
  const levels: (readonly string[])[] = [ordered.map(leafHash)];
  for (let level = levels[0] ?? []; level.length > 1; levels.push(level)) level = levelAbove(level);
  const paths = new Map<string, MerklePath>();
  for (const stream of streams) {
    let at = places.get(stream);
    if (at === undefined) continue;
    const path: { side: "left" | "right"; hash: string }[] = [];
    for (const level of levels) {
      const beside = level[at ^ 1];
      if (beside !== undefined) path.push({ side: at % 2 === 0 ? "right" : "left", hash: beside });
      at >>= 1;
    }
    paths.set(stream, path);
  }
  return paths;
};

/** The path of one stream, or `null` when it is not among the leaves. */
export const merklePath = (leaves: readonly Leaf[], stream: string): MerklePath | null =>
  merklePaths(leaves, [stream]).get(stream) ?? null;

/** The root that a leaf and its path lead to. */
export const rootFrom = (leaf: Leaf, path: MerklePath): string =>
  path.reduce(
    (hash, step) => (step.side === "left" ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)),
    leafHash(leaf),
  );
