import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import {
  noticeMoment as at,
  noticeStory,
  photo,
  plainNotice,
  promisingNotice,
} from "../../testing/notice-world.ts";
import { verdictOf } from "../../testing/contract-world.ts";
import type { NoticeCommand } from "./command.ts";
import { fallbackRounds, phaseOf, type NoticeState } from "./state.ts";
import { view } from "./view.ts";

const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const state = (told: { readonly state: NoticeState | null }): NoticeState => told.state as NoticeState;

const drafted = () => noticeStory().given(at("desk"), plainNotice);
const published = () =>
  drafted().given(at("manager"), { type: "approve", revision: 1 }).given(at("desk"), { type: "publish" });
const isPromise = { type: "judge-promise", flag: "p1", isPromise: true, reason: "公开承诺" } as const;
const promising = () => noticeStory().given(at("desk"), promisingNotice);
const posted = () =>
  promising()
    .given(at("manager"), isPromise)
    .given(at("manager"), { type: "approve", revision: 1 })
    .given(at("desk"), { type: "publish" });
const took = (channel: string, person = "owner-1", ref: string | null = "m-1"): NoticeCommand => ({
  type: "record-deliveries",
  results: [{ person, channel, ref, reason: ref === null ? "停机" : null }],
});

describe("writing a notice", () => {
  it("is approved by another person, and again after every change", () => {
    const approved = drafted().given(at("manager"), { type: "approve", revision: 1 });
    expect(phaseOf(state(approved))).toBe("approved");
    const { estate: _, type: __, ...content } = plainNotice;
    const revised = approved.given(at("desk"), { ...content, type: "revise" });
    expect(phaseOf(state(revised))).toBe("draft");
    expect(code(revised.when(at("manager"), { type: "approve", revision: 1 }))).toBe("revised-since");
  });

  it("flags the sentence that promises, and not what owners are asked to do", () => {
    const { flags, text } = state(promising());
    expect(flags).toMatchObject([{ id: "p1", word: "承诺", measure: { role: "deadline" }, judged: null }]);
    const [flag] = flags;
    expect(text["zh-CN"].body.slice(flag?.start, flag?.end)).toBe("我们承诺电梯困人30分钟内到场");
  });

  it("keeps what was said of a sentence that a revision leaves as it is", () => {
    const { corrects: _, estate: __, type: ___, ...content } = promisingNotice;
    const revised = promising()
      .given(at("manager"), isPromise)
      .given(at("desk"), { ...content, type: "revise" });
    expect(state(revised).flags[0]?.judged).toMatchObject({ isPromise: true, by: "manager-1" });
  });

  it.each<[string, () => unknown, string]>([
    ["an owner drafts", () => noticeStory().when(at("owner"), plainNotice), "not-allowed"],
    ["it is drafted twice", () => drafted().when(at("desk"), plainNotice), "already-open"],
    ["nothing stands in it", () => noticeStory().when(at("desk"), { type: "draft", estate: "estate-1", kind: "general", audience: plainNotice.audience, channels: ["board"], values: { "zh-CN": {} } }), "text-missing"],
    ["the channel is not there", () => noticeStory().when(at("desk"), { ...plainNotice, channels: ["fax"] }), "channel-unknown"],
    ["a channel stands twice", () => noticeStory().when(at("desk"), { ...plainNotice, channels: ["sms", "sms"] }), "channel-twice"],
    ["its contract is not in force", () => noticeStory().when(at("desk", undefined, { draft: null }), promisingNotice), "contract-unknown"],
    ["its clause is not in the contract", () => noticeStory().when(at("desk"), { ...promisingNotice, publicity: { places: ["南门"], agreed: { clause: "c-99", days: 7 } } }), "contract-unknown"],
    ["it corrects what was never published", () => noticeStory().when(at("desk", undefined, { other: { phase: "draft", corrects: null } }), { ...plainNotice, corrects: "estate-1.n0" }), "corrected-unknown"],
    ["a flag that is not there is judged", () => promising().when(at("manager"), { ...isPromise, flag: "p9" }), "flag-unknown"],
    ["a promise has no contract", () => noticeStory().given(at("desk"), { ...plainNotice, text: promisingNotice.text! }).when(at("manager"), isPromise), "contract-unknown"],
    ["a promise names no standard of the contract", () => promising().when(at("manager"), { ...isPromise, standard: "s-none", target: "30" }), "standard-unknown"],
    ["a promise has a target of nothing", () => promising().when(at("manager"), { ...isPromise, target: "30" }), "target-without-standard"],
    ["a promise ends before it begins", () => promising().when(at("manager"), { ...isPromise, until: "2026-01-01" }), "ends-before-made"],
    ["the frequency of a promise cannot be read", () => promising().when(at("manager"), { ...isPromise, frequency: "often" }), "not-in-favour"],
    ["its author approves it", () => noticeStory().given(at("manager"), plainNotice).when(at("manager"), { type: "approve", revision: 1 }), "own-notice"],
    ["a flagged sentence was not judged", () => promising().when(at("manager"), { type: "approve", revision: 1 }), "flag-open"],
    ["it is published unapproved", () => drafted().when(at("desk"), { type: "publish" }), "wrong-phase"],
    ["it is to be published yesterday", () => drafted().given(at("manager"), { type: "approve", revision: 1 }).when(at("desk"), { type: "schedule", at: "2026-03-01T09:00:00+08:00" }), "time-in-past"],
    ["nobody is in its audience", () => drafted().given(at("manager"), { type: "approve", revision: 1 }).when(at("desk", undefined, { audience: { people: [], counts: { people: 0, units: 0, readers: 0, parts: [] } } }), { type: "publish" }), "audience-empty"],
  ])("is refused when %s", (_name, tried, refusal) => { expect(code(tried() as never)).toBe(refusal); }); // prettier-ignore
});

