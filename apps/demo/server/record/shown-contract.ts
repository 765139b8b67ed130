import type { ContractView } from "@heyue/core/contract/view";
import { type Reading, readValue } from "./reading.ts";

/** A contract that is over, for pages that go on showing what was done under it. */
export interface EndedContract {
  readonly id: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly beganOn: string;
  readonly endedOn: string;
}

const runs: readonly ContractView["status"][] = ["in-force", "continuing"];
const over: readonly ContractView["status"][] = ["expired", "terminated"];

/** The last contract of the estate when none runs any more; `null` while one does, which the widgets find by themselves. */
export const endedContract = async ({ caller, estate, heyue }: Reading): Promise<EndedContract | null> => {
  const contracts = (await readValue(heyue.contracts.list(caller, estate))) ?? [];
  if (contracts.some(({ status }) => runs.includes(status))) return null;
  const ended = contracts
    .filter(({ status }) => over.includes(status))
    .map(({ draft, id, terminated }) => ({
      id,
      beganOn: draft.term.from,
      endedOn: terminated?.on ?? draft.term.to,
    }))
    .sort((a, b) => (a.endedOn < b.endedOn ? 1 : -1));
  return ended[0] ?? null;
};
