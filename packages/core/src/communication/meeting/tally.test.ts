import { describe, expect, it } from "vitest";
import { area } from "../../kernel/area.ts";
import { type AgendaItem, agendaFault, choiceFault } from "./agenda.ts";
import { standingOf } from "./channel.ts";
import { type CountingRules, plainCounting } from "./counting-rules.ts";
import { type CountedBallot, isTie, seated, tally } from "./tally.ts";

const motion: AgendaItem = { id: "fee", matter: 9, title: "收费", text: "同意", options: [], seats: null };
const election: AgendaItem = {
  id: "board", matter: 3, title: "选举", text: "选举委员", seats: 2,
  options: [{ id: "a", title: "甲" }, { id: "b", title: "乙" }, { id: "c", title: "丙" }],
}; // prettier-ignore
const ballot = (size: string, chosen: readonly string[] | null, item = "fee"): CountedBallot => ({
  outcome: "returned",
  heads: 1,
  area: size,
  choices: chosen === null ? [] : [{ item, chosen }],
});
const silent = (outcome: CountedBallot["outcome"], size = "10.00"): CountedBallot => ({
  outcome,
  heads: 1,
  area: size,
  choices: null,
});
const count = (ballots: readonly CountedBallot[], rules: Partial<CountingRules> = {}) =>
  tally([motion], ballots, { ...plainCounting, ...rules })[0];

describe("counting", () => {
  it("adds areas exactly, where floating point would not", () => {
    expect(count([ballot("0.10", ["for"]), ballot("0.20", ["for"])])?.for).toEqual({ heads: 2, area: 30 });
  });

  it("takes a blank for an abstention, or for invalid where the rules say so", () => {
    const ballots = [ballot("10.00", ["for"]), ballot("20.00", null)];
    expect(count(ballots)).toMatchObject({ part: { heads: 2 }, abstained: { heads: 1, area: 2000 } });
    expect(count(ballots, { blank: "invalid" })).toMatchObject({ part: { heads: 1 }, invalid: { heads: 1 } });
    expect(count(ballots, { blank: "invalid", invalid: "participates" })).toMatchObject({
      part: { heads: 2 },
    });
  });

  it("never lets a ballot that was not delivered follow the majority", () => {
    const ballots = [ballot("10.00", ["for"]), silent("not-returned"), silent("not-delivered")];
    expect(count(ballots)).toMatchObject({ part: { heads: 1 }, deemed: { heads: 0 } });
    expect(count(ballots, { notReturned: "with-majority" })).toMatchObject({
      part: { heads: 2 },
      for: { heads: 2, area: 2000 },
      deemed: { heads: 1 },
      notReturned: { heads: 2 },
    });
  });

  it("reads no majority out of heads that say one thing and area that says another", () => {
    const ballots = [ballot("10.00", ["for"]), ballot("10.00", ["for"]), ballot("90.00", ["against"]), silent("not-returned")]; // prettier-ignore
    expect(count(ballots, { notReturned: "with-majority" })).toMatchObject({
      part: { heads: 3 },
      deemed: { heads: 0 },
    });
  });

  it("names a tie where one side has exactly half, by heads or by area", () => {
    const tie = (agreed: [number, string], part: [number, string]): boolean =>
      isTie({
        for: { heads: agreed[0], area: area(agreed[1]) },
        part: { heads: part[0], area: area(part[1]) },
      });
    expect(tie([2, "30.00"], [4, "70.00"])).toBe(true);
    expect(tie([3, "35.00"], [4, "70.00"])).toBe(true);
    expect(tie([3, "35.01"], [4, "70.00"])).toBe(false);
    expect(tie([0, "0.00"], [0, "0.00"])).toBe(false);
  });

  it("counts each option of an election for itself", () => {
    const ballots = [
      ballot("10.00", ["a", "b"], "board"),
      ballot("20.00", ["b"], "board"),
      ballot("5.00", ["abstain"], "board"),
    ];
    expect(tally([election], ballots, plainCounting)).toMatchObject([
      { option: "a", for: { heads: 1 }, against: { heads: 1 }, abstained: { heads: 1 } },
      { option: "b", for: { heads: 2, area: 3000 }, against: { heads: 0 } },
      { option: "c", for: { heads: 0 }, against: { heads: 2 } },
    ]);
  });

  it("seats the first by heads and by area, and nobody where equals contest a seat", () => {
    const who = (option: string, heads: number, size: string) => ({ option, for: { heads, area: area(size) } }); // prettier-ignore
    expect(seated([who("a", 9, "90.00"), who("b", 8, "80.00"), who("c", 7, "70.00")], 2)).toEqual({ elected: ["a", "b"], contested: [] }); // prettier-ignore
    expect(seated([who("a", 9, "90.00"), who("b", 8, "80.00"), who("c", 8, "80.00")], 2)).toEqual({ elected: ["a"], contested: ["b", "c"] }); // prettier-ignore
    expect(seated([who("a", 9, "90.00"), who("b", 8, "70.00"), who("c", 7, "80.00")], 2)).toEqual({ elected: ["a"], contested: ["b", "c"] }); // prettier-ignore
    expect(seated([who("a", 9, "90.00"), who("b", 9, "90.00")], 2).elected).toEqual(["a", "b"]);
  });
});

