import * as Schema from "effect/Schema";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { deadlineBases } from "../../kernel/day-deadline.ts";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import { CitationSchema, PersonalText } from "../../kernel/scalar.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import { measureRoles } from "../../text/measures/measure.ts";
import type { Audience } from "./audience.ts";
import {
  AudiencePartSchema,
  DeliveryResultSchema,
  type DeliveryResult,
  NoticeTextSchema,
  promiseDetailFields,
  PublicityWishSchema,
} from "./command.ts";
import type { PromiseDetail, PromiseFlag, PromiseJudgement } from "./promise-flag.ts";
import {
  type NoticeDeadline,
  noticeDeadlineKinds,
  type NoticeState,
  type PlacePhoto,
  type Publicity,
} from "./state.ts";
import { noticeKinds } from "./text.ts";

type Written = Pick<
  NoticeState,
  "kind" | "text" | "audience" | "channels" | "contract" | "publicity" | "flags"
> & { readonly by: string };
interface Done {
  readonly by: string;
  readonly at: string;
}
/** A confirmed promise as it goes into the contract. */
export interface PublishedPromise extends PromiseDetail {
  readonly flag: string;
  readonly text: string;
}

export type NoticeEvent =
  | DomainEvent<"NoticeDrafted", Written & Pick<NoticeState, "id" | "estate" | "corrects">>
  | DomainEvent<"NoticeRevised", Written>
  | DomainEvent<"NoticePromiseJudged", PromiseJudgement & { readonly flag: string }>
  | DomainEvent<"NoticeApproved", Done & { readonly revision: number }>
  | DomainEvent<"NoticeScheduled", Done & { readonly for: string }>
  | DomainEvent<"NoticeNotPublished", { readonly at: string; readonly code: string }>
  | DomainEvent<
      "NoticePublished",
      Done & {
        readonly audience: Audience;
        readonly fallbackMinutes: number;
        readonly publicity: Publicity | null;
        readonly deadlines: readonly NoticeDeadline[];
        readonly contract: string | null;
        readonly corrects: string | null;
        readonly promises: readonly PublishedPromise[];
      }
    >
  | DomainEvent<
      "NoticeDeliveriesRecorded",
      { readonly at: string; readonly results: readonly DeliveryResult[] }
    >
  | DomainEvent<
      "NoticeDeliveryReported",
      {
        readonly at: string;
        readonly person: string;
        readonly channel: string;
        readonly outcome: "delivered" | "failed";
        readonly reason: string | null;
      }
    >
  | DomainEvent<
      "NoticeFellBack",
      { readonly at: string; readonly deadline: string; readonly people: readonly string[] }
    >
  | DomainEvent<"NoticeRead", { readonly at: string; readonly person: string; readonly how: "link" | "act" }>
  | DomainEvent<
      "NoticeReplied",
      { readonly number: number; readonly person: string; readonly at: string; readonly text: Personal }
    >
  | DomainEvent<"NoticeReplyAnswered", Done & { readonly reply: number; readonly text: Personal }>
  | DomainEvent<"NoticeRecalled", Done & { readonly reason: string }>
  | DomainEvent<"NoticeSuperseded", { readonly notice: string; readonly at: string }>
  | DomainEvent<"NoticePosted", PlacePhoto & { readonly place: string }>
  | DomainEvent<"NoticeTakenDown", PlacePhoto & { readonly place: string }>
  | DomainEvent<"NoticeDeadlineMissed", { readonly at: string; readonly deadline: string }>;

export const noticeEventVersion = 1;

const text = Schema.String;
const optional = Schema.NullOr(text);
const done = { by: text, at: text };

export const PromiseJudgementSchema = Schema.Struct({
  isPromise: Schema.Boolean,
  ...done,
  reason: text,
  detail: Schema.Struct(promiseDetailFields),
});
export const PromiseFlagSchema = Schema.Struct({
  id: text,
  language: Schema.Literals(["zh-CN", "en"]),
  start: Schema.Natural,
  end: Schema.Natural,
  text,
  word: text,
  measure: Schema.Struct({ text, value: text, unit: text, role: Schema.Literals(measureRoles) }),
  judged: Schema.NullOr(PromiseJudgementSchema),
}) satisfies Schema.ConstraintDecoder<PromiseFlag>;

