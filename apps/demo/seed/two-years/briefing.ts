/** The briefing (合同交底): role sheets to twelve people, read and checked; again for whoever an amendment concerns. */
import type { CheckAnswer } from "@heyue/core/contract/briefing/reading-check";
import type { SheetView } from "@heyue/core/contract/briefing/view";
import { cleaners, estate } from "./cast.ts";
import { scene } from "./scene.ts";
import { done, refusal, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";

/** Sheet of the company that cleans the corridors. */
export const cleanersSheet = `subcontractor/${cleaners.registration}`;

/** Who is briefed on which sheet. */
export const teams: readonly (readonly [sheet: string, people: readonly string[]])[] = [
  ["post/客服主管", ["lt-he-jianing", "lt-zhang-xiaoman"]],
  ["post/工程主管", ["lt-guo-jianping", "lt-ma-zhiqiang", "lt-qian-youfu"]],
  ["post/保洁主管", ["lt-lv-xiuying", "lt-jia-hongmei"]],
  ["post/绿化主管", ["lt-yao-changhai"]],
  ["post/秩序主管", ["lt-tang-tiejun", "lt-gao-feng"]],
  [cleanersSheet, ["lt-feng-qiaoyun", "lt-zou-fusheng"]],
];

const answersFrom = ({ questions, standards }: SheetView): readonly CheckAnswer[] =>
  questions.map(({ asks, id, standard }) => {
    const said = standards.find((one) => one.id === standard);
    return { question: id, answer: (asks === "target" ? said?.target : said?.frequency) ?? "" };
  });

/** A person reads their sheet as it is now, answers its questions, and acknowledges it. */
const acknowledge = async (
  { as, heyue, next, noted }: Stage,
  person: string,
  sheet: string,
): Promise<void> => {
  const briefing = await done(heyue.briefings.get(as(person), noted("briefing")));
  const mine = briefing.sheets.find(({ id }) => id === sheet);
  if (mine === undefined) throw new Error(`${person} was not sent ${sheet}`);
  await done(
    heyue.briefings.act(
      as(person),
      briefing.id,
      { type: "acknowledge", sheet, hash: mine.hash, answers: answersFrom(mine) },
      next(),
    ),
  );
};

/** Who has to read which sheet again, as `sheet person`. */
export const staleSheets = async ({ as, heyue, noted }: Stage): Promise<readonly string[]> => {
  const { sheets } = await done(heyue.briefings.get(as(manager), noted("briefing")));
  return sheets.flatMap(({ id, people }) =>
    people.filter(({ state }) => state === "stale").map(({ person }) => `${id} ${person}`),
  );
};

/** Whoever has a sheet that says something else by now reads it again. */
export const acknowledgeAnew = async (stage: Stage): Promise<void> => {
  const { as, heyue, noted } = stage;
  const { sheets } = await done(heyue.briefings.get(as(manager), noted("briefing")));
  for (const { id, people } of sheets)
    for (const { person, state } of people) if (state === "stale") await acknowledge(stage, person, id);
};

const send = async ({ as, heyue, next, note, noted }: Stage): Promise<void> => {
  const { id } = await done(
    heyue.briefings.open(
      as(manager),
      {
        type: "open",
        estate: estate.id,
        contract: noted("contract"),
        escalation: [{ post: "保洁主管", next: "客服主管" }],
      },
      next(),
    ),
  );
  note("briefing", id);
  for (const [sheet, people] of teams)
    await done(
      heyue.briefings.act(
        as(manager),
        id,
        { type: "send", sheet, people, dueOn: "2024-09-28", check: true },
        next(),
      ),
    );
};

const late = "lt-zou-fusheng";

export const briefing = [
  scene("2024-09-20", "14:00", "生成交底卡，发给12人（含转委托的保洁公司2人），须通过阅读测验", send),
  scene("2024-09-25", "15:00", "11人确认；1人测验先错后对", async (stage) => {
    const { as, heyue, next, noted } = stage;
    const [, [first]] = teams[3]!;
    const { id, sheets } = await done(heyue.briefings.get(as(first!), noted("briefing")));
    const { hash, id: sheet, questions } = sheets[0]!;
    await done(
      heyue.briefings.act(
        as(first!),
        id,
        {
          type: "acknowledge",
          sheet,
          hash,
          answers: questions.map((question) => ({ question: question.id, answer: "0" })),
        },
        next(),
      ),
    );
    for (const [name, people] of teams)
      for (const person of people) if (person !== late) await acknowledge(stage, person, name);
    // Nobody acknowledges for somebody else.
    const other = { type: "acknowledge", sheet: cleanersSheet, hash } as const;
    const code = await refusal(heyue.briefings.act(as("lt-gao-feng"), id, other, next()));
    if (code !== "not-sent") throw new Error(`somebody else's sheet: ${code}`);
  }),
  scene("2024-09-30", "09:00", "逾期的1人补确认，覆盖率12/12", (stage) =>
    acknowledge(stage, late, cleanersSheet),
  ),
];