describe("a choice", () => {
  it.each([
    ["an item that is not asked", [{ item: "x", chosen: ["for"] }], "unknown"],
    [
      "an item twice",
      [
        { item: "fee", chosen: ["for"] },
        { item: "fee", chosen: ["for"] },
      ],
      "twice",
    ],
    ["two answers to a motion", [{ item: "fee", chosen: ["for", "against"] }], "answer"],
    ["an answer that a motion has not", [{ item: "fee", chosen: ["a"] }], "answer"],
    ["more than the seats", [{ item: "board", chosen: ["a", "b", "c"] }], "answer"],
    ["one candidate twice", [{ item: "board", chosen: ["a", "a"] }], "answer"],
    ["a candidate beside an abstention", [{ item: "board", chosen: ["a", "abstain"] }], "answer"],
  ])("is refused for %s", (_name, choices, why) => {
    expect(choiceFault([motion, election], choices)?.why).toBe(why);
  });

  it("may leave an item out", () => {
    expect(choiceFault([motion, election], [{ item: "board", chosen: ["c", "a"] }])).toBeNull();
    expect(choiceFault([motion, election], [])).toBeNull();
  });
});

describe("an agenda", () => {
  it("names no item and no option twice, and offers no more seats than options", () => {
    const [first, second] = election.options;
    if (first === undefined || second === undefined) throw new RangeError("two options");
    expect(agendaFault([motion, election])).toBeNull();
    expect(agendaFault([motion, motion])?.why).toBe("twice");
    expect(agendaFault([{ ...election, options: [first, first] }])?.why).toBe("option-twice");
    expect(agendaFault([{ ...election, options: [{ id: "abstain", title: "" }] }])?.why).toBe("option-twice");
    expect(agendaFault([{ ...election, options: [first], seats: 2 }])?.why).toBe("seats");
    expect(agendaFault([{ ...motion, seats: 1 }])?.why).toBe("seats");
  });
});

describe("a channel", () => {
  const verdict = (admissible: boolean | null, flags: readonly string[] = []) => ({
    verdict: admissible === null ? ("not-covered" as const) : ("determined" as const),
    values: admissible === null ? {} : { admissible },
    flags,
    citations: [],
  });
  const basis = { clause: "第八条", document: "0".repeat(64) };

  it("binds where the law admits it, or where the law is silent and the assembly's rules admit paper", () => {
    expect(standingOf("written", verdict(true), null)).toMatchObject({ standing: "admitted", binding: true });
    expect(standingOf("written", verdict(null), null)).toMatchObject({ standing: "silent", binding: false });
    expect(standingOf("written", verdict(null), basis)).toMatchObject({ binding: true, basis });
    expect(standingOf("other-electronic", verdict(null), basis)).toMatchObject({
      binding: false,
      basis: null,
    });
    expect(standingOf("other-electronic", verdict(false), basis)).toMatchObject({ standing: "refused", binding: false }); // prettier-ignore
    expect(standingOf("electronic", verdict(true, ["official-platform-required"]), null)).toMatchObject({
      binding: true,
      officialPlatform: true,
    });
  });
});
