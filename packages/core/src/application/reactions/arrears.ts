import type { ArrearsEvent } from "../../contract/arrears/event.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

/** What a letter that arrived says, whoever wrote it. */
export interface LetterArrival {
  readonly letter: string;
  readonly concerns: { readonly kind: string; readonly id: string } | null;
  readonly arrivedOn: string;
  readonly how: string;
}

/** A letter of a case that arrived starts the clocks that run from receipt; one that was only sent starts none. */
export const arrearsLetterArrived: Reaction = (event) => {
  if (event.type !== "LetterArrived") return [];
  const { arrivedOn, concerns, how, letter } = event.data as unknown as LetterArrival;
  return concerns?.kind === "arrears"
    ? [
        {
          collection: "arrears",
          id: concerns.id,
          command: { type: "note-arrival", letter, arrivedOn, how },
        },
      ]
    : [];
};

/** A defence that names a standard opens a deviation in which it is looked into, and is linked to it. */
export const defenceRecorded: Reaction = (event) => {
  if (event.type !== "DefenceRecorded") return [];
  const { contract, link, number, standard } = event.data as unknown as Extract<
    ArrearsEvent,
    { type: "DefenceRecorded" }
  >["data"];
  if (standard === null || link !== null) return [];
  const [estate = ""] = event.stream.split("/");
  const id = idOf(event.stream);
  const key = sha256Hex(`${event.eventId}:defence`).slice(0, 26);
  return [
    {
      collection: "deviations",
      key,
      command: {
        type: "open",
        estate,
        contract,
        standard,
        source: { kind: "observation" },
        what: `${id} defence ${number}`,
      },
    },
    {
      collection: "arrears",
      id,
      command: { type: "link-defence", defence: number, link: { kind: "deviation", id: `${estate}.${key}` } },
    },
  ];
};
