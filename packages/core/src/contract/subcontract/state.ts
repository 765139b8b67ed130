/** A part of the service that somebody else does for the provider (转委托、分包): the provider stays answerable for it. */
export interface Subcontract {
  /** Within its register: `1`, `2`, … */
  readonly id: string;
  /** Name and registration number of the subcontractor (受托人名称、统一社会信用代码). */
  readonly name: string;
  readonly registration: string;
  /** Standards of the contract that it takes over, by id. */
  readonly standards: readonly string[];
  /** Both days inclusive. */
  readonly from: string;
  readonly to: string;
  /** Clause of the contract that allows it. */
  readonly clause: string;
  /** Subcontract whose place it takes. */
  readonly replaces: string | null;
}

/** A subcontract on the register, with how it ended. */
export interface RegisteredSubcontract extends Subcontract {
  /** Last day as agreed first; `to` is the last day as it is now. */
  readonly agreedTo: string;
  readonly ended: { readonly reason: string; readonly replacedBy: string | null } | null;
  /** Version of the event that entered it. */
  readonly event: number;
}

/** The subcontract register of one contract (转委托登记): one stream, because what may be handed over depends on all of them. */
export interface SubcontractState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly subcontracts: readonly RegisteredSubcontract[];
}

/** Whether a subcontract runs on a day; one that ended before it began never does. */
export const runsOn = ({ from, to }: Pick<Subcontract, "from" | "to">, date: string): boolean =>
  from <= date && date <= to;