export const AudienceCountsSchema = Schema.Struct({
  people: Schema.Natural,
  units: Schema.Natural,
  readers: Schema.Natural,
  parts: Schema.Array(Schema.Struct({ part: AudiencePartSchema, people: Schema.Natural })),
});
export const addresseeFields = {
  person: text,
  role: Schema.Literals(["owner", "occupant", "desk", "staff", "manager", "committee", "system"]),
  units: Schema.Array(text),
  why: Schema.Literals(["audience", "reader"]),
};
const photo = { photo: AttachmentSchema, at: text, by: text };
const Photo = Schema.NullOr(Schema.Struct(photo));
export const PublicitySchema = Schema.Struct({
  from: text,
  to: text,
  basis: Schema.Literals(deadlineBases),
  citations: Schema.Array(CitationSchema),
  clause: optional,
  law: Schema.NullOr(Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>),
  places: Schema.Array(Schema.Struct({ place: text, start: Photo, end: Photo })),
}) satisfies Schema.ConstraintDecoder<Publicity>;
export const NoticeDeadlineSchema = dayDeadlineSchema(noticeDeadlineKinds);

const written = {
  kind: Schema.Literals(noticeKinds),
  text: NoticeTextSchema,
  audience: Schema.Array(AudiencePartSchema),
  channels: Schema.Array(text),
  contract: optional,
  publicity: Schema.NullOr(PublicityWishSchema),
  flags: Schema.Array(PromiseFlagSchema),
  by: text,
};

/** Stored form of the facts of each event type, schema version 1. */
export const noticeEventSchemas = {
  NoticeDrafted: Schema.Struct({ id: text, estate: text, corrects: optional, ...written }),
  NoticeRevised: Schema.Struct(written),
  NoticePromiseJudged: Schema.Struct({ flag: text, ...PromiseJudgementSchema.fields }),
  NoticeApproved: Schema.Struct({ ...done, revision: Schema.Natural }),
  NoticeScheduled: Schema.Struct({ ...done, for: text }),
  NoticeNotPublished: Schema.Struct({ at: text, code: text }),
  NoticePublished: Schema.Struct({
    ...done,
    audience: Schema.Struct({
      people: Schema.Array(Schema.Struct(addresseeFields)),
      counts: AudienceCountsSchema,
    }),
    fallbackMinutes: Schema.Natural,
    publicity: Schema.NullOr(PublicitySchema),
    deadlines: Schema.Array(NoticeDeadlineSchema),
    contract: optional,
    corrects: optional,
    promises: Schema.Array(Schema.Struct({ flag: text, text, ...promiseDetailFields })),
  }),
  NoticeDeliveriesRecorded: Schema.Struct({ at: text, results: Schema.Array(DeliveryResultSchema) }),
  NoticeDeliveryReported: Schema.Struct({
    at: text,
    person: text,
    channel: text,
    outcome: Schema.Literals(["delivered", "failed"]),
    reason: optional,
  }),
  NoticeFellBack: Schema.Struct({ at: text, deadline: text, people: Schema.Array(text) }),
  NoticeRead: Schema.Struct({ at: text, person: text, how: Schema.Literals(["link", "act"]) }),
  NoticeReplied: Schema.Struct({ number: Schema.Natural, person: text, at: text, text: PersonalText }),
  NoticeReplyAnswered: Schema.Struct({ ...done, reply: Schema.Natural, text: PersonalText }),
  NoticeRecalled: Schema.Struct({ ...done, reason: text }),
  NoticeSuperseded: Schema.Struct({ notice: text, at: text }),
  NoticePosted: Schema.Struct({ place: text, ...photo }),
  NoticeTakenDown: Schema.Struct({ place: text, ...photo }),
  NoticeDeadlineMissed: Schema.Struct({ at: text, deadline: text }),
} as const satisfies {
  readonly [Type in NoticeEvent["type"]]: Schema.ConstraintDecoder<
    Extract<NoticeEvent, { type: Type }>["data"]
  >;
};
