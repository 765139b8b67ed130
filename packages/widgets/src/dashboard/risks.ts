import type { RiskView } from "@heyue/core/contract/risk/view";
import { word } from "../element/words.ts";
import { riskFactorWords } from "../vocabulary/running-contract.ts";
import { type DashboardFigure, listed, type Row, section } from "./section.ts";

/** Risk score with its factors, early warnings and the register (风险评分、预警、台账). */
export const risks = section<readonly RiskView[]>({
  name: "risks",
  group: "performance",
  kinds: ["risk"],
  needsContract: true,
  load: (source) => listed(source, "risks", ["open"]),
  figures: ([register], { day, language, person, t }) => {
    if (!register) return [];
    const { entries, id, latest, totals, warnings } = register;
    const about = { kind: "risk", id };
    const factorHead = [t("factor"), t("score"), t("weight"), t("line"), t("formula")];
    const factorRow = (one: NonNullable<typeof latest>["factors"][number]): Row => ({
      key: one.factor,
      about,
      cells: [
        word(riskFactorWords, language, one.factor),
        one.value === null ? t("unknown") : String(one.value),
        String(one.weight),
        String(one.line),
        one.formula,
      ],
      isLate: one.isOver,
      facts: [
        [
          t("inputs"),
          Object.entries(one.inputs)
            .map(([name, value]) => `${name} = ${value}`)
            .join(t("join")),
        ],
        [
          t("sources"),
          one.sources.map(({ stream, version }) => `${stream}@${version}`).join(t("join")) || t("none"),
        ],
      ],
    });
    const warned = warnings.map((one): Row => ({
      key: one.factor,
      about,
      cells: [
        word(riskFactorWords, language, one.factor),
        String(one.score),
        String(one.line),
        one.previous === null ? t("unknown") : String(one.previous),
        day(one.on),
      ],
      isLate: true,
      facts: [[t("record"), `${id}@${register.version}`]],
    }));
    const open = entries.filter(({ status }) => status === "open");
    const entryRow = (one: (typeof entries)[number]): Row => ({
      key: String(one.number),
      about,
      cells: [
        String(one.number),
        one.text ?? t("erased"),
        person(one.owner),
        day(one.dueDate),
        one.mitigation ?? t("erased"),
      ],
      isLate: one.isOverdue,
      facts: [[t("factor"), one.factor ? word(riskFactorWords, language, one.factor) : t("none")]],
    });
    const entryHead = [t("number"), t("risk"), t("responsible"), t("due"), t("mitigation")];
    const late = open.filter(({ isOverdue }) => isOverdue);
    const factors: readonly DashboardFigure[] = (latest?.factors ?? []).map((one) => ({
      id: `factor-${one.factor}`,
      label: word(riskFactorWords, language, one.factor),
      value: one.value === null ? t("unknown") : String(one.value),
      head: factorHead,
      rows: [factorRow(one)],
      ...(one.value !== null && { bar: { part: one.value / 100, line: one.line / 100 } }),
      isPart: true,
      ...(one.isOver && { tone: "late" as const }),
    }));
    const total = latest?.total.value ?? null;
    return [
      {
        id: "total",
        label: t("riskTotal"),
        value: total === null ? t("notAssessed") : (total / 100).toFixed(2),
        ...(latest && {
          note:
            t("assessedOn", { day: day(latest.on) }) +
            (latest.unknown.length ? t("factorsUnknown", { n: latest.unknown.length }) : ""),
        }),
        course: totals.map(({ value }) => (value === null ? null : value / 10_000)),
        head: factorHead,
        rows: (latest?.factors ?? []).map(factorRow),
      },
      {
        id: "warnings",
        label: t("warnings"),
        value: String(warned.length),
        head: [t("factor"), t("score"), t("line"), t("before"), t("since")],
        rows: warned,
        ...(warned.length > 0 && { tone: "late" }),
      },
      {
        id: "entries",
        label: t("riskEntries"),
        value: String(open.length),
        head: entryHead,
        rows: open.map(entryRow),
      },
      {
        id: "late",
        label: t("riskLate"),
        value: String(late.length),
        head: entryHead,
        rows: late.map(entryRow),
        ...(late.length > 0 && { tone: "late" }),
      },
      ...factors,
    ];
  },
});
