import * as Effect from "effect/Effect";
import { defaultStepTimes, type StepTimes } from "../complaint/complaint/step-times.ts";
import { defaultRecurrenceTimes, type RecurrenceTimes } from "../complaint/recurrence/times.ts";
import type { Rung } from "../complaint/complaint/terms.ts";
import type { PersonName } from "../complaint/complaint/view.ts";
import { defaultDisclosureTimes, type DisclosureTimes } from "../communication/disclosure/times.ts";
import { defaultEnquiryTimes, type EnquiryTimes } from "../communication/enquiry/times.ts";
import { defaultSatisfactionTimes, type SatisfactionTimes } from "../communication/satisfaction/times.ts";
import { defaultSymposiumTimes, type SymposiumTimes } from "../communication/symposium/times.ts";
import { defaultVisitTimes, type VisitTimes } from "../communication/visit/times.ts";
import { boardChannel } from "../communication/notice/board-channel.ts";
import { checkNoticeLinks, type NoticeLinks } from "../communication/notice/link.ts";
import { defaultNoticeTimes, type NoticeTimes } from "../communication/notice/times.ts";
import { type ArrearsTimes, defaultArrearsTimes } from "../contract/arrears/times.ts";
import { defaultDisputeTimes, type DisputeTimes } from "../contract/dispute/terms.ts";
import { defaultRiskParameters, type RiskParameters } from "../contract/risk/factor.ts";
import { defaultMeetingTimes, type MeetingTimes } from "../communication/meeting/times.ts";
import { defaultDeviationTimes, type DeviationTimes } from "../standard/deviation/times.ts";
import { fromEpochMillis } from "../kernel/instant.ts";
import type { CheckpointDepository } from "../ports/checkpoint-depository.ts";
import type { CheckpointSigner } from "../ports/checkpoint-signer.ts";
import type { Clock } from "../ports/clock.ts";
import type { Estate } from "../ports/directory.ts";
import type { IdGenerator } from "../ports/id-generator.ts";
import type { MessageChannel } from "../ports/message-channel.ts";
import type { Policies, PolicyRule } from "../ports/policies.ts";
import { noSignatures, type SignatureVerifier } from "../ports/signature-verifier.ts";
import type { HeyueStore } from "../ports/store.ts";
import type { TimeStampAuthority } from "../ports/time-stamp-authority.ts";
import type { HeyueOptions } from "./heyue.ts";
import { port } from "./call.ts";

/** What every part of the application shares. */
export interface Environment {
  readonly store: HeyueStore;
  readonly policies: Policies;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly stepTimes: StepTimes;
  readonly escalationLadders: { readonly [estate: string]: readonly Rung[] };
  readonly anonymousComplaints: readonly string[];
  readonly hollowRepliesRefused: boolean;
  readonly recurrenceTimes: RecurrenceTimes;
  readonly deviationTimes: DeviationTimes;
  readonly noticeTimes: NoticeTimes;
  readonly disclosureTimes: DisclosureTimes;
  readonly enquiryTimes: EnquiryTimes;
  readonly symposiumTimes: SymposiumTimes;
  readonly visitTimes: VisitTimes;
  readonly satisfactionTimes: SatisfactionTimes;
  /** The house's own board first. */
  readonly messageChannels: readonly MessageChannel[];
  readonly noticeLinks: NoticeLinks | undefined;
  readonly arrearsTimes: ArrearsTimes;
  readonly disputeTimes: DisputeTimes;
  readonly meetingTimes: MeetingTimes;
  readonly riskParameters: RiskParameters;
  readonly signatures: SignatureVerifier;
  readonly checkpointSigner: CheckpointSigner | undefined;
  readonly timeStampAuthority: TimeStampAuthority | undefined;
  readonly checkpointDepositories: readonly CheckpointDepository[];
  /** Called after something was written, so that listeners in this process need not wait for their next look. */
  readonly wake: () => void;
  readonly onWake: (listener: () => void) => () => void;
  /** The rule on replies of each place that was asked for. */
  readonly replyRules: Map<string, PolicyRule | undefined>;
  /** Digests that this process has archived. */
  readonly archived: Set<string>;
}

