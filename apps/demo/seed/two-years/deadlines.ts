import { estate } from "./cast.ts";
import { done, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";

interface Promised {
  readonly id: string;
  readonly due: string;
}

/** Every deadline that is open at the estate, of whatever kind: its id, and the instant it ends. */
export const openDeadlines = async ({
  as,
  heyue,
  noted,
}: Stage): Promise<{ readonly [id: string]: string }> => {
  const caller = as(manager);
  const query = { estate: estate.id, limit: 200 };
  const contract = await done(heyue.contracts.get(caller, noted("contract")));
  const briefing = await done(heyue.briefings.get(caller, noted("briefing")));
  const complaints = await done(
    heyue.deadlines.upcoming(caller, { estate: estate.id, before: "2100-01-01T00:00:00+08:00" }),
  );
  const open: readonly (readonly Promised[])[] = [
    contract.deadlines,
    complaints,
    briefing.sheets.flatMap(({ people }) => people.flatMap(({ deadline }) => deadline ?? [])),
    (await done(heyue.deviations.list(caller, query))).flatMap(({ deadlines }) => deadlines),
    (await done(heyue.arrears.list(caller, query))).flatMap(({ deadlines }) => deadlines),
    (await done(heyue.disputes.list(caller, query))).flatMap(({ deadlines }) => deadlines),
    (await done(heyue.risks.list(caller, query))).flatMap(({ deadlines }) => deadlines),
  ];
  return Object.fromEntries(open.flat().map(({ due, id }) => [id, due]));
};
