import type { Annex, ContractDraft } from "../contract/draft.ts";
import { defaultChecklist } from "./checklist-defaults.ts";
import type { ChecklistLine, HandoverKind } from "./state.ts";

/** Topics of clauses that promise something to hand over. */
const clauseKinds: { readonly [topic: string]: HandoverKind } = {
  handover: "documents",
  "service-premises": "premises",
  "maintenance-fund": "funds",
};

/** Which annexes list things to hand over, by their titles. */
const annexKinds: readonly (readonly [RegExp, HandoverKind])[] = [
  [/钥匙|门禁/u, "keys"],
  [/用房/u, "premises"],
  [/设备|设施/u, "equipment"],
  [/资料|档案|图纸/u, "documents"],
];

const same = (text: string): ChecklistLine["title"] => ({ "zh-CN": text, en: text });

const annexLines = (annex: Annex): readonly ChecklistLine[] => {
  const kind = annexKinds.find(([title]) => title.test(annex.title))?.[1];
  if (kind === undefined || annex.table === undefined) return [];
  return annex.table.rows.flatMap((row, index) => {
    // The first cell may be a running number.
    const title = row.find((cell) => cell.trim() !== "" && !/^\d+$/u.test(cell.trim()));
    return title === undefined
      ? []
      : [{ id: `${annex.id}-${index + 1}`, kind, title: same(title), source: annex.id }];
  });
};

/** The checklist of a contract (移交清单): its clauses and annexes about what is handed over, then what every estate has. Pure. */
export const checklistOf = (draft: ContractDraft): readonly ChecklistLine[] => [
  ...draft.chapters
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ heading, id, number, topics }) => {
      const topic = topics.find((name) => name in clauseKinds);
      const kind = topic === undefined ? undefined : clauseKinds[topic];
      return kind === undefined ? [] : [{ id, kind, title: same(`${number} ${heading}`), source: id }];
    }),
  ...draft.annexes.flatMap(annexLines),
  ...defaultChecklist.map((line) => ({ ...line, source: null })),
];