export const makeEnvironment = (options: HeyueOptions): Environment => {
  const listeners = new Set<() => void>();
  return {
    store: options.store,
    policies: options.policies,
    clock: options.clock,
    ids: options.ids ?? options.store.ids,
    deviationTimes: { ...defaultDeviationTimes, ...options.deviationTimes },
    noticeTimes: { ...defaultNoticeTimes, ...options.noticeTimes },
    satisfactionTimes: { ...defaultSatisfactionTimes, ...options.satisfactionTimes },
    symposiumTimes: { ...defaultSymposiumTimes, ...options.symposiumTimes },
    visitTimes: { ...defaultVisitTimes, ...options.visitTimes },
    enquiryTimes: { ...defaultEnquiryTimes, ...options.enquiryTimes },
    disclosureTimes: { ...defaultDisclosureTimes, ...options.disclosureTimes },
    messageChannels: [boardChannel, ...(options.messageChannels ?? [])],
    noticeLinks: options.noticeLinks === undefined ? undefined : checkNoticeLinks(options.noticeLinks),
    arrearsTimes: { ...defaultArrearsTimes, ...options.arrearsTimes },
    disputeTimes: { ...defaultDisputeTimes, ...options.disputeTimes },
    meetingTimes: { ...defaultMeetingTimes, ...options.meetingTimes },
    riskParameters: {
      weights: { ...defaultRiskParameters.weights, ...options.riskParameters?.weights },
      lines: { ...defaultRiskParameters.lines, ...options.riskParameters?.lines },
      full: { ...defaultRiskParameters.full, ...options.riskParameters?.full },
    },
    signatures: options.signatures ?? noSignatures,
    checkpointSigner: options.checkpointSigner,
    timeStampAuthority: options.timeStampAuthority,
    checkpointDepositories: options.checkpointDepositories ?? [],
    escalationLadders: options.escalationLadders ?? {},
    recurrenceTimes: { ...defaultRecurrenceTimes, ...options.recurrenceTimes },
    hollowRepliesRefused: options.hollowRepliesRefused ?? false,
    anonymousComplaints: options.anonymousComplaints ?? [],
    stepTimes: { ...defaultStepTimes, ...options.stepTimes },
    wake: () => listeners.forEach((listener) => listener()),
    onWake: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replyRules: new Map(),
    archived: new Set(),
  };
};

/** Now, in the estate's local time, to the second. */
export const nowIn = (environment: Environment, estate: Pick<Estate, "utcOffset">): string =>
  fromEpochMillis(Math.floor(environment.clock.now() / 1000) * 1000, estate.utcOffset);

/** Keeps the policy document a decision was made under, once per digest. */
export const archivePolicy = (environment: Environment, digest: string) =>
  Effect.gen(function* () {
    const text = environment.archived.has(digest) ? undefined : environment.policies.document(digest);
    if (text === undefined) return;
    yield* port(() => environment.store.archive.put(digest, text));
    environment.archived.add(digest);
  });

/** Names of people and units of a tenant, each looked up once. */
export const loadNames = (
  environment: Environment,
  tenant: string,
  people: Iterable<string | null>,
  units: Iterable<string | null>,
) =>
  Effect.gen(function* () {
    const { directory } = environment.store;
    const persons = yield* lookUp(people, (id) => directory.person(tenant, id));
    const places = yield* lookUp(units, (id) => directory.unit(tenant, id));
    return {
      name: (id: string): PersonName => ({
        id,
        name: persons.get(id)?.name ?? "",
        post: persons.get(id)?.post ?? null,
      }),
      unit: (id: string) => ({ id, name: places.get(id)?.name ?? id }),
    };
  });

const lookUp = <A>(ids: Iterable<string | null>, find: (id: string) => Promise<A | null>) => {
  const unique = [...new Set([...ids].filter((id): id is string => id !== null))];
  return Effect.map(
    port(() => Promise.all(unique.map(find))),
    (found) => new Map(unique.map((id, index) => [id, found[index] ?? null])),
  );
};
