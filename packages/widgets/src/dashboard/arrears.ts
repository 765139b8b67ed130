import type { ArrearsView } from "@heyue/core/contract/arrears/view";
import { yuanText } from "../element/fen.ts";
import { word } from "../element/words.ts";
import { arrearsDeadlineWords, arrearsPhaseWords } from "../vocabulary/running-contract.ts";
import { type DashboardFigure, listed, type Row, section } from "./section.ts";

const phases = ["open", "reminded", "demanded", "mediation", "proceedings"] as const;

/** Arrears by stage (欠费，按办理阶段). */
export const arrears = section<readonly ArrearsView[]>({
  name: "arrears",
  group: "money",
  kinds: ["arrears"],
  needsContract: true,
  load: (source) => listed(source, "arrears", phases),
  figures: (all, { day, language, person, t, today }) => {
    const row = (one: ArrearsView): Row => {
      const [next] = one.deadlines;
      return {
        key: one.id,
        about: { kind: "arrears", id: one.id },
        cells: [
          one.unit,
          person(one.owner),
          yuanText(one.outstanding.value),
          word(arrearsPhaseWords, language, one.phase),
          next ? `${word(arrearsDeadlineWords, language, next.kind)} ${day(next.dueDate)}` : t("none"),
        ],
        isLate: next !== undefined && next.dueDate < today,
        facts: [
          ...one.bills.map(
            ({ due, item, outstanding, period, ref }) =>
              [`${item} ${period}`, `${yuanText(outstanding)} · ${t("due")} ${day(due)} · ${ref}`] as const,
          ),
          ...one.defences.map(
            ({ answer, number, text }) =>
              [
                t("defence", { n: number }),
                `${text ?? t("erased")}${answer ? "" : ` · ${t("unanswered")}`}`,
              ] as const,
          ),
          ...one.deadlines.map(
            ({ dueDate, kind }) => [word(arrearsDeadlineWords, language, kind), day(dueDate)] as const,
          ),
          [t("record"), one.outstanding.events.join(t("join"))],
        ],
      };
    };
    const head = [t("unit"), t("owner"), t("outstanding"), t("phase"), t("nextStep")];
    const figure = (
      id: string,
      label: string,
      found: readonly ArrearsView[],
      tone?: "late",
    ): DashboardFigure => ({
      id,
      label,
      value: String(found.length),
      ...(found.length > 0 && {
        note: yuanText(found.reduce((sum, { outstanding }) => sum + outstanding.value, 0)),
      }),
      head,
      rows: found.map(row),
      ...(tone && found.length > 0 && { tone }),
    });
    return [
      figure("all", t("arrearsOpen"), all),
      figure(
        "defended",
        t("defencesOpen"),
        all.filter(({ unanswered }) => unanswered.length > 0),
        "late",
      ),
      figure(
        "late",
        t("overdue"),
        all.filter(({ deadlines }) => deadlines.some(({ dueDate }) => dueDate < today)),
        "late",
      ),
      ...phases.map((phase) =>
        figure(
          phase,
          word(arrearsPhaseWords, language, phase),
          all.filter((one) => one.phase === phase),
        ),
      ),
    ];
  },
});
