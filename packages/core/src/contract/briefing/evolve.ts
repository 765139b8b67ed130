import type { BriefingEvent } from "./event.ts";
import type { BriefingState, Delivery } from "./state.ts";

type Told = BriefingEvent & { readonly version: number; readonly at: string };
type DataOf<Type extends BriefingEvent["type"]> = Extract<BriefingEvent, { type: Type }>["data"];

const changed = (
  deliveries: readonly Delivery[],
  sheet: string,
  person: string,
  change: (delivery: Delivery) => Delivery,
): readonly Delivery[] =>
  deliveries.map((item) => (item.sheet === sheet && item.person === person ? change(item) : item));

const sent = (state: BriefingState, data: DataOf<"SheetSent">, { at, version }: Told): BriefingState => {
  const { check, revision, sheet } = data;
  const isTo = (person: string): boolean => data.to.some((item) => item.person === person);
  const known = state.deliveries.filter((item) => item.sheet === sheet && isTo(item.person));
  return {
    ...state,
    promised: state.promised + data.to.length,
    deliveries: [
      ...state.deliveries.filter((item) => !known.includes(item)),
      ...data.to.map(({ deadline, person }): Delivery => ({
        missed: [],
        failedChecks: [],
        ...known.find((item) => item.person === person),
        sheet,
        person,
        revision,
        sentAt: at,
        event: version,
        check,
        deadline,
      })),
    ],
  };
};

const renewed = (
  state: BriefingState,
  data: DataOf<"BriefingRenewed">,
  { at, version }: Told,
): BriefingState => {
  const revised = state.sheets.map((item) => {
    const after = data.stale.find(({ id }) => id === item.sheet.id);
    if (after !== undefined) return { sheet: after, revision: item.revision + 1, retired: false };
    return data.retired.includes(item.sheet.id) ? { ...item, retired: true } : item;
  });
  const revisionOf = (sheet: string): number =>
    revised.find((item) => item.sheet.id === sheet)?.revision ?? 1;
  return {
    ...state,
    textHash: data.textHash,
    effectiveFrom: data.effectiveFrom,
    promised: state.promised + data.reopened.filter(({ deadline }) => deadline !== null).length,
    sheets: [...revised, ...data.added.map((sheet) => ({ sheet, revision: 1, retired: false }))],
    acknowledgements: state.acknowledgements.map((item) =>
      item.supersededBy === null && data.stale.some(({ id }) => id === item.sheet)
        ? { ...item, supersededBy: version }
        : item,
    ),
    deliveries: state.deliveries.map((item) => {
      // What a deadline was for ends with the role.
      if (data.retired.includes(item.sheet)) return { ...item, deadline: null };
      const again = data.reopened.find(({ person, sheet }) => sheet === item.sheet && person === item.person);
      return again === undefined
        ? item
        : {
            ...item,
            revision: revisionOf(item.sheet),
            sentAt: at,
            event: version,
            deadline: again.deadline ?? item.deadline,
          };
    }),
  };
};

/** Folds one event into the state. */
export const evolve = (state: BriefingState | null, event: Told): BriefingState => {
  if (event.type === "BriefingOpened") {
    const { sheets, ...opened } = event.data;
    return {
      ...opened,
      sheets: sheets.map((sheet) => ({ sheet, revision: 1, retired: false })),
      deliveries: [],
      acknowledgements: [],
      promised: 0,
    };
  }
  if (state === null)
    throw new RangeError(`The first event of a briefing is BriefingOpened, not ${event.type}`);
  switch (event.type) {
    case "SheetSent":
      return sent(state, event.data, event);
    case "ReadingCheckFailed": {
      const { answers, person, revision, sheet, wrong } = event.data;
      const failed = { at: event.at, revision, wrong, answers };
      return {
        ...state,
        deliveries: changed(state.deliveries, sheet, person, (item) => ({
          ...item,
          failedChecks: [...item.failedChecks, failed],
        })),
      };
    }
    case "SheetAcknowledged": {
      const { answers, hash, person, revision, sheet } = event.data;
      return {
        ...state,
        acknowledgements: [
          ...state.acknowledgements,
          {
            sheet,
            person,
            revision,
            hash,
            at: event.at,
            checked: answers !== null,
            event: event.version,
            supersededBy: null,
          },
        ],
        deliveries: changed(state.deliveries, sheet, person, (item) => ({ ...item, deadline: null })),
      };
    }
    case "BriefingRenewed":
      return renewed(state, event.data, event);
    case "AcknowledgementMissed": {
      const { deadline, person, sheet } = event.data;
      return {
        ...state,
        deliveries: changed(state.deliveries, sheet, person, (item) =>
          item.deadline?.id === deadline
            ? { ...item, deadline: null, missed: [...item.missed, item.deadline] }
            : item,
        ),
      };
    }
  }
};