describe("publishing a notice", () => {
  it("freezes whom it is for, with counts", () => {
    expect(state(published()).published?.counts).toMatchObject({ people: 2, units: 1, readers: 0 });
  });

  it("gives the clock's failed publication back with its reason, so that it is not tried for ever", () => {
    const scheduled = drafted()
      .given(at("manager"), { type: "approve", revision: 1 })
      .given(at("desk"), { type: "schedule", at: "2026-03-03T08:00:00+08:00" });
    expect(phaseOf(state(scheduled))).toBe("scheduled");
    const tried = scheduled.given(at("system", "2026-03-03", { audience: null }), { type: "publish" });
    expect(state(tried)).toMatchObject({ scheduledFor: null, failure: { code: "audience-empty" } });
    expect(phaseOf(state(tried))).toBe("approved");
  });

  it("hands a confirmed promise on with what it is worth, and not one that was denied", () => {
    expect(posted().events.at(-1)).toMatchObject({
      type: "NoticePublished",
      data: { promises: [{ flag: "p1", text: "我们承诺电梯困人30分钟内到场" }] },
    });
    const denied = promising()
      .given(at("manager"), { ...isPromise, isPromise: false, reason: "转述法规" })
      .given(at("manager"), { type: "approve", revision: 1 })
      .given(at("desk"), { type: "publish" });
    expect(denied.events.at(-1)).toMatchObject({ data: { promises: [] } });
  });

  it("is refused when the contract no longer bears its promise", () => {
    const approved = promising()
      .given(at("manager"), isPromise)
      .given(at("manager"), { type: "approve", revision: 1 });
    expect(code(approved.when(at("desk", undefined, { draft: null }), { type: "publish" }))).toBe(
      "contract-unknown",
    );
  });
});

