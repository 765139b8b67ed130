import type { NoticeEvent } from "../../communication/notice/event.ts";
import { enterPromise } from "../../communication/notice/promise.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

type Published = Extract<NoticeEvent, { type: "NoticePublished" }>["data"];

/** Every promise that a person confirmed in a notice is a public promise from its publication on, and so part of the contract. */
export const noticePromises: Reaction = (event) => {
  if (event.type !== "NoticePublished") return [];
  const { at, contract, promises } = event.data as unknown as Published;
  const [estate = ""] = event.stream.split("/");
  if (contract === null) return [];
  return promises.map((promise) => ({
    collection: "promises",
    command: {
      ...enterPromise({ notice: idOf(event.stream), estate, contract, madeOn: dayOf(at), promise }),
    },
  }));
};

/** A published correction takes the place of what it corrects; both stay. */
export const noticeCorrected: Reaction = (event) => {
  if (event.type !== "NoticePublished") return [];
  const { corrects } = event.data as unknown as Published;
  return corrects === null
    ? []
    : [{ collection: "notices", id: corrects, command: { type: "supersede", by: idOf(event.stream) } }];
};
