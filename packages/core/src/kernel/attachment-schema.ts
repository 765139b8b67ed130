import * as Schema from "effect/Schema";
import type { Attachment, EvidenceItem } from "./attachment.ts";
import { Hash, text } from "./scalar.ts";

/** Schema of an attachment. */
export const AttachmentSchema = Schema.Struct({
  id: Hash,
  name: text(200),
  mediaType: text(100),
  size: Schema.Natural,
}).annotate({ identifier: "Attachment" }) satisfies Schema.ConstraintDecoder<Attachment>;

/** Schema of a proof. */
export const EvidenceSchema = Schema.Struct({
  kind: Schema.Literals(["photo", "document", "record"]),
  ref: text(200),
  note: Schema.optionalKey(text(500)),
}).annotate({ identifier: "EvidenceItem" }) satisfies Schema.ConstraintDecoder<EvidenceItem>;
