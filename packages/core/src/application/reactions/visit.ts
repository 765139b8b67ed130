import type { VisitEvent } from "../../communication/visit/event.ts";
import type { VisitState } from "../../communication/visit/state.ts";
import { reveal } from "../../kernel/personal.ts";
import type { Reaction } from "../reaction.ts";
import { idOf } from "../serving.ts";

/** A finding that was taken up becomes a complaint in the name of who was visited, or a deviation; its id tells which finding it was. */
export const visitFindingTakenUp: Reaction = (event) => {
  if (event.type !== "VisitFindingTakenUp") return [];
  const data = event.data as unknown as Extract<VisitEvent, { type: "VisitFindingTakenUp" }>["data"];
  const { as, contract, finding, person, photos, standard, unit } = data;
  const [estate = "", , key = ""] = event.stream.split("/");
  const wordsAs = (member: "text" | "what") => (state: VisitState) => {
    const text = reveal(state.findings.find(({ number }) => number === finding)?.text);
    return text === null ? null : { [member]: text };
  };
  const source = { kind: "visit", id: idOf(event.stream) };
  return as === "deviation"
    ? [
        {
          collection: "deviations",
          key: `${key}-${finding}`,
          words: wordsAs("what"),
          command: { type: "open", estate, contract, standard, source, foundAt: event.occurredAt },
        },
      ]
    : [
        {
          collection: "complaints",
          key: `${key}-${finding}`,
          words: wordsAs("text"),
          command: {
            type: "file",
            estate,
            ...(unit === null ? {} : { unit }),
            complainant: person,
            kind: as,
            channel: "visit",
            attachments: photos,
            source,
          },
        },
      ];
};
