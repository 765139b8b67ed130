import * as Result from "effect/Result";
import type { Actor } from "../../kernel/envelope.ts";
import type { MeetingAction } from "./command.ts";
import type { Decision } from "./decision.ts";
import { refuse } from "./rejection.ts";
import { type Elector, electorsOf } from "./roll.ts";
import type { MeetingState, Proxy } from "./state.ts";
import type { MeetingTerms } from "./terms.ts";

/** Who votes by the roll as it stands: final once voting has opened. */
export const currentElectors = ({ electors, roll }: MeetingState): readonly Elector[] =>
  electors.length > 0 || roll === null ? electors : electorsOf(roll.units, roll.heads);

const electorOf = (electors: readonly Elector[], unit: string): Elector | undefined =>
  electors.find(({ units }) => units.includes(unit));

/** The authorisation in force for an elector, or `null`. */
export const proxyOf = (
  { proxies }: Pick<MeetingState, "proxies">,
  elector: Pick<Elector, "units">,
): Proxy | null => proxies.find(({ unit }) => elector.units.includes(unit)) ?? null;

/** How many electors a holder votes for. */
export const representedBy = (state: MeetingState, holder: string): number =>
  currentElectors(state).filter((elector) => proxyOf(state, elector)?.holder === holder).length;

const mayGive = (actor: Actor, elector: Elector): boolean =>
  actor.role === "committee" || elector.persons.includes(actor.id);

/** Takes a written authorisation, within what the place allows. */
export const authorise = (
  terms: MeetingTerms,
  state: MeetingState,
  { document, holder, unit }: Extract<MeetingAction, { type: "authorise" }>,
  actor: Actor,
): Decision => {
  if (state.roll === null) return Result.fail(refuse("roll-missing"));
  const elector = electorOf(currentElectors(state), unit);
  if (elector === undefined || terms.unknown.length > 0)
    return Result.fail(
      refuse("unit-unknown", elector === undefined ? { units: [unit] } : { people: [holder] }),
    );
  if (!mayGive(actor, elector)) return Result.fail(refuse("not-your-unit", { unit }));
  if (elector.persons.includes(holder)) return Result.fail(refuse("proxy-self", { holder }));
  const given = proxyOf(state, elector);
  if (given !== null) return Result.fail(refuse("proxy-given", { unit, holder: given.holder }));
  const represented = representedBy(state, holder) + 1;
  const most = terms.proxy?.values["maxRepresented"];
  const limit = typeof most === "number" ? most : null;
  const citations = terms.proxy?.citations ?? [];
  return limit !== null && represented > limit
    ? Result.fail(refuse("proxy-limit", { holder, represented, limit }, citations))
    : Result.succeed([
        {
          type: "ProxyGiven",
          data: {
            unit,
            holder,
            document,
            represented,
            limit,
            citations,
            elector: state.phase === "voting" ? elector.number : null,
          },
        },
      ]);
};

/** Takes an authorisation back. What was voted under it stands until the elector votes again. */
export const revokeProxy = (
  state: MeetingState,
  { unit }: Extract<MeetingAction, { type: "revoke-proxy" }>,
  actor: Actor,
): Decision => {
  const elector = electorOf(currentElectors(state), unit);
  const given = elector === undefined ? null : proxyOf(state, elector);
  if (elector === undefined || given === null) return Result.fail(refuse("proxy-unknown", { unit }));
  return mayGive(actor, elector)
    ? Result.succeed([
        {
          type: "ProxyRevoked",
          data: {
            unit: given.unit,
            holder: given.holder,
            elector: state.phase === "voting" ? elector.number : null,
          },
        },
      ])
    : Result.fail(refuse("not-your-unit", { unit }));
};
