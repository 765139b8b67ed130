import { bulkPolicies } from "@heyue/rules/engine/bulk";
import type { PolicyDocument } from "@heyue/rules/format/document";
import { placeDocuments } from "@heyue/rules/places";
import { readBillingContract, type BillingContract } from "./contract.ts";
import type { Header } from "./column.ts";
import type { UnitFacts } from "./fact.ts";
import type { Language } from "./failure.ts";
import type { BillingPeriod } from "./period.ts";
import { createRowBiller, type RowBiller } from "./row-biller.ts";
import { lawOf } from "./place-law.ts";
import { createSchedule, type Schedule } from "./schedule.ts";
import type { BillFormat } from "./template.ts";

/** Everything that decides how rows are billed, as plain data: a thread is given it as it is. */
export interface BillSetup {
  /** The contract as it was parsed, a `heyue-contract/1` document. */
  readonly contract: unknown;
  /** What messages call it, e.g. its path. */
  readonly contractName: string;
  /** The place whose law is asked: GB/T 2260 code, `CN`, ISO 3166-2 code, or name. */
  readonly jurisdiction: string;
  /** Sealed policies beside the built-in ones. */
  readonly policies: readonly PolicyDocument[];
  /** The days that are billed, both included. */
  readonly period: BillingPeriod;
  /** Facts that hold for every unit, by the name that the rules give them; a column of the file goes before. */
  readonly common: UnitFacts["given"];
  readonly header: Header;
  /** Form of the file of bills. */
  readonly format: BillFormat;
  /** Language of the reasons for refused rows. */
  readonly language: Language;
}

/** What bills rows under a setup. */
export interface Biller {
  readonly contract: BillingContract;
  readonly schedule: Schedule;
  readonly rows: RowBiller;
}

/** Throws a `BillFailure` when the contract is wrong or the place unknown. */
export const openBiller = async (setup: BillSetup): Promise<Biller> => {
  const contract = readBillingContract(setup.contract, setup.contractName);
  const policies = bulkPolicies(await documentsOf(setup));
  const schedule = createSchedule(lawOf(policies, setup.jurisdiction), contract, setup.period);
  return { contract, schedule, rows: createRowBiller({ ...setup, contract, schedule }) };
};

/** The law of the place alone, which loads soonest; all there is when a policy is given or the place is unknown. */
const documentsOf = async ({ policies, jurisdiction }: BillSetup): Promise<readonly PolicyDocument[]> => {
  const layers = policies.length === 0 ? await placeDocuments(jurisdiction) : undefined;
  if (layers !== undefined) return layers;
  const { composeOver } = await import("../files/policy-file.ts");
  return composeOver(policies);
};
