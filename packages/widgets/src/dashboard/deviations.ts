import type { DeviationView } from "@heyue/core/standard/deviation/view";
import { measureText, targetText } from "../contract-viewer/measure.ts";
import { word } from "../element/words.ts";
import { causeWords, deviationPhaseWords, deviationStepWords, sourceWords } from "../vocabulary/deviation.ts";
import { type DashboardFigure, daysAfter, listed, type Row, section, type Wording } from "./section.ts";

const phases = ["opened", "analysed", "planned", "done"] as const;

const factsOf = (one: DeviationView, { day, language, person, t }: Wording): Row["facts"] => {
  const { actions, cause, miss, missed, repeats, what } = one;
  return [
    ...(what ? [[t("what"), what] as const] : []),
    ...(miss
      ? [
          [
            t("measured"),
            `${measureText(miss.measured, miss.unit, language)}（${targetText({ ...miss, unit: miss.targetUnit }, language)}）`,
          ] as const,
        ]
      : []),
    [t("source"), word(sourceWords, language, one.source.kind)],
    ...(cause
      ? [[t("cause"), `${word(causeWords, language, cause.category)}：${cause.whys.join(" → ")}`] as const]
      : []),
    ...(["corrective", "preventive"] as const).flatMap((kind) =>
      actions
        ? [
            [
              t(kind),
              `${actions[kind].what ?? ""} · ${person(actions[kind].person)} · ${day(actions[kind].dueDate)}${actions[kind].done ? ` · ${t("done")}` : ""}`,
            ] as const,
          ]
        : [],
    ),
    ...missed.map(
      ({ deadline }) =>
        [
          t("missed"),
          `${word(deviationStepWords, language, deadline.kind)} ${day(deadline.dueDate)}`,
        ] as const,
    ),
    ...(repeats.length ? [[t("repeatOf"), repeats.join(t("join"))] as const] : []),
  ];
};

/** Deviations (偏差) by state and deadline. */
export const deviations = section<readonly DeviationView[]>({
  name: "deviations",
  group: "performance",
  kinds: ["deviation"],
  needsContract: true,
  load: (source) => listed(source, "deviations", phases),
  figures: (all, wording) => {
    const { day, language, person, standard, t, today } = wording;
    const head = [
      t("standard"),
      t("phase"),
      t("place"),
      t("foundAt"),
      t("nextStep"),
      t("due"),
      t("responsible"),
    ];
    const row = (one: DeviationView): Row => ({
      key: one.id,
      about: { kind: "deviation", id: one.id },
      cells: [
        standard(one.standard),
        word(deviationPhaseWords, language, one.phase),
        one.place ?? "",
        day(one.foundAt),
        one.next ? word(deviationStepWords, language, one.next.kind) : "",
        day(one.next?.dueDate),
        person(one.responsible),
      ],
      isLate: one.overdue,
      facts: [...factsOf(one, wording), [t("record"), `${one.id}@${one.version}`]],
    });
    const figure = (
      id: string,
      label: string,
      found: readonly DeviationView[],
      tone?: DashboardFigure["tone"],
    ): DashboardFigure => ({
      id,
      label,
      value: String(found.length),
      head,
      rows: found.map(row),
      ...(tone && found.length > 0 && { tone }),
    });
    const soon = daysAfter(today, 7);
    return [
      figure("open", t("open"), all),
      figure(
        "overdue",
        t("overdue"),
        all.filter(({ overdue }) => overdue),
        "late",
      ),
      figure(
        "soon",
        t("dueIn7"),
        all.filter(({ next, overdue }) => !overdue && next !== null && next.dueDate <= soon),
      ),
      figure(
        "repeats",
        t("repeats"),
        all.filter(({ repeats }) => repeats.length > 0),
        "late",
      ),
      ...phases.map((phase) =>
        figure(
          phase,
          word(deviationPhaseWords, language, phase),
          all.filter((one) => one.phase === phase),
          phase === "done" ? "wait" : undefined,
        ),
      ),
    ];
  },
});
