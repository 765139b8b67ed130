import type { BoxEvent } from "../../communication/suggestion-box/event.ts";
import type { BoxState } from "../../communication/suggestion-box/state.ts";
import { reveal } from "../../kernel/personal.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

/** Each slip becomes a case, in the name of its writer or, without one, under its code. */
export const slipRecorded: Reaction = (event) => {
  if (event.type !== "SuggestionSlipRecorded") return [];
  const data = event.data as unknown as Extract<BoxEvent, { type: "SuggestionSlipRecorded" }>["data"];
  const { kind, number, photo, writer } = data;
  const [estate = "", , key = ""] = event.stream.split("/");
  return [
    {
      collection: "complaints",
      key: `${key}-${number}`,
      words: (state: BoxState) => {
        const slip = state.slips.find((one) => one.number === number);
        const text = reveal(slip?.text);
        const code = reveal(slip?.code ?? undefined);
        if (text === null || (writer === null && code === null)) return null;
        return writer === null ? { text, anonymous: { code } } : { text };
      },
      command: {
        type: "file",
        estate,
        ...(writer === null ? {} : { complainant: writer }),
        kind,
        channel: "suggestion-box",
        attachments: photo === null ? [] : [photo],
        source: { kind: "suggestion-box", id: idOf(event.stream) },
      },
    },
  ];
};
