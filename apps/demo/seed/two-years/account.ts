/** The two-sided account (双向违约账): late charges on one side, service credits on the other, down to zero. */
import type { AccountAction } from "@heyue/core/standard/account/command";
import { billOf, principalOf } from "./arrears.ts";
import { unitOf } from "./cast.ts";
import { scene } from "./scene.ts";
import { done, refusal, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";
const desk = "lt-he-jianing";
const chair = "lt-xu-yaqin";
const [payer, defender, opponent] = ["lt-wang-bowen", "lt-shao-lihua", "lt-qin-lang"];

/** Does one thing with the account; returns the id of the entry that it entered last. */
const act = async ({ as, heyue, next, noted }: Stage, by: string, action: AccountAction): Promise<string> => {
  const { entries } = await done(heyue.accounts.act(as(by), noted("account"), action, next()));
  return entries.at(-1)?.id ?? "";
};

const charge = (stage: Stage, owner: string, principal: number, event: string, on: string): Promise<string> =>
  act(stage, manager, {
    type: "charge",
    unit: unitOf(owner).id,
    bill: { event: billOf(owner), ref: billOf(owner), principal, due: "2025-04-15" },
    payments: [{ event, on, amount: principal }],
    through: on,
  });

/** The event that opened a deviation, as the measurement of a breach. */
const breach = async ({ as, heyue, noted }: Stage, note: string) => {
  const { events } = await done(heyue.deviations.chain(as(manager), noted(note)));
  return { kind: "deviation", id: noted(note), event: events[0]!.eventId } as const;
};

const outstanding = async ({ as, heyue, noted }: Stage, entry: string): Promise<number> => {
  const { entries } = await done(heyue.accounts.get(as(manager), noted("account")));
  return entries.find(({ id }) => id === entry)?.outstanding?.value ?? 0;
};

export const account = [
  scene("2025-07-14", "10:00", "计收汪博文的逾期违约金，本人确认并支付", async (stage) => {
    const entry = await charge(stage, payer!, principalOf(payer!), "SK-2025-0710-1", "2025-07-10");
    await act(stage, payer!, { type: "confirm", entry });
    const amount = await outstanding(stage, entry);
    await act(stage, desk, { type: "settle", entry, amount, on: "2025-07-14", ref: "SK-2025-0714-1" });
  }),
  scene("2025-07-17", "10:00", "邵丽华的抗辩部分成立，放弃其逾期违约金", async (stage) => {
    const paid = principalOf(defender!) - Math.round(principalOf(defender!) / 10);
    const entry = await charge(stage, defender!, paid, "SK-2025-0716-1", "2025-07-16");
    await act(stage, manager, {
      type: "waive",
      entry,
      authority: { kind: "creditor-decision", ref: "澄和函〔2025〕21号" },
    });
  }),
  scene("2025-08-29", "10:00", "业委会登记两次楼道清扫缺失的服务减免1000元（归全体业主）", async (stage) => {
    const entry = await act(stage, chair, {
      type: "credit",
      beneficiary: { kind: "owners" },
      standard: "s-corridor",
      breach: "b-corridor",
      basis: { kind: "agreed", perBreach: 50_000 },
      measurements: [await breach(stage, "corridor"), await breach(stage, "corridor-again")],
    });
    stage.note("credit owners", entry);
    await act(stage, manager, { type: "confirm", entry });
  }),
  scene("2025-09-19", "10:00", "秦朗的违约金与照明减收互抵；集体减免不得抵个人违约金", async (stage) => {
    const { as, heyue, next, noted } = stage;
    const late = await charge(stage, opponent!, principalOf(opponent!), "SK-2025-0918-1", "2025-09-18");
    await act(stage, opponent!, { type: "confirm", entry: late });
    const credit = await act(stage, opponent!, {
      type: "credit",
      beneficiary: { kind: "unit", unit: unitOf(opponent!).id },
      standard: "s-lamps",
      breach: "b-lamps",
      basis: { kind: "agreed", perBreach: 6_000 },
      measurements: [await breach(stage, "lamps")],
    });
    await act(stage, manager, { type: "confirm", entry: credit });
    const collective = { type: "net", charges: [late], credits: [noted("credit owners")] } as const;
    stage.saw(
      "collective credit against one owner's late charge",
      await refusal(heyue.accounts.act(as(manager), noted("account"), collective, next())),
    );
    await act(stage, manager, { type: "net", charges: [late], credits: [credit] });
    stage.saw("netted", { late: await outstanding(stage, late), credit: await outstanding(stage, credit) });
    stage.note("credit unit", credit);
  }),
  scene("2025-09-25", "10:00", "减收余额返还秦朗", async (stage) => {
    const entry = stage.noted("credit unit");
    const amount = await outstanding(stage, entry);
    await act(stage, opponent!, { type: "settle", entry, amount, on: "2025-09-25", ref: "TK-2025-0925" });
  }),
  scene("2025-09-30", "10:00", "服务减免1000元付入公共收益账户", async (stage) => {
    const entry = stage.noted("credit owners");
    const amount = await outstanding(stage, entry);
    await act(stage, chair, { type: "settle", entry, amount, on: "2025-09-30", ref: "GGSY-2025-0930" });
  }),
  scene("2026-10-16", "10:00", "双向违约账结清销户", async (stage) => {
    await act(stage, manager, { type: "close" });
  }),
];
