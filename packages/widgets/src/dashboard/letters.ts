import type { LetterView } from "@heyue/core/contract/letter/view";
import { word } from "../element/words.ts";
import { letterKindWords, letterPhaseWords, serviceWords } from "../vocabulary/running-contract.ts";
import { type DashboardFigure, listed, type Row, section } from "./section.ts";

/** Letters that have not arrived (待送达函件). */
export const letters = section<readonly LetterView[]>({
  name: "letters",
  group: "contract",
  kinds: ["letter"],
  needsContract: true,
  load: (source) => listed(source, "letters", ["sealed", "served"]),
  figures: (all, { day, language, person, t, today }) => {
    const dueOf = ({ services }: LetterView): string | null =>
      services
        .filter(({ outcome }) => outcome === null)
        .reduce<string | null>(
          (first, { dueToArrive }) =>
            dueToArrive !== null && (first === null || dueToArrive < first) ? dueToArrive : first,
          null,
        );
    const isLate = (letter: LetterView): boolean => (dueOf(letter) ?? today) < today;
    const row = (one: LetterView): Row => ({
      key: one.id,
      about: { kind: "letter", id: one.id },
      cells: [
        one.number,
        word(letterKindWords, language, one.kind),
        person(one.recipient),
        word(letterPhaseWords, language, one.phase),
        day(one.services.at(-1)?.sentOn),
        day(dueOf(one)),
      ],
      isLate: isLate(one),
      facts: [
        [t("subject"), one.subject ?? t("erased")],
        ...one.services.map(
          ({ means, outcome, reference, sentOn }) =>
            [
              word(serviceWords, language, means),
              [day(sentOn), reference ?? "", outcome ? t(`outcome-${outcome.kind}`) : t("noOutcome")]
                .filter(Boolean)
                .join(" · "),
            ] as const,
        ),
        ...(one.answerBy ? [[t("answerBy"), day(one.answerBy)] as const] : []),
        [t("record"), `${one.id}@${one.version}`],
      ],
    });
    const figure = (
      id: string,
      label: string,
      found: readonly LetterView[],
      tone: "late" | "wait",
    ): DashboardFigure => ({
      id,
      label,
      value: String(found.length),
      head: [t("number"), t("kind"), t("recipient"), t("phase"), t("sentOn"), t("arriveBy")],
      rows: found.map(row),
      ...(found.length > 0 && { tone }),
    });
    const served = all.filter(({ phase }) => phase === "served");
    return [
      figure("served", t("lettersServed"), served, "wait"),
      figure("late", t("lettersLate"), served.filter(isLate), "late"),
      figure(
        "returned",
        t("lettersReturned"),
        served.filter(({ services }) => services.some(({ outcome }) => outcome?.kind === "returned")),
        "late",
      ),
      figure(
        "sealed",
        t("lettersSealed"),
        all.filter(({ phase }) => phase === "sealed"),
        "wait",
      ),
    ];
  },
});