describe("reaching people", () => {
  it("goes on to the next channel after a failure, and says so when none is left", () => {
    const failed = published().given(at("system"), took("board", "owner-1", null));
    expect(view(state(failed), 1, at("desk").actor).recipients[0]).toMatchObject({ reach: "waiting" });
    const twice = failed.given(at("system"), took("wecom", "owner-1", null));
    expect(view(state(twice), 1, at("desk").actor).recipients[0]?.reach).toBe("unreached");
  });

  it("goes on after a time without news, and not for who has read it", () => {
    const sent = published()
      .given(at("system"), took("board"))
      .given(at("system"), took("board", "owner-2"))
      .given(at({ id: "owner-2", role: "owner" }), { type: "read" });
    const [round] = fallbackRounds(state(sent));
    expect(fallbackRounds(state(sent)).map(({ people }) => people)).toEqual([["owner-1"]]);
    const deadline = `estate-1.n1/fall-back/${round?.version}`;
    expect(code(sent.when(at("system"), { type: "fall-back", deadline }))).toBe("deadline-running");
    const fallen = sent.given(at("system", "2026-03-03"), { type: "fall-back", deadline });
    expect(phaseOf(state(fallen))).toBe("sending");
    expect(code(fallen.when(at("system", "2026-03-03"), { type: "fall-back", deadline }))).toBe(
      "deadline-unknown",
    );
    // Late news counts: who was reached after all is told once.
    const late = fallen.given(at("system", "2026-03-03"), { type: "report-delivery", person: "owner-1", channel: "board", outcome: "delivered" }); // prettier-ignore
    expect(phaseOf(state(late))).toBe("published");
  });

  it("never takes a delivered message for a read one", () => {
    const delivered = published().given(at("system"), took("board")).given(at("desk"), {
      type: "report-delivery",
      person: "owner-1",
      channel: "board",
      outcome: "delivered",
    });
    const [first] = view(state(delivered), 1, at("desk").actor).recipients;
    expect(first).toMatchObject({ reach: "delivered", read: null });
    const read = delivered.given(at("system"), { type: "open-link", person: "owner-1" });
    expect(view(state(read), 1, at("owner").actor).recipients).toMatchObject([
      { person: "owner-1", reach: "read", read: { how: "link" } },
    ]);
  });

  it("shows an owner the own reply and answer, and the office all of them", () => {
    const told = published()
      .given(at({ id: "owner-2", role: "owner" }), { type: "reply", text: "我参加" })
      .given(at("desk"), { type: "answer", reply: 1, text: "欢迎" });
    expect(view(state(told), 1, at("owner").actor).replies).toEqual([]);
    expect(view(state(told), 1, at("desk").actor).replies).toMatchObject([
      { text: "我参加", answer: { text: "欢迎" } },
    ]);
  });

  it.each<[string, () => unknown, string]>([
    ["a stranger reads", () => published().when(at({ id: "owner-9", role: "owner" }), { type: "read" }), "not-a-recipient"],
    ["somebody reads twice", () => published().given(at("owner"), { type: "read" }).when(at("owner"), { type: "read" }), "already-read"],
    ["a stranger replies", () => published().when(at({ id: "owner-9", role: "owner" }), { type: "reply", text: "?" }), "not-a-recipient"],
    ["a reply that is not there is answered", () => published().when(at("desk"), { type: "answer", reply: 1, text: "?" }), "reply-unknown"],
    ["a reply is answered twice", () => published().given(at("owner"), { type: "reply", text: "?" }).given(at("desk"), { type: "answer", reply: 1, text: "!" }).when(at("desk"), { type: "answer", reply: 1, text: "!!" }), "already-answered"],
    ["news comes of what was not sent", () => published().when(at("system"), { type: "report-delivery", person: "owner-1", channel: "sms", outcome: "delivered" }), "delivery-unknown"],
    ["the same sending is recorded twice", () => published().given(at("system"), took("board")).when(at("system"), took("board")), "nothing-to-record"],
    ["it takes the place of what it does not correct", () => published().when(at("system", undefined, { other: { phase: "published", corrects: "estate-1.n7" } }), { type: "supersede", by: "estate-1.n2" }), "corrected-unknown"],
  ])("is refused when %s", (_name, tried, refusal) => { expect(code(tried() as never)).toBe(refusal); }); // prettier-ignore

  it("keeps a recalled and a corrected notice, and sends neither on", () => {
    const recalled = published().given(at("manager"), { type: "recall", reason: "时间有误" });
    expect(phaseOf(state(recalled))).toBe("recalled");
    expect(code(recalled.when(at("owner"), { type: "read" }))).toBe("accepted");
    const superseded = published().given(at("system"), { type: "supersede", by: "estate-1.n2" });
    expect(state(superseded)).toMatchObject({
      supersededBy: { notice: "estate-1.n2" },
      text: plainNotice.text,
    });
    expect(fallbackRounds(state(superseded))).toEqual([]);
    const corrected = recalled.given(at("system"), { type: "supersede", by: "estate-1.n2" });
    expect(phaseOf(state(corrected))).toBe("superseded");
    expect(code(corrected.when(at("system"), { type: "supersede", by: "estate-1.n3" }))).toBe("wrong-phase");
  });
});

