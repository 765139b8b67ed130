/**
 * Counts a meeting again from its two published files, with nothing of Heyue (独立复核计票): `node scripts/recount-meeting.ts BALLOTS.jsonl
 * MEETING.json` prints `{ok, items, differences}` and exits 0 or 3. The majorities are those of Civil Code art. 278, written down here once more.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface Weight {
  readonly heads: bigint;
  /** In 1/100 m². */
  readonly area: bigint;
}
interface Written {
  readonly heads: number;
  readonly area: string;
}
interface Ballot {
  readonly opinion: boolean;
  readonly outcome: "returned" | "invalid" | "not-returned" | "not-delivered";
  readonly heads: number;
  readonly area: string;
  readonly choices: readonly { readonly item: string; readonly chosen: readonly string[] }[] | null;
  readonly salt: string | null;
  readonly commitment: string | null;
}
interface Meeting {
  readonly meeting: string;
  readonly agenda: readonly {
    readonly id: string;
    readonly matter: number;
    readonly options: readonly { readonly id: string }[];
  }[];
  readonly counting: {
    readonly blank: string;
    readonly invalid: string;
    readonly notReturned: string;
  };
  readonly roll: { readonly electors: number; readonly total: Written };
  readonly result: {
    readonly source: string;
    readonly ballots: { readonly sha256: string };
    readonly items: readonly {
      readonly item: string;
      readonly option: string | null;
      readonly quorum: boolean;
      readonly passed: boolean;
      readonly total: Written;
      readonly part: Written;
      readonly for: Written;
    }[];
  };
}

/** What the independent count of one proposition came to. */
export interface IndependentItem {
  readonly item: string;
  readonly quorum: boolean;
  readonly passed: boolean;
  readonly heads: readonly [total: string, part: string, agreed: string];
  readonly area: readonly [total: string, part: string, agreed: string];
}

const hundredths = (text: string): bigint => {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(2, "0").slice(0, 2));
};
const weigh = (ballots: readonly { readonly heads: number; readonly area: string }[]): Weight => ({
  heads: ballots.reduce((sum, { heads }) => sum + BigInt(heads), 0n),
  area: ballots.reduce((sum, { area }) => sum + hundredths(area), 0n),
});
const plus = (a: Weight, b: Weight): Weight => ({ heads: a.heads + b.heads, area: a.area + b.area });

