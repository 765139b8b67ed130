import * as Effect from "effect/Effect";
import { aggregate } from "../../communication/notice/aggregate.ts";
import { type Audience, type AudiencePart, resolveAudience } from "../../communication/notice/audience.ts";
import {
  contentIssues,
  DraftNoticeSchema,
  noticeActionSchemas,
  type NoticeCommand,
  noticeReactionSchemas,
} from "../../communication/notice/command.ts";
import { decide } from "../../communication/notice/decision.ts";
import { type NoticeState, phaseOf } from "../../communication/notice/state.ts";
import type { NoticeTerms } from "../../communication/notice/terms.ts";
import { mayRead, mayReadChain, view } from "../../communication/notice/view.ts";
import { bindsOn, draftOn } from "../../contract/contract/state.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { contractOf } from "../contract-lookup.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";

/** Units whose relations are read at the same time. */
const atOnce = 16;

const noticeOf = ({ caller, environment }: TermsContext, id: string) =>
  Effect.gen(function* () {
    const row = yield* port(() => environment.store.views.get(caller.tenant, streamOf(aggregate.kind, id)));
    if (row === null) return null;
    const state: NoticeState = yield* stateOf(environment.store, aggregate, caller.tenant, row);
    return state;
  });

/** The audience as the directory has it today; relations are read only where a part asks for units. */
const audienceOf = (
  { caller, environment, estate, now }: TermsContext,
  parts: readonly AudiencePart[],
  readers: readonly string[],
) =>
  Effect.gen(function* () {
    const { directory } = environment.store;
    const people = yield* port(() => directory.people(caller.tenant, estate.id));
    const units = parts.every(({ kind }) => kind === "role")
      ? []
      : yield* port(() => directory.units(caller.tenant, estate.id));
    const relations = yield* Effect.forEach(
      units,
      ({ id }) => port(() => directory.relations(caller.tenant, { unit: id })),
      { concurrency: atOnce },
    );
    return resolveAudience(parts, { people, units, relations: relations.flat() }, dayOf(now), readers);
  });

const readersOf = (state: NoticeState | null): readonly string[] =>
  state?.recipients.flatMap(({ person, read }) => (read === null ? [] : [person])) ?? [];

/** The notice that a command speaks of beside its own. */
const otherOf = (command: NoticeCommand, state: NoticeState | null): string | null =>
  command.type === "draft"
    ? (command.corrects ?? null)
    : command.type === "supersede"
      ? command.by
      : command.type === "publish"
        ? (state?.corrects ?? null)
        : null;

/** Notices (通知公告): the office sees all, everybody else what was published to them. */
export const notices = serve({
  aggregate,
  opening: "draft",
  schemas: { draft: DraftNoticeSchema, ...noticeActionSchemas, ...noticeReactionSchemas },
  issues: contentIssues,
  attachments: (command: NoticeCommand) =>
    command.type === "post" || command.type === "take-down" ? [command.photo.id] : [],
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const { caller, environment, estate, now } = at;
      const today = dayOf(now);
      const contract =
        (command.type === "draft" || command.type === "revise" ? command.contract : state?.contract) ?? null;
      const found =
        contract === null ? null : yield* contractOf(environment, caller.tenant, estate.id, contract);
      const ask = (rule: string, facts: { readonly [fact: string]: string | boolean }) =>
        environment.policies.ask({ code: estate.jurisdiction, rule, facts, on: today });
      const subject = command.type === "publish" ? state?.publicity?.subject : undefined;
      const publicity = subject === undefined ? null : ask("publicity.deadline", { subject, from: today });
      const promiseLaw = ask("service.credit", { promised: true });
      const otherId = otherOf(command, state);
      const other = otherId === null ? null : yield* noticeOf(at, otherId);
      const audience: Audience | null =
        command.type === "publish" && state !== null
          ? yield* audienceOf(at, state.audience, readersOf(other))
          : null;
      const terms: NoticeTerms = {
        times: environment.noticeTimes,
        channels: environment.messageChannels.map(({ name }) => name),
        draft: found === null || !bindsOn(found, today) ? null : draftOn(found, today),
        promiseLaw,
        audience,
        publicity,
        other:
          other === null || other.estate !== estate.id
            ? null
            : { phase: phaseOf(other), corrects: other.corrects },
      };
      return { terms, policy: publicity === null ? null : publicity.policy.digest };
    }),
  decide,
  mayRead: ({ actor }, state) => mayRead(actor, state),
  mayReadChain: ({ actor }) => mayReadChain(actor),
  view: (state, { caller, version }) => view(state, version, caller.actor),
  lapse: ({ id, kind }) =>
    kind === "publish"
      ? ({ type: "publish" } as const)
      : kind === "fall-back"
        ? ({ type: "fall-back", deadline: id } as const)
        : ({ type: "note-missed", deadline: id } as const),
});
