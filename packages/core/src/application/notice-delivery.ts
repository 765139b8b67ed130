import * as Effect from "effect/Effect";
import { aggregate } from "../communication/notice/aggregate.ts";
import type { DeliveryResult } from "../communication/notice/command.ts";
import { noticeToken, readNoticeToken } from "../communication/notice/link.ts";
import { nextChannel, type NoticeState, type Recipient, stands } from "../communication/notice/state.ts";
import type { NoticeView } from "../communication/notice/view.ts";
import { sha256Hex } from "../kernel/hash-chain.ts";
import type { Message, MessageChannel } from "../ports/message-channel.ts";
import { PortFailure } from "../ports/port-failure.ts";
import { type Accepted, accepted, type Call, notFound, port, spanned } from "./call.ts";
import { stateOf } from "./command-handler.ts";
import type { Environment } from "./environment.ts";
import type { Caller } from "./heyue.ts";
import { notices } from "./served/notice.ts";
import { act, get, streamOf } from "./serving.ts";

/** What a run of sending did, by channel; `later` are those whose channel did not answer and is asked again. */
export interface NoticeDeliveryReport {
  readonly accepted: { readonly [channel: string]: number };
  readonly failed: { readonly [channel: string]: number };
  readonly later: { readonly [channel: string]: number };
}

/** Messages that are sent at the same time, and how many are recorded in one event. */
const atOnce = 8;
const batch = 200;
const page = 200;

const linkTo = ({ noticeLinks }: Environment, tenant: string, notice: string, person: string) =>
  noticeLinks === undefined
    ? null
    : `${noticeLinks.base}${noticeToken(noticeLinks.secret, { tenant, notice, person })}`;

/** Sends one message. A failure for good is a result; what may succeed later is none, and stays to be sent. */
const sendOne = (
  environment: Environment,
  tenant: string,
  state: NoticeState,
  { attempts, person }: Recipient,
  channel: MessageChannel,
) =>
  Effect.gen(function* () {
    const known = yield* port(() => environment.store.directory.person(tenant, person));
    const words = state.text["zh-CN"];
    const message: Message = {
      id: `${state.id}/${person}/${attempts.length + 1}`,
      tenant,
      to: { person, phone: known?.phone ?? null },
      language: "zh-CN",
      title: words.title,
      text:
        state.text.en === undefined
          ? words.body
          : `${words.body}\n\n${state.text.en.title}\n${state.text.en.body}`,
      link: linkTo(environment, tenant, state.id, person),
    };
    return yield* Effect.tryPromise({ try: () => channel.send(message), catch: (error) => error }).pipe(
      Effect.map((ref): DeliveryResult => ({ person, channel: channel.name, ref, reason: null })),
      Effect.catch((error) =>
        error instanceof PortFailure
          ? Effect.succeed(
              error.isRetryable ? null : { person, channel: channel.name, ref: null, reason: error.message },
            )
          : Effect.die(error),
      ),
    );
  });

const deliver = (
  environment: Environment,
  tenant: string,
  state: NoticeState,
  count: (what: keyof NoticeDeliveryReport, channel: string) => void,
) =>
  Effect.gen(function* () {
    const waiting = state.recipients.flatMap((recipient) => {
      const name = nextChannel(recipient, state.channels);
      const channel = environment.messageChannels.find((item) => item.name === name);
      return channel === undefined ? [] : [{ recipient, channel }];
    });
    let recorded = 0;
    for (let from = 0; from < waiting.length; from += batch) {
      const part = waiting.slice(from, from + batch);
      const sent = yield* Effect.forEach(
        part,
        ({ channel, recipient }) => sendOne(environment, tenant, state, recipient, channel),
        { concurrency: atOnce },
      );
      const results = sent.flatMap((result) => result ?? []);
      for (const [index, { channel }] of part.entries()) {
        const result = sent[index];
        count(result ? (result.ref === null ? "failed" : "accepted") : "later", channel.name);
      }
      if (results.length === 0) continue;
      // Named by what it says: two senders that heard the same record it once.
      const print = results.map(({ channel, person }) => {
        const tried = state.recipients.find((item) => item.person === person)?.attempts.length ?? 0;
        return `${person}/${channel}/${tried}`;
      });
      const caller: Caller = { tenant, actor: { id: "system", role: "system" } };
      yield* act(
        environment,
        notices,
        caller,
        state.id,
        { type: "record-deliveries", results },
        {
          commandId: `deliver:${state.id}:${sha256Hex(print.join("\n")).slice(0, 32)}`,
        },
      ).pipe(Effect.catchTag("Refused", () => Effect.void));
      recorded += results.length;
    }
    return recorded;
  });

/**
 * Sends what is to be sent of every published notice (发送通知), each person's next channel, and records what the channels said. Who
 * fails on one channel is sent the next in the same run. Safe to run on many workers: a channel takes the same message once.
 */
export const deliverNotices = (environment: Environment, tenant: string) =>
  Effect.gen(function* () {
    const report: { [What in keyof NoticeDeliveryReport]: { [channel: string]: number } } = {
      accepted: {},
      failed: {},
      later: {},
    };
    const count = (what: keyof NoticeDeliveryReport, channel: string): void => {
      report[what][channel] = (report[what][channel] ?? 0) + 1;
    };
    const ids = yield* port(async () => {
      const found: string[] = [];
      for (let offset = 0; ; offset += page) {
        const rows = await environment.store.views.list({
          tenant,
          kind: aggregate.kind,
          phases: ["sending"],
          order: "newest",
          limit: page,
          offset,
        });
        found.push(...rows.map(({ id }) => id));
        if (rows.length < page) return found;
      }
    });
    for (const id of ids)
      for (let round = 0; ; round += 1) {
        const row = yield* port(() => environment.store.views.get(tenant, streamOf(aggregate.kind, id)));
        if (row === null) break;
        const state: NoticeState = yield* stateOf(environment.store, aggregate, tenant, row);
        if (!stands(state) || round > state.channels.length) break;
        if ((yield* deliver(environment, tenant, state, count)) === 0) break;
      }
    return report as NoticeDeliveryReport;
  }).pipe(spanned("heyue.notices.deliver"));

/**
 * Opens a personal link: the notice as its addressee sees it, from now on read. Again it only shows it. A token that the house did not
 * make, or a house without links, has nothing to show.
 */
export const openNoticeLink = (environment: Environment, token: string): Call<NoticeView> =>
  Effect.gen(function* () {
    const links = environment.noticeLinks;
    const link = links === undefined ? null : readNoticeToken(links.secret, token);
    if (link === null) return yield* notFound("notice");
    const { notice, person, tenant } = link;
    const system: Caller = { tenant, actor: { id: "system", role: "system" } };
    yield* act(
      environment,
      notices,
      system,
      notice,
      { type: "open-link", person },
      {
        commandId: `notice-link:${notice}:${person}`,
      },
    ).pipe(
      // Read already: it stays as it was.
      Effect.catchTag("Refused", (refused) =>
        refused.outcome.kind === "rejected" && refused.outcome.rejection.code === "already-read"
          ? Effect.void
          : Effect.fail(refused),
      ),
    );
    // What the role would see beyond the own person is not behind a link.
    const reader: Caller = { tenant, actor: { id: person, role: "owner" } };
    const shown = (yield* get(environment, notices, reader, notice)) as unknown as Accepted<NoticeView>;
    return accepted(shown.value);
  }).pipe(spanned("heyue.notices.open-link"));
