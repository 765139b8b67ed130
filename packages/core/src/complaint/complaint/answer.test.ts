import { describe, expect, it } from "vitest";
import { assignedStory, desk, moment, outcomeOf, owner, staff } from "../../testing/complaint-world.ts";
import type { ComplaintCommand } from "./command.ts";

const at = (minute: string) => moment(staff, `2026-03-02T${minute}`);
const explain: ComplaintCommand = {
  type: "explain",
  text: "配件停产。",
  reason: "not-now",
  ground: "第十二条",
  change: "厂家恢复供货",
  reviewOn: "2026-04-01",
  pointsAnswered: [0, 1],
};
const reply: ComplaintCommand = {
  type: "reply",
  kind: "full",
  text: "明天处理。",
  pointsAnswered: [0, 1],
  resolveBy: "2026-03-05",
};
const resolve: ComplaintCommand = {
  type: "resolve",
  text: "已换。",
  evidence: [{ kind: "record", ref: "WO-1" }],
};

describe("what is not justified", () => {
  it("takes an explanation, not a promise", () => {
    const story = assignedStory({ triage: { justified: false } });
    expect(story.state?.triage?.justified).toBe(false);
    expect(outcomeOf(story.when(at("11:00"), reply))).toBe("explanation-needed");
    expect(
      story.given(at("11:00"), { ...explain, reason: "unfounded" } as ComplaintCommand).state,
    ).toMatchObject({ phase: "resolved", outcome: "explained" });
  });

  it("touches a service standard of the contract, and no other", () => {
    expect(assignedStory({ triage: { standard: "s-lamps" } }).state?.triage?.standard).toBe("s-lamps");
    const again = { ...explain, type: "triage", category: "other", severity: "low" } as const;
    expect(
      outcomeOf(
        assignedStory().when(moment(desk, "2026-03-02T10:00"), {
          type: "triage",
          category: again.category,
          severity: again.severity,
          scope: "within-contract",
          standard: "s-pool",
        }),
      ),
    ).toBe("standard-unknown");
  });
});

describe("a reply that answers nothing", () => {
  it("counts as none, whatever was ticked", () => {
    const hollow = moment(staff, "2026-03-02T11:00", { isHollow: true });
    expect(outcomeOf(assignedStory().when(hollow, reply))).toBe("reply-hollow");
    expect(outcomeOf(assignedStory().when(at("11:00"), reply))).toBe("accepted");
  });
});

describe("what cannot be done now", () => {
  it("says what would change it and when it is looked at again", () => {
    const { state } = assignedStory().given(at("11:00"), explain);
    expect(state?.reviewOn).toBe("2026-04-01");
  });

  it("is refused without either, and with a day that is not ahead", () => {
    const { change: _, ...without } = explain as Extract<ComplaintCommand, { type: "explain" }>;
    expect(outcomeOf(assignedStory().when(at("11:00"), without))).toBe("review-date-missing");
    expect(
      outcomeOf(
        assignedStory().when(at("11:00"), { ...explain, reviewOn: "2026-03-02" } as ComplaintCommand),
      ),
    ).toBe("until-in-past");
  });
});

describe("an emergency", () => {
  it("asks for somebody on the spot like an urgent case, and waits for no price", () => {
    const story = assignedStory({
      file: { kind: "repair" },
      triage: { severity: "emergency", scope: "outside-contract" },
    });
    expect(story.state?.deadlines.some(({ kind }) => kind === "arrive")).toBe(true);
    expect(outcomeOf(story.when(at("09:40"), { type: "arrive" }))).toBe("accepted");
  });
});

