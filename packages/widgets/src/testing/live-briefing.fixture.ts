/** A live estate in which people can be briefed: three posts, and an amendment that changes how often the stairs are cleaned. */
import type { ContractDraft } from "@heyue/core/contract/draft";
import type { Standard } from "@heyue/core/standard/standard";
import { openLiveEstate } from "./live-estate.fixture.ts";
import type { LiveEstate } from "./live-estate.fixture.ts";

const standard = (id: string, title: string, duty: string, rest: Partial<Standard>): Standard => ({
  id,
  title,
  duty,
  clause: "c-3",
  area: "cleaning",
  metric: id,
  comparator: "at-least",
  target: "1",
  unit: "times",
  measuredBy: "现场查看并对照签到表",
  ...rest,
});

/** Standards of three posts. */
const briefedStandards: readonly Standard[] = [
  standard("s-1", "急修三十分钟内到场", "工程主管", { area: "maintenance", comparator: "at-most", target: "30", unit: "minute" }),
  standard("s-stairs", "楼道清扫", "保洁员", { target: "2", frequency: "2/week" }),
  standard("s-bins", "垃圾清运", "保洁员", { frequency: "1/day" }),
  standard("s-patrol", "夜间巡逻", "秩序主管", { area: "order", target: "2", frequency: "2/day" }),
]; // prettier-ignore

/** A live estate with a briefing, and what happens to it. */
export interface LiveBriefing extends LiveEstate {
  /** Sends a sheet as the manager does. */
  send(sheet: string, people: readonly string[], check?: boolean): Promise<void>;
  /** Signs an amendment of these standards. */
  amend(change: Partial<Standard>, of: string): Promise<void>;
}

/** Opens the estate, and its briefing unless `begun` is false. */
export const openLiveBriefing = async (begun = true): Promise<LiveBriefing> => {
  const live = await openLiveEstate({ standards: briefedStandards });
  let calls = 0;
  const key = () => ({ idempotencyKey: `fixture-${(calls += 1)}` });
  const { contract } = live;
  const manager = live.client("p-manager");
  const committee = live.client("p-committee");
  if (begun) await manager.collection("briefings").open({ estate: "liuxia", contract }, key());
  const signatures = [
    { name: "陆明远", party: "provider", means: "seal" },
    { name: "周秉文", party: "client", means: "seal" },
  ] as const;
  /** A lower standard is put to the owners: a vote in which two thirds took part and most were in favour. */
  const votes = {
    areaTotal: "10000.00", ownersTotal: 100, areaPart: "8000.00", ownersPart: 80, areaFor: "7000.00", ownersFor: 70,
  }; // prettier-ignore
  return Object.assign(live, {
    send: async (sheet: string, people: readonly string[], check = false) => {
      await manager
        .collection("briefings")
        .act(contract, { type: "send", sheet, people, dueOn: "2026-12-01", check }, key());
    },
    amend: async (change: Partial<Standard>, of: string) => {
      const { draft } = await manager.contract({ id: contract });
      const standards = draft.standards.map((one) => (one.id === of ? { ...one, ...change } : one));
      const changed: ContractDraft = { ...draft, standards };
      const { id } = await manager.collection("amendments").open(
        {
          estate: "liuxia",
          contract,
          title: "补充协议一",
          ground: { kind: "force-majeure", basis: "防汛期间人员受限" },
          effectiveFrom: "2026-12-01",
          draft: changed,
        },
        key(),
      );
      const amendments = committee.collection("amendments");
      await amendments.act(id, { type: "consent", ref: "会议纪要", on: "2026-11-24", votes }, key());
      await amendments.act(
        id,
        {
          type: "sign",
          signedOn: "2026-11-24",
          signatures,
          override: { reason: "条款正文与标准的差异双方另行说明" },
        },
        key(),
      );
    },
  });
};
