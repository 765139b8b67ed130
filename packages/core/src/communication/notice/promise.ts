import * as Result from "effect/Result";
import type { EnterPromise } from "../../contract/promise/command.ts";
import { decide } from "../../contract/promise/decision.ts";
import { readFrequency } from "../../standard/standard/frequency.ts";
import type { PublishedPromise } from "./event.ts";
import { type NoticeRejection, type NoticeRejectionCode, refuse } from "./rejection.ts";
import type { NoticeState } from "./state.ts";
import type { NoticeMoment } from "./terms.ts";

/** Where a confirmed promise of a notice goes: onto the register of public promises of its contract, as said on that day. */
export const enterPromise = (parts: {
  readonly notice: string;
  readonly estate: string;
  readonly contract: string;
  readonly madeOn: string;
  readonly promise: PublishedPromise;
}): EnterPromise => {
  const { flag: _, text, ...detail } = parts.promise;
  return {
    type: "enter",
    estate: parts.estate,
    contract: parts.contract,
    text,
    source: { kind: "notice-board", ref: parts.notice },
    madeOn: parts.madeOn,
    ...detail,
  };
};

/** Why a promise could not enter the contract today, by the very decision that will enter it; `null` when it can. */
export const promiseFault = (
  state: NoticeState,
  promise: PublishedPromise,
  at: NoticeMoment,
): NoticeRejection | null => {
  const { contract, estate, id } = state;
  const { frequency } = promise;
  if (contract === null) return refuse("contract-unknown", { contract, flag: promise.flag });
  if (frequency !== undefined && readFrequency(frequency) === null)
    return refuse("not-in-favour", { frequency, form: "times/period" });
  const entered = decide(
    { draft: at.terms.draft, law: at.terms.promiseLaw },
    { now: at.now, actor: { id: "system", role: "system" }, id: `${estate}.promise` },
  )(null, enterPromise({ notice: id, estate, contract, madeOn: at.today, promise }));
  if (Result.isSuccess(entered)) return null;
  const { citations, code, data } = entered.failure;
  return { code: code as NoticeRejectionCode, data, citations };
};
