import type { DisputeView } from "@heyue/core/contract/dispute/view";
import { yuanText } from "../element/fen.ts";
import { word } from "../element/words.ts";
import { disputeDeadlineWords, disputePhaseWords } from "../vocabulary/running-contract.ts";
import { type DashboardFigure, leftText, listed, type Row, section } from "./section.ts";

const phases = ["negotiation", "mediation", "proceedings", "settled", "decided"] as const;

/** Open disputes with their limitation clocks (争议及诉讼时效). */
export const disputes = section<readonly DisputeView[]>({
  name: "disputes",
  group: "money",
  kinds: ["dispute"],
  needsContract: true,
  load: (source) => listed(source, "disputes", phases),
  figures: (all, wording) => {
    const { day, language, person, t, today } = wording;
    const clock = ({ isTimeBarred, limitation }: DisputeView): string =>
      limitation.pendingSince
        ? t("clockStopped", { day: day(limitation.pendingSince) })
        : limitation.end === null
          ? t("clockUnknown")
          : isTimeBarred
            ? t("timeBarred", { day: day(limitation.end) })
            : `${day(limitation.end)}（${leftText(wording, limitation.end)}）`;
    const row = (one: DisputeView): Row => ({
      key: one.id,
      about: { kind: "dispute", id: one.id },
      cells: [
        one.title,
        word(disputePhaseWords, language, one.phase),
        one.amount === null ? t("noAmount") : yuanText(one.amount),
        clock(one),
        one.next
          ? `${word(disputeDeadlineWords, language, one.next.kind)} ${day(one.next.dueDate)}`
          : t("none"),
        person(one.lead),
      ],
      isLate: one.isTimeBarred === true || (one.next !== null && one.next.dueDate < today),
      facts: [
        [t("claim"), one.claim ?? t("erased")],
        ...one.deadlines.map(
          ({ dueDate, kind }) => [word(disputeDeadlineWords, language, kind), day(dueDate)] as const,
        ),
        ...one.limitation.verdict.citations.map(
          ({ article, quote, source }) => [`${source}${article}`, quote] as const,
        ),
        [t("record"), `${one.id}@${one.version}`],
      ],
    });
    const figure = (
      id: string,
      label: string,
      found: readonly DisputeView[],
      more: Partial<DashboardFigure> = {},
    ): DashboardFigure => ({
      id,
      label,
      value: String(found.length),
      head: [t("what"), t("phase"), t("amount"), t("limitation"), t("nextStep"), t("responsible")],
      rows: found.map(row),
      ...more,
    });
    const running = all
      .filter(({ isTimeBarred, limitation }) => limitation.end !== null && isTimeBarred === false)
      .sort((a, b) => (a.limitation.end! < b.limitation.end! ? -1 : 1));
    const barred = all.filter(({ isTimeBarred }) => isTimeBarred === true);
    const unclear = all.filter(
      ({ limitation }) => limitation.end === null && limitation.pendingSince === null,
    );
    return [
      figure("open", t("disputesOpen"), all),
      figure("running", t("limitationNext"), running, {
        value: running[0] ? day(running[0].limitation.end) : t("none"),
        ...(running[0] && { note: leftText(wording, running[0].limitation.end!) }),
      }),
      figure("barred", t("barred"), barred, barred.length ? { tone: "late" } : {}),
      figure("unclear", t("clockUnclear"), unclear, unclear.length ? { tone: "wait" } : {}),
      ...phases.map((phase) =>
        figure(
          phase,
          word(disputePhaseWords, language, phase),
          all.filter((one) => one.phase === phase),
        ),
      ),
    ];
  },
});
