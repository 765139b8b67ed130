/** Steps of a case that its tests begin with: two bills of one unit, opened on 1 May 2026. */
import * as Result from "effect/Result";
import { arrearsMoment, type ArrearsMoment, arrearsStory } from "../../testing/arrears-world.ts";
import type { ArrearsCommand, OpenArrears, Sue } from "./command.ts";
import type { ArrearsState } from "./state.ts";
import type { ArrearsTerms } from "./terms.ts";
import { view } from "./view.ts";

export type Step = readonly [ArrearsMoment, ArrearsCommand];

export const bill = (ref: string, due: string, principal: number) => ({
  ref,
  event: `event-${ref}`,
  item: "住宅物业费",
  period: ref,
  principal,
  due,
});
export const opening: OpenArrears = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
  unit: "u-1",
  owner: "owner-1",
  bills: [bill("2026-Q1", "2026-01-15", 74760), bill("2026-Q2", "2026-04-15", 74760)],
};
export const at = arrearsMoment;
export const manager = (day: string, terms: Partial<ArrearsTerms> = {}) => at("manager", day, terms);
export const owner = (day: string) => at("owner", day);
export const system = (day: string) => at("system", day);

export const told = (...steps: readonly Step[]) =>
  steps.reduce(
    (story, [moment, command]) => story.given(moment, command),
    arrearsStory().given(manager("2026-05-01"), opening),
  );
export const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
export const shown = (state: ArrearsState | null) => view(state as ArrearsState, 9);

export const remind: Step = [
  at("desk", "2026-05-02"),
  { type: "remind", text: "您有两期物业费尚未交纳，请核对。" },
];
export const ask: Step = [at("desk", "2026-05-02"), { type: "ask-defence", how: "电话询问是否有异议" }];
export const silent: Step = [manager("2026-05-10"), { type: "note-no-defence", how: "silent" }];
export const demand: Step = [
  manager("2026-05-11"),
  { type: "demand", letter: "estate-1.l1", text: "请于收到本函之日起十五日内交纳。" },
];
export const arrival = (day: string, on = day): Step => [
  system(day),
  { type: "note-arrival", letter: "estate-1.l1", arrivedOn: on, how: "ems" },
];
export const heard = [remind, ask, silent] as const;
/** Demanded, arrived on 14 May, and the fifteen days over. */
export const overdue = [...heard, demand, arrival("2026-05-14")] as const;
export const defence: Step = [
  owner("2026-05-05"),
  { type: "record-defence", ground: "duty-unperformed", text: "楼道三个月没人打扫", standard: "s-1" },
];
export const link: Step = [
  system("2026-05-05"),
  { type: "link-defence", defence: 1, link: { kind: "deviation", id: "estate-1.d1" } },
];
export const suit: Sue = {
  type: "sue",
  forum: "court",
  body: "某区人民法院",
  ref: "起诉状1",
  withoutMediation: "业主拒绝调解",
};
export const failedMediation = (day: string): readonly Step[] => [
  [manager(day), { type: "mediate", mediator: "人民调解委员会", ref: "调解1" }],
  [manager(day), { type: "end-mediation", outcome: "failed", ref: "调解1" }],
];
