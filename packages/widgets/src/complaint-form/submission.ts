import type { ComplaintKind } from "@heyue/core/complaint/state";
import type { NewComplaint } from "../client/port.ts";
import type { FormModel } from "./model.ts";

/** What the form's answers file, without its photos: empty answers are left out. */
export const complaintOf = ({ values }: FormModel, estate: string): NewComplaint => {
  const given = Object.entries({
    subject: values.subject.trim(),
    place: values.place.trim(),
    unit: values.unit,
  }).filter(([, value]) => value);
  return {
    estate,
    kind: values.kind as ComplaintKind,
    channel: "web",
    text: values.text.trim(),
    ...Object.fromEntries(given),
  };
};
