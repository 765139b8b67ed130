import { reveal } from "../../kernel/personal.ts";
import { proxyOf, currentElectors, representedBy } from "./proxying.ts";
import { isAdopted, type WrittenWeight, written } from "./result.ts";
import { type Elector, type RollUnit, totalOf, weightOf } from "./roll.ts";
import type { MeetingState, Objection, Proxy, RollDispute } from "./state.ts";

/** A dispute or an objection with its words; `null` where they were erased. */
type Said<Item> = Omit<Item, "text"> & { readonly text: string | null };

/** The vote of the reader, or one that he holds for another. */
export interface OwnVote {
  /** Its ballot, once voting has opened. */
  readonly ballot: string | null;
  readonly elector: Elector;
  /** Share of the reader's weight in all. */
  readonly weight: WrittenWeight;
  /** Whether it is another's, who authorised the reader. */
  readonly asProxy: boolean;
}

/** A meeting as its reader sees it; the roll by name is for the committee. */
export interface MeetingView extends Omit<
  MeetingState,
  "roll" | "electors" | "corrections" | "disputes" | "objections" | "proxies" | "official" | "sales"
> {
  readonly version: number;
  readonly roll: {
    readonly units: number;
    readonly excluded: number;
    readonly electors: number;
    readonly total: WrittenWeight;
    readonly unknownOwners: number;
    readonly parking: string | null;
  } | null;
  /** For the committee; `null` for everybody else. */
  readonly electors: readonly Elector[] | null;
  readonly units: readonly RollUnit[] | null;
  readonly proxies: readonly Proxy[] | null;
  readonly own: readonly OwnVote[];
  /** For how many electors the reader votes. */
  readonly represents: number;
  readonly disputes: readonly Said<RollDispute>[];
  readonly objections: readonly Said<Objection>[];
  readonly corrections: MeetingState["corrections"] | null;
  readonly sales: MeetingState["sales"] | null;
  readonly official: Omit<NonNullable<MeetingState["official"]>, "items"> | null;
  /** What a contract names when it is signed on this resolution (签约依据); `null` until it binds. */
  readonly authority: {
    readonly kind: "assembly-resolution";
    readonly ref: string;
    readonly on: string;
    readonly certificate: string;
    /** Propositions that owners decided for. */
    readonly adopted: readonly string[];
  } | null;
}

/** Id of an elector's ballot: the meeting's own and the place on its roll. */
export const ballotId = (meeting: string, elector: number): string => `${meeting}~${elector}`;

const words = <Item extends RollDispute | Objection>(item: Item): Said<Item> => ({
  ...item,
  text: reveal(item.text),
});

const authorityOf = ({ id, resolution, result }: MeetingState): MeetingView["authority"] =>
  resolution === null || result === null
    ? null
    : {
        kind: "assembly-resolution",
        ref: resolution.number,
        on: resolution.on,
        certificate: `${id}#${result.ballots.sha256}`,
        adopted: result.items
          .filter(isAdopted)
          .map(({ item, option }) => (option === null ? item : `${item}/${option}`)),
      };

/** Shows a meeting to one reader. */
export const view = (
  state: MeetingState,
  version: number,
  reader: { readonly id: string; readonly role: string },
): MeetingView => {
  const isKeeper = reader.role === "committee" || reader.role === "system";
  const electors = currentElectors(state);
  const isMine = (by: string): boolean => isKeeper || by === reader.id;
  const isIssued = state.electors.length > 0;
  return {
    ...state,
    version,
    roll:
      state.roll === null
        ? null
        : {
            units: state.roll.units.length,
            excluded: state.roll.units.filter(({ excluded }) => excluded !== null).length,
            electors: electors.length,
            total: written(totalOf(electors)),
            unknownOwners: electors.filter(({ kind }) => kind === "unknown").length,
            parking: state.roll.parking,
          },
    electors: isKeeper ? electors : null,
    units: isKeeper ? (state.roll?.units ?? []) : null,
    proxies: isKeeper ? state.proxies : null,
    own: electors.flatMap((elector): readonly OwnVote[] => {
      const asProxy = proxyOf(state, elector)?.holder === reader.id;
      return asProxy || elector.persons.includes(reader.id)
        ? [
            {
              ballot: isIssued ? ballotId(state.id, elector.number) : null,
              elector,
              weight: written(weightOf(elector)),
              asProxy,
            },
          ]
        : [];
    }),
    represents: representedBy(state, reader.id),
    disputes: state.disputes.filter(({ by }) => isMine(by)).map(words),
    objections: state.objections.map((objection) =>
      isMine(objection.by) ? words(objection) : { ...words(objection), by: "" },
    ),
    corrections: isKeeper ? state.corrections : null,
    sales: isKeeper ? state.sales : null,
    official:
      state.official === null
        ? null
        : { platform: state.official.platform, document: state.official.document, on: state.official.on },
    authority: authorityOf(state),
  };
};