describe("a service outside the contract", () => {
  const outside = () => assignedStory({ file: { kind: "request" }, triage: { scope: "outside-contract" } });
  const quote: ComplaintCommand = {
    type: "quote",
    amount: 8000,
    basis: "公示价目第3项",
    validUntil: "2026-03-04",
  };
  const yes: ComplaintCommand = { type: "answer-quote", agreed: true };
  const quoted = () => outside().given(at("10:00"), quote);

  it("is priced and agreed to before anybody comes or calls it done", () => {
    expect(outcomeOf(outside().when(at("10:00"), { type: "arrive" }))).toBe("quote-unconfirmed");
    const answered = quoted().given(at("10:30"), reply);
    expect(outcomeOf(answered.when(at("10:40"), resolve))).toBe("quote-unconfirmed");
    const agreed = answered.given(moment(owner, "2026-03-02T11:00"), yes);
    expect(agreed.state?.quote).toMatchObject({ amount: 8000, agreed: true });
    expect(agreed.given(at("12:00"), { type: "arrive" }).given(at("13:00"), resolve).state?.phase).toBe(
      "resolved",
    );
  });

  it("stays undone when its owner declines, and a new price asks anew", () => {
    const declined = quoted().given(moment(owner, "2026-03-02T11:00"), {
      type: "answer-quote",
      agreed: false,
      note: "太贵",
    });
    expect(outcomeOf(declined.when(at("12:00"), { type: "arrive" }))).toBe("quote-unconfirmed");
    const again = declined.given(at("12:00"), { ...quote, amount: 5000 } as ComplaintCommand);
    expect(again.state?.quote).toMatchObject({ amount: 5000, agreed: null });
  });

  it("is agreed to by its owner alone, once, in time, and when there is a price", () => {
    expect(outcomeOf(quoted().when(at("11:00"), yes))).toBe("not-allowed");
    expect(outcomeOf(outside().when(moment(owner, "2026-03-02T11:00"), yes))).toBe("quote-missing");
    const agreed = quoted().given(moment(owner, "2026-03-02T11:00"), yes);
    expect(outcomeOf(agreed.when(moment(owner, "2026-03-02T11:10"), yes))).toBe("quote-missing");
    expect(outcomeOf(quoted().when(moment(owner, "2026-03-05T09:00"), yes))).toBe("quote-expired");
    expect(
      outcomeOf(quoted().when(at("11:00"), { ...quote, validUntil: "2026-03-01" } as ComplaintCommand)),
    ).toBe("until-in-past");
  });

  it("is not priced when the contract covers it, or when it is a complaint", () => {
    expect(outcomeOf(assignedStory({ file: { kind: "request" } }).when(at("10:00"), quote))).toBe(
      "quote-not-needed",
    );
    expect(outcomeOf(assignedStory({ triage: { scope: "outside-contract" } }).when(at("10:00"), quote))).toBe(
      "quote-not-needed",
    );
  });
});

describe("transferring", () => {
  const transfer: ComplaintCommand = {
    type: "transfer",
    body: "供电公司",
    ground: "表前线路由供电企业维护",
    text: "已转供电公司，联系电话见公示。",
  };
  const forward: ComplaintCommand = { type: "forward", ref: "转办单1号" };

  it("tells the complainant, and gives the forwarding a clock of its own", () => {
    const { state } = assignedStory().given(at("11:00"), transfer);
    expect(state).toMatchObject({
      phase: "resolved",
      outcome: "transferred",
      transfer: { body: "供电公司" },
    });
    expect(state?.deadlines).toMatchObject([{ kind: "forward", dueDate: "2026-03-03" }, { kind: "confirm" }]);
  });

  it("is not put away before it was forwarded, with a trace", () => {
    const confirmed = assignedStory()
      .given(at("11:00"), transfer)
      .given(moment(owner, "2026-03-02T12:00"), { type: "confirm" });
    expect(outcomeOf(confirmed.when(moment(desk, "2026-03-02T13:00"), { type: "close" }))).toBe(
      "not-forwarded",
    );
    const forwarded = confirmed.given(moment(desk, "2026-03-02T13:00"), forward);
    expect(forwarded.state?.transfer?.forwarded?.ref).toBe("转办单1号");
    expect(outcomeOf(forwarded.when(moment(desk, "2026-03-02T13:05"), forward))).toBe("already-forwarded");
    expect(forwarded.given(moment(desk, "2026-03-02T14:00"), { type: "close" }).state?.phase).toBe("closed");
    expect(outcomeOf(assignedStory().when(at("11:00"), forward))).toBe("not-transferred");
  });
});

describe("the first word", () => {
  it("has a clock from assignment on, of the contract where it sets one", () => {
    const { state } = assignedStory();
    expect(state?.deadlines.find(({ kind }) => kind === "respond")).toMatchObject({
      due: "2026-03-02T13:30:00+08:00",
      basis: "house",
    });
    expect(
      assignedStory()
        .given(at("10:00"), { type: "arrive" })
        .state?.deadlines.map(({ kind }) => kind),
    ).toEqual(["reply"]);
  });
});
