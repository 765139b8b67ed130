/** Evidence bundles as the estate of the other fixtures gives them out: sealed events, a signed contract, a photo, signed checkpoints. */
import {
  bundleEntries,
  checkpointHead,
  merklePath,
  merkleRoot,
  zipBundle,
  type BundledCheckpoint,
  type BundleEntries,
  type CheckpointSignature,
  type Leaf,
  type WithheldStreams,
} from "@heyue/core/evidence";
import type { Chain, ChainLink } from "@heyue/core";
import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import { noHash, type Role } from "@heyue/core/kernel/envelope";
import { commitment, sealEnvelope, sha256Hex, sha256OfBytes } from "@heyue/core/kernel/hash-chain";
import type { Json } from "@heyue/core/kernel/verdict";
import { exampleContract } from "./contract.fixture.ts";

/** Something that happened: on which day of May 2026, what, by whom, in which words. */
interface Told {
  readonly day: number;
  readonly type: string;
  readonly role: Role;
  readonly words?: string;
  readonly data?: { readonly [key: string]: Json };
}

/** What the keeper of the bundle may do differently. */
export interface BundleStory {
  /** Replaces what was said on 4 May, before anything was hashed. */
  readonly words?: string;
  /** Further complaints, each of one event. */
  readonly more?: number;
  /** Bytes of a second attachment. */
  readonly video?: number;
  /** What is said to be left out of a whole estate. */
  readonly withheld?: readonly WithheldStreams[];
}

/** A signed bundle, and what its readers hold of it. */
export interface ExampleBundle {
  readonly zip: Uint8Array<ArrayBuffer>;
  readonly entries: BundleEntries;
  readonly chains: readonly Chain[];
  /** Deposited heads of 1 to 5 May. */
  readonly deposited: readonly string[];
}

/** The contract's text as it is hashed. */
const contractText = canonicalJson(exampleContract.draft as unknown as Json);

/** A photo of a real format's first bytes; what it shows is of no matter. */
export const examplePhoto = new Uint8Array([
  0xff,
  0xd8,
  0xff,
  0xe0,
  ...Array.from({ length: 900 }, (_, at) => at % 251),
]);

const dayOf = (day: number): string => `2026-05-${String(day).padStart(2, "0")}`;

const complaint: readonly Told[] = [
  { day: 1, type: "ComplaintFiled", role: "owner", words: "11楼电梯厅的灯不亮，晚上很暗。", data: { attachments: [{ id: sha256OfBytes(examplePhoto), name: "走廊灯不亮.jpg" }] } },
  { day: 2, type: "ComplaintAcknowledged", role: "desk", words: "已受理，今天安排工程部到场。" },
  { day: 4, type: "ComplaintReplied", role: "desk", words: "灯具已经更换，请您查看。" },
  { day: 5, type: "ComplaintConfirmed", role: "owner", words: "亮了，谢谢。" },
]; // prettier-ignore

const storyOf = ({ more = 0, words }: BundleStory): Readonly<Record<string, readonly Told[]>> => ({
  "liuxia/complaint/c-7": complaint.map((told) =>
    words !== undefined && told.day === 4 ? { ...told, words } : told,
  ),
  "liuxia/contract/k-1": [
    { day: 1, type: "ContractSigned", role: "manager", data: { textHash: sha256Hex(contractText), signedOn: dayOf(1) } },
  ],
  ...Object.fromEntries(
    Array.from({ length: more }, (_, at) => [
      `liuxia/complaint/m-${at + 1}`,
      [{ day: 3, type: "ComplaintFiled", role: "owner", words: `第${at + 1}件` } as const],
    ]),
  ),
}); // prettier-ignore

const chainOf = (stream: string, story: readonly Told[]): Chain => {
  const events: ChainLink[] = [];
  let prevHash = noHash;
  story.forEach(({ data = {}, day, role, type, words }, index) => {
    const version = index + 1;
    const eventId = `${stream}-e${version}`;
    const at = `${dayOf(day)}T10:0${index}:00+08:00`;
    const salt = "00112233445566778899aabbccddee0".concat(String(version));
    const disclosed =
      words === undefined ? [] : [{ commitment: commitment(salt, words), salt, value: words }];
    const personal = disclosed.map((item) => ({ $personal: item.commitment, subject: "p-1" }));
    const { hash, text } = sealEnvelope({
      envelope: 1, tenant: "t", stream, version, type, schemaVersion: 1, eventId, commandId: eventId, causation: null,
      correlation: "c1", actor: { id: `p-${role}`, role }, occurredAt: at, recordedAt: at, policy: null, prevHash,
      data: { ...data, personal },
    }); // prettier-ignore
    events.push({ version, eventId, type, text, hash, disclosed });
    prevHash = hash;
  });
  return { stream, head: prevHash, events };
};

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