/** JSON with sorted keys and no blanks, which is RFC 8785 for the strings and whole numbers of a ballot. */
const sorted = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(sorted).join(",")}]`
    : typeof value === "object" && value !== null
      ? `{${Object.keys(value)
          .sort()
          .map((key) => `${JSON.stringify(key)}:${sorted((value as Record<string, unknown>)[key])}`)
          .join(",")}}`
      : JSON.stringify(value);

const commitmentOf = (meeting: string, { area, choices, heads, salt }: Ballot): string =>
  createHash("sha256")
    .update(Buffer.from(salt ?? "", "hex"))
    .update(sorted({ meeting, heads, area, choices }))
    .digest("hex");

/** Two thirds of all take part; items 6 to 8 need three quarters of those, all others more than half; each by heads and by area. */
const judge = (matter: number, total: Weight, part: Weight, agreed: Weight) => {
  const measures = ["heads", "area"] as const;
  const quorum = measures.every((by) => part[by] > 0n && 3n * part[by] >= 2n * total[by]);
  const isSpecial = matter >= 6 && matter <= 8;
  const carried = measures.every((by) =>
    isSpecial ? 4n * agreed[by] >= 3n * part[by] : 2n * agreed[by] > part[by],
  );
  return { quorum, passed: quorum && carried };
};

/** Counts again; `differences` says where the certificate says otherwise. */
export const countAgain = (
  ballotsText: string,
  meeting: Meeting,
): {
  readonly ok: boolean;
  readonly items: readonly IndependentItem[];
  readonly differences: readonly string[];
} => {
  const differences: string[] = [];
  const note = (what: string, stated: unknown, found: unknown): void => {
    if (String(stated) !== String(found)) differences.push(`${what}: stated ${stated}, counted ${found}`);
  };
  const all = ballotsText
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Ballot);
  const ballots = all.filter(({ opinion }) => !opinion);
  note("file", meeting.result.ballots.sha256, createHash("sha256").update(ballotsText).digest("hex"));
  note("electors", meeting.roll.electors, ballots.length);
  const commitments = all.flatMap(({ commitment }) => commitment ?? []);
  note("different commitments", commitments.length, new Set(commitments).size);
  for (const [index, ballot] of all.entries())
    if (ballot.outcome === "returned")
      note(`commitment of line ${index + 1}`, ballot.commitment, commitmentOf(meeting.meeting, ballot));
  const total = weigh(ballots);
  note("heads of the roll", meeting.roll.total.heads, total.heads);
  note("area of the roll", hundredths(meeting.roll.total.area), total.area);
  const silent = ballots.filter(({ outcome }) => outcome.startsWith("not-"));
  const items = meeting.agenda.flatMap(({ id, matter, options }) =>
    (options.length === 0 ? [null] : options.map((option) => option.id)).map((option): IndependentItem => {
      const sides: Record<"for" | "against" | "abstain" | "invalid", Ballot[]> = {
        for: [],
        against: [],
        abstain: [],
        invalid: [],
      };
      for (const ballot of ballots) {
        if (ballot.outcome === "invalid") sides.invalid.push(ballot);
        if (ballot.outcome !== "returned") continue;
        const chosen = ballot.choices?.find(({ item }) => item === id)?.chosen;
        if (chosen === undefined)
          sides[meeting.counting.blank === "invalid" ? "invalid" : "abstain"].push(ballot);
        else if (chosen.includes("abstain")) sides.abstain.push(ballot);
        else sides[chosen.includes(option ?? "for") ? "for" : "against"].push(ballot);
      }
      let [agreed, refused] = [weigh(sides.for), weigh(sides.against)];
      if (meeting.counting.notReturned === "with-majority" && option === null) {
        const follow = weigh(silent.filter(({ outcome }) => outcome === "not-returned"));
        if (agreed.heads > refused.heads && agreed.area > refused.area) agreed = plus(agreed, follow);
        else if (agreed.heads < refused.heads && agreed.area < refused.area) refused = plus(refused, follow);
      }
      let part = plus(plus(agreed, refused), weigh(sides.abstain));
      if (meeting.counting.invalid === "participates") part = plus(part, weigh(sides.invalid));
      const name = option === null ? id : `${id}/${option}`;
      const stated = meeting.result.items.find((result) => result.item === id && result.option === option);
      const isOfficial = meeting.result.source === "official" && stated !== undefined;
      const read = ({ area, heads }: Written): Weight => ({ heads: BigInt(heads), area: hundredths(area) });
      const [all3, part3, for3] = isOfficial
        ? [read(stated.total), read(stated.part), read(stated.for)]
        : [total, part, agreed];
      const { passed, quorum } = judge(matter, all3, part3, for3);
      note(`${name} quorum`, stated?.quorum, quorum);
      note(`${name} passed`, stated?.passed, passed);
      for (const figure of ["total", "part", "for"] as const) {
        const found = { total: all3, part: part3, for: for3 }[figure];
        note(`${name} ${figure} heads`, stated?.[figure].heads, found.heads);
        note(
          `${name} ${figure} area`,
          stated === undefined ? undefined : hundredths(stated[figure].area),
          found.area,
        );
      }
      return {
        item: name,
        quorum,
        passed,
        heads: [String(all3.heads), String(part3.heads), String(for3.heads)],
        area: [String(all3.area), String(part3.area), String(for3.area)],
      };
    }),
  );
  return { ok: differences.length === 0, items, differences };
};

const [, script, ballots, meeting] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  if (ballots === undefined || meeting === undefined) {
    console.error("usage: node scripts/recount-meeting.ts BALLOTS.jsonl MEETING.json");
    process.exit(2);
  }
  const found = countAgain(
    readFileSync(ballots, "utf8"),
    JSON.parse(readFileSync(meeting, "utf8")) as Meeting,
  );
  console.log(JSON.stringify(found));
  process.exit(found.ok ? 0 : 3);
}
