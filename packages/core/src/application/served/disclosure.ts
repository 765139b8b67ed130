import * as Effect from "effect/Effect";
import { aggregate } from "../../communication/disclosure/aggregate.ts";
import {
  type CompileDisclosure,
  disclosureActionSchemas,
  type DisclosureCommand,
  disclosureReactionSchemas,
  OpenDisclosuresSchema,
} from "../../communication/disclosure/command.ts";
import { decide } from "../../communication/disclosure/decision.ts";
import {
  accountLines,
  contractLines,
  type DisclosedLine,
  scorecardLines,
} from "../../communication/disclosure/line.ts";
import { type DisclosureState, itemOf } from "../../communication/disclosure/state.ts";
import {
  type DisclosureSubject,
  disclosureSubjects,
  policySubject,
} from "../../communication/disclosure/subject.ts";
import type { DisclosureTerms } from "../../communication/disclosure/terms.ts";
import { seesAll, view } from "../../communication/disclosure/view.ts";
import { aggregate as contractAggregate } from "../../contract/contract/aggregate.ts";
import { bindsOn, type ContractState, draftOn } from "../../contract/contract/state.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import { aggregate as accountAggregate } from "../../standard/account/aggregate.ts";
import type { AccountState } from "../../standard/account/state.ts";
import { view as accountView } from "../../standard/account/view.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { contractOf } from "../contract-lookup.ts";
import type { Caller } from "../heyue.ts";
import { score } from "../scorecards.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";

const noLines: readonly DisclosedLine[] = [];

/** What the contract says on the last day of a period, with the event that its text comes from. */
const fromContract = (
  { caller, environment, estate }: TermsContext,
  subject: DisclosureSubject,
  contract: ContractState,
  day: string,
) =>
  Effect.gen(function* () {
    const stream = streamOf(contractAggregate.kind, contract.id);
    const stored = yield* port(() => environment.store.events.readStream(caller.tenant, stream));
    const texts = stored.filter(({ type }) =>
      ["ContractSigned", "ContractAmended", "ContractRenewed"].includes(type),
    );
    const people = yield* port(() => environment.store.directory.people(caller.tenant, estate.id));
    const posts = new Map<string, number>();
    for (const { post } of people) if (post !== undefined) posts.set(post, (posts.get(post) ?? 0) + 1);
    const counted = [...posts].map(([post, count]) => ({ post, people: count }));
    return contractLines(
      subject,
      draftOn(contract, day),
      counted,
      texts.map(({ eventId }) => eventId),
    );
  });

const fromAccount = ({ caller, environment, now }: TermsContext, contract: string) =>
  Effect.gen(function* () {
    const row = yield* port(() =>
      environment.store.views.get(caller.tenant, streamOf(accountAggregate.kind, contract)),
    );
    if (row === null) return noLines;
    const state: AccountState = yield* stateOf(environment.store, accountAggregate, caller.tenant, row);
    const shown = accountView(state, row.version, dayOf(now), { id: "system", role: "system" });
    return accountLines(contract, shown.entries);
  });

const linesFor = (
  at: TermsContext,
  command: CompileDisclosure,
  state: DisclosureState,
  contract: ContractState | null,
) =>
  Effect.gen(function* () {
    const subject = itemOf(state, command.item)?.subject;
    const { period, source } = command;
    if (subject === undefined || contract === null) return noLines;
    if (source === "contract") return yield* fromContract(at, subject, contract, period.to);
    if (source === "account") return yield* fromAccount(at, contract.id);
    if (source !== "scorecard") return noLines;
    // The house itself reads its scorecard; what of it is laid open is decided here.
    const system: Caller = { tenant: at.caller.tenant, actor: { id: "system", role: "system" } };
    const months = { from: period.from.slice(0, 7), to: period.to.slice(0, 7) };
    if (months.to > at.now.slice(0, 7) || months.from > months.to) return noLines;
    const scored = yield* score(at.environment, system, contract.id, months);
    return scorecardLines(scored.value);
  });

/** Which subjects are scheduled by a command, each from the end of the period that was laid open last. */
const scheduled = (
  command: DisclosureCommand,
  state: DisclosureState | null,
  from: string,
): readonly { readonly subject: DisclosureSubject; readonly last: string }[] => {
  if (command.type === "open")
    return disclosureSubjects.map((subject) => ({
      subject,
      last: command.last?.find((item) => item.subject === subject)?.on ?? addDays(localDate(from), -1),
    }));
  const item = command.type === "post" && state !== null ? itemOf(state, command.item) : undefined;
  const last = item?.compiled?.period.to;
  return item === undefined || last === undefined ? [] : [{ subject: item.subject, last }];
};

const filesOf = (command: DisclosureCommand): readonly string[] =>
  command.type === "compile"
    ? command.file === undefined
      ? []
      : [command.file.id]
    : command.type === "post"
      ? command.places.map(({ photo }) => photo.id)
      : command.type === "take-down"
        ? [command.photo.id]
        : [];

/** Disclosures (信息公示), one register per contract with its id: everybody of the estate sees what is posted. */
export const disclosures = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenDisclosuresSchema, ...disclosureActionSchemas, ...disclosureReactionSchemas },
  key: (command: DisclosureCommand) =>
    command.type === "open" ? command.contract.slice(command.contract.lastIndexOf(".") + 1) : "",
  attachments: filesOf,
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const { caller, environment, estate, now } = at;
      const today = dayOf(now);
      const id = command.type === "open" ? command.contract : (state?.contract ?? "");
      const found = yield* contractOf(environment, caller.tenant, estate.id, id);
      const draft = found === null ? null : draftOn(found, today);
      const laws: { [Subject in DisclosureSubject]?: Verdict } = {};
      let policy: string | null = null;
      for (const { last, subject } of scheduled(command, state, found?.draft.term.from ?? today)) {
        const law = environment.policies.ask({
          code: estate.jurisdiction,
          rule: "disclosure.due",
          facts: {
            subject: policySubject(subject),
            last,
            ...(draft === null ? {} : { scheme: draft.fees.basis }),
          },
          on: today,
        });
        laws[subject] = law;
        policy = law.policy.digest;
      }
      const terms: DisclosureTerms = {
        times: environment.disclosureTimes,
        dutyPerson: estate.dutyPerson,
        manager: estate.manager,
        contract:
          found === null || draft === null
            ? null
            : {
                binds: bindsOn(found, today),
                from: found.draft.term.from,
                clauses: draft.chapters.flatMap(({ clauses }) => clauses.map((clause) => clause.id)),
              },
        laws,
        lines: command.type === "compile" && state !== null ? yield* linesFor(at, command, state, found) : [],
      };
      return { terms, policy };
    }),
  decide,
  mayRead: () => true,
  mayReadChain: ({ actor }) => seesAll(actor),
  view: (state, { caller, version }) => view(state, version, caller.actor),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
