import type { Standard } from "../../standard/standard/standard.ts";
import { runsOn, type Subcontract } from "./state.ts";

/** How much of one area of the service is handed over (已转委托). */
export interface AreaShare {
  readonly area: Standard["area"];
  readonly standards: readonly string[];
  readonly handedOver: readonly string[];
}

/** What is handed over on a day, area by area of the contract's standards. */
export const sharesOn = (
  standards: readonly Standard[],
  subcontracts: readonly Subcontract[],
  date: string,
): readonly AreaShare[] => {
  const handed = new Set(
    subcontracts.filter((item) => runsOn(item, date)).flatMap((item) => [...item.standards]),
  );
  return [...new Set(standards.map(({ area }) => area))].map((area) => {
    const ids = standards.filter((standard) => standard.area === area).map(({ id }) => id);
    return { area, standards: ids, handedOver: ids.filter((id) => handed.has(id)) };
  });
};

/**
 * First day on which every area of the service would be handed over in full, to one or to several (全部转委托、支解转委托);
 * `null` when there is none. What is handed over only grows on a day on which a subcontract begins.
 */
export const wholeServiceDay = (
  standards: readonly Standard[],
  subcontracts: readonly Subcontract[],
): string | null =>
  subcontracts
    .filter(({ from, to }) => from <= to)
    .map(({ from }) => from)
    .sort()
    .find((day) => {
      const shares = sharesOn(standards, subcontracts, day);
      return shares.length > 0 && shares.every((share) => share.handedOver.length === share.standards.length);
    }) ?? null;
