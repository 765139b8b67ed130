import type { EnquiryEvent } from "../../communication/enquiry/event.ts";
import type { EnquiryState } from "../../communication/enquiry/state.ts";
import { reveal } from "../../kernel/personal.ts";
import type { Reaction } from "../reaction.ts";

/** What the asker said when it became one, then the question; nothing once they were erased. */
const asComplaint = ({ thread }: EnquiryState) => {
  const said = reveal(thread.findLast(({ kind }) => kind === "complaint")?.text);
  const question = reveal(thread[0].text);
  return said === null ? null : { text: `${said}\n\n—— 原咨询 Enquiry ——\n${question ?? ""}` };
};

/** A complaint is filed with the question and what the asker said then; it has the key of the enquiry, and says that it comes from it. */
export const enquiryComplained: Reaction = (event) => {
  if (event.type !== "EnquiryBecameComplaint") return [];
  const { asker, attachments, channel, complaint, unit } = event.data as unknown as Extract<
    EnquiryEvent,
    { type: "EnquiryBecameComplaint" }
  >["data"];
  const [estate = "", , key = ""] = event.stream.split("/");
  return [
    {
      collection: "complaints",
      key,
      words: asComplaint,
      command: {
        type: "file",
        estate,
        ...(unit === null ? {} : { unit }),
        complainant: asker,
        kind: "complaint",
        channel,
        attachments,
        source: { kind: "enquiry", id: complaint },
      },
    },
  ];
};
