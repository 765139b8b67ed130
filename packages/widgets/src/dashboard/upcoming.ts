import type { ContractDuties } from "@heyue/core/contract/duty/view";
import type { PlanView } from "@heyue/core/standard/inspection-plan/view";
import { frequencyText } from "../contract-viewer/measure.ts";
import { daysAfter, listed, type Row, section } from "./section.ts";

/** Days that are looked ahead, today the first. */
const ahead = 14;

interface Upcoming {
  readonly duties: ContractDuties["duties"];
  readonly plans: readonly PlanView[];
}

/** What is due in the next fourteen days: duties and payments of the contract, rounds of inspection. */
export const upcoming = section<Upcoming>({
  name: "upcoming",
  group: "performance",
  kinds: ["plan", "promise", "subcontract", "contract", "amendment"],
  needsContract: true,
  load: async (source) => {
    const { contract, port, signal, today } = source;
    const [{ duties }, plans] = await Promise.all([
      port.duties(contract!.id, { from: today, to: daysAfter(today, ahead - 1) }, { signal }),
      listed(source, "plans"),
    ]);
    return { duties, plans };
  },
  figures: ({ duties, plans }, { day, language, person, t, today }) => {
    const dutyHead = [t("what"), t("nextDay"), t("timesDue"), t("post"), t("clause")];
    const dutyRow = (duty: Upcoming["duties"][number]): Row => ({
      key: `${duty.id}/${duty.textFrom}`,
      about: null,
      cells: [
        duty.title,
        day(duty.next),
        String(duty.dates.reduce((sum, { times }) => sum + times, 0)),
        duty.post ?? "",
        duty.clauseNumber ?? "",
      ],
      facts: [
        [t("frequency"), frequencyText(duty.frequency ?? undefined, language)],
        [
          t("days"),
          duty.dates
            .map(
              ({ date, moved, subcontractor }) =>
                `${day(date)}${moved ? t("moved") : ""}${subcontractor ? `（${subcontractor}）` : ""}`,
            )
            .join(t("join")),
        ],
      ],
    });
    const last = daysAfter(today, ahead - 1);
    const rounds = plans
      .flatMap((plan) => plan.rounds.map((round) => ({ plan, round })))
      .filter(({ round }) => round.day >= today && round.day <= last);
    const roundRow = ({ round }: (typeof rounds)[number]): Row => ({
      key: round.inspection,
      about: { kind: "inspection", id: round.inspection },
      cells: [day(round.day), round.place.name, person(round.inspector), String(round.items.length)],
      facts: [[t("standards"), round.items.map(({ title }) => title).join(t("join"))]],
    });
    const roundHead = [t("nextDay"), t("place"), t("inspector"), t("standards")];
    const own = duties.filter(({ party }) => party === "provider");
    const owners = duties.filter(({ party }) => party === "owner");
    const todays = rounds.filter(({ round }) => round.day === today);
    return [
      {
        id: "duties",
        label: t("dutiesDue"),
        value: String(own.length),
        head: dutyHead,
        rows: own.map(dutyRow),
      },
      {
        id: "payments",
        label: t("paymentsDue"),
        value: String(owners.length),
        head: dutyHead,
        rows: owners.map(dutyRow),
      },
      {
        id: "rounds",
        label: t("roundsDue"),
        value: plans.length ? String(rounds.length) : t("noPlan"),
        head: roundHead,
        rows: rounds.map(roundRow),
      },
      ...(plans.length
        ? [
            {
              id: "today",
              label: t("roundsToday"),
              value: String(todays.length),
              head: roundHead,
              rows: todays.map(roundRow),
            },
          ]
        : []),
    ];
  },
});