const signerOf = async (): Promise<(head: string) => Promise<CheckpointSignature>> => {
  const keys = (await crypto.subtle.generateKey({ name: "Ed25519" }, true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const key = base64(await crypto.subtle.exportKey("spki", keys.publicKey));
  return async (head) => {
    const made = await crypto.subtle.sign("Ed25519", keys.privateKey, new TextEncoder().encode(head));
    return { scheme: "ed25519", key, value: base64(made) };
  };
};

const checkpointsOf = async (chains: readonly Chain[]): Promise<readonly BundledCheckpoint[]> => {
  const sign = await signerOf();
  const leavesOn = (day: number): readonly Leaf[] =>
    chains.flatMap(({ events, stream }) => {
      const link = events.findLast(
        ({ text }) => text.includes(`"occurredAt":"2026-05-0`) && dayIn(text) <= day,
      );
      return link === undefined ? [] : [{ stream, version: link.version, head: link.hash }];
    });
  const made: BundledCheckpoint[] = [];
  for (let day = 1; day <= 5; day += 1) {
    const [leaves, before] = [leavesOn(day), leavesOn(day - 1)];
    const last = made.at(-1);
    const checkpoint = {
      format: "heyue-checkpoint/1", tenant: "t", estate: "liuxia", day: dayOf(day), at: `${dayOf(day + 1)}T00:05:00+08:00`,
      streams: leaves.length, root: merkleRoot(leaves), previous: last === undefined ? null : checkpointHead(last.checkpoint),
    } as const; // prettier-ignore
    made.push({
      checkpoint,
      signature: await sign(checkpointHead(checkpoint)),
      timeStamps: [],
      proofs: leaves
        .filter((leaf) => !before.some(({ head }) => head === leaf.head))
        .map((leaf) => ({ ...leaf, path: merklePath(leaves, leaf.stream)! })),
    });
  }
  return made;
};

const dayIn = (text: string): number => Number(/"occurredAt":"2026-05-(\d\d)/.exec(text)![1]);

/** Makes a bundle of a story, with everything in it in order. */
export const exampleBundle = async (story: BundleStory = {}): Promise<ExampleBundle> => {
  const chains = Object.entries(storyOf(story)).map(([stream, told]) => chainOf(stream, told));
  const checkpoints = await checkpointsOf(chains);
  const video = Uint8Array.from({ length: story.video ?? 0 }, (_, at) => (at * 37) % 251);
  const attachments = [
    { id: sha256OfBytes(examplePhoto), name: "走廊灯不亮.jpg", mediaType: "image/jpeg", bytes: examplePhoto },
    ...(video.length === 0 ? [] : [{ id: sha256OfBytes(video), name: "监控.mp4", mediaType: "video/mp4", bytes: video }]),
  ]; // prettier-ignore
  const entries = bundleEntries({
    tenant: "t",
    createdAt: "2026-05-09T08:00:00+08:00",
    chains,
    ...(story.withheld === undefined ? {} : { withheld: story.withheld }),
    policies: [],
    attachments,
    checkpoints,
    pages: [{ name: "contract-k-1.json", text: contractText, asOf: "2026-05-09" }],
  });
  return {
    zip: new Uint8Array(zipBundle(entries)),
    entries,
    chains,
    deposited: checkpoints.map(({ checkpoint }) => checkpointHead(checkpoint)),
  };
};

/** Bytes with one of them changed. */
export const withFlip = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> => {
  const changed = bytes.slice();
  changed[at] = changed[at]! ^ 1;
  return changed;
};

/** Where a text stands in a zip for the first time. */
export const placeOf = (bytes: Uint8Array, text: string): number => {
  const wanted = new TextEncoder().encode(text);
  for (let at = 0; at + wanted.length <= bytes.length; at += 1)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  throw new Error(`"${text}" is not in the bundle`);
};