describe("a publicity period", () => {
  it("takes the longer of law and contract, and the house's own where both are silent", () => {
    expect(state(posted()).posted).toMatchObject({ from: "2026-03-02", to: "2026-04-01", basis: "law" });
    const wish = {
      ...promisingNotice,
      publicity: { places: ["南门"], subject: "x", agreed: { clause: "c-3", days: 40 } },
    };
    const ready = (notice: typeof promisingNotice) =>
      noticeStory()
        .given(at("desk"), notice)
        .given(at("manager"), isPromise)
        .given(at("manager"), { type: "approve", revision: 1 });
    expect(state(ready(wish).given(at("desk"), { type: "publish" })).posted).toMatchObject({
      to: "2026-04-11",
      basis: "contract",
      clause: "c-3",
    });
    const silent = ready(promisingNotice).given(
      at("desk", undefined, { publicity: verdictOf({}, "not-covered") }),
      { type: "publish" },
    );
    expect(state(silent).posted).toMatchObject({
      to: "2026-03-09",
      basis: "house",
      law: { verdict: "not-covered" },
    });
  });

  it("is kept when every place has both photos in time", () => {
    const places = ["1幢公告栏", "南门"];
    const begun = places.reduce(
      (told, place) => told.given(at("staff"), { type: "post", place, photo: photo("a") }),
      posted(),
    );
    expect(state(begun).deadlines.map(({ kind }) => kind)).toEqual(["photo-end"]);
    expect(view(state(begun), 1, at("desk").actor).publicity?.kept).toBeNull();
    const ended = places.reduce(
      (told, place) => told.given(at("staff", "2026-04-02"), { type: "take-down", place, photo: photo("b") }),
      begun,
    );
    expect(view(state(ended), 1, at("desk").actor)).toMatchObject({
      publicity: { kept: true },
      deadlines: [],
    });
  });

  it("is not kept when a photo was missed, and its deadline never moves", () => {
    const [deadline] = state(posted()).deadlines;
    expect(deadline).toMatchObject({ kind: "photo-start", dueDate: "2026-03-03", basis: "house" });
    const missed = posted().given(at("system", "2026-03-04"), {
      type: "note-missed",
      deadline: deadline?.id ?? "",
    });
    expect(view(state(missed), 1, at("desk").actor)).toMatchObject({
      publicity: { kept: false },
      missed: [{ dueDate: "2026-03-03" }],
    });
  });

  it.each<[string, () => unknown, string]>([
    ["nothing is posted", () => published().when(at("staff"), { type: "post", place: "南门", photo: photo("a") }), "no-publicity"],
    ["the place is another", () => posted().when(at("staff"), { type: "post", place: "北门", photo: photo("a") }), "place-unknown"],
    ["the place has its photo", () => posted().given(at("staff"), { type: "post", place: "南门", photo: photo("a") }).when(at("staff"), { type: "post", place: "南门", photo: photo("a") }), "photo-twice"],
    ["it was never put up", () => posted().when(at("staff", "2026-04-02"), { type: "take-down", place: "南门", photo: photo("a") }), "not-posted"],
    ["the last day is not over", () => posted().given(at("staff"), { type: "post", place: "南门", photo: photo("a") }).when(at("staff", "2026-04-01"), { type: "take-down", place: "南门", photo: photo("a") }), "period-running"],
    ["a deadline is noted that is not there", () => posted().when(at("system"), { type: "note-missed", deadline: "x" }), "deadline-unknown"],
    ["a deadline is noted before its end", () => posted().when(at("system"), { type: "note-missed", deadline: state(posted()).deadlines[0]?.id ?? "" }), "deadline-running"],
  ])("takes no photo when %s", (_name, tried, refusal) => { expect(code(tried() as never)).toBe(refusal); }); // prettier-ignore
});
