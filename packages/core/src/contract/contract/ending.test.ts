import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { contractMoment as at, contractStory, verdictOf } from "../../testing/contract-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { resolution } from "../../testing/test-estate.ts";
import type { ContractCommand, NoteNotice } from "./command.ts";
import { contractEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { TerminationGround } from "./ground.ts";
import { type ContractState, statusOn } from "./state.ts";
import type { ContractTerms } from "./terms.ts";

const signatures = [
  { name: "甲某", party: "provider", means: "seal" },
  { name: "乙某", party: "client", means: "seal" },
] as const;
const signed = (sample = sampleContract({ notice: { clause: "c-10", nonRenewalDays: 90 } })) =>
  contractStory()
    .given(at("manager", "2025-12-01"), { type: "draft", draft: sample })
    .given(at("manager", "2025-12-20"), {
      type: "sign",
      signedOn: "2025-12-20",
      signatures,
      authority:
        sample.stage === "preliminary"
          ? { kind: "bid-award", ref: "中标通知书", on: "2025-12-01" }
          : resolution,
    });
type Told = ReturnType<typeof signed>;
const since = { type: "continue", since: "2029-01-01" } as const;
const continuing = () => signed().given(at("manager", "2029-01-02"), since);
const proof = [{ kind: "record", ref: "解除协议2027-01号" }] as const;

const stateOf = (story: { readonly state: ContractState | null }): ContractState =>
  story.state as ContractState;
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const said = (story: Told, day: string, command: ContractCommand, changes: Partial<ContractTerms> = {}) =>
  code(story.when(at("committee", day, changes), command));
const end = (on: string, ground: Partial<TerminationGround> = {}): ContractCommand => ({
  type: "terminate",
  on,
  ground: { kind: "dismissal", text: "业主大会决定解聘", ...ground },
});
const dismissal: NoteNotice = {
  type: "note-notice",
  kind: "dismissal",
  by: "client",
  receivedOn: "2027-03-01",
  authority: { ...resolution, on: "2027-02-20" },
};
const dismissed = (values: ContractState["notices"][number]["verdict"]["values"]) =>
  signed().given(at("committee", "2027-03-01", { notice: verdictOf(values) }), dismissal);

describe("a notice", () => {
  const noted = (story: Told, day: string, changes: Partial<NoteNotice>) =>
    said(story, day, { ...dismissal, ...changes }, { notice: verdictOf({}) });

  it("of dismissal is the owners' own, by their assembly's resolution with its certificate, and has arrived", () => {
    const { authority: _, ...bare } = dismissal;
    expect(said(signed(), "2027-03-01", bare, { notice: verdictOf({}) })).toBe("authority-missing");
    expect(noted(signed(), "2027-03-01", { authority: { ...resolution, on: "2027-03-02" } })).toBe(
      "authority-late",
    );
    expect(noted(signed(), "2027-03-01", { by: "provider" })).toBe("notice-unfit");
    expect(noted(signed(), "2027-02-28", {})).toBe("date-in-future");
    expect(noted(signed(), "2027-03-01", { receivedOn: "2025-12-31" })).toBe("not-in-force");
    expect(noted(signed(), "2027-03-01", {})).toBe("accepted");
  });

  it("of non-renewal fits a term that runs, one that ends an indefinite service fits no other", () => {
    const { authority: _, ...bare } = dismissal;
    const notice = (story: Told, kind: NoteNotice["kind"], day: string) =>
      said(story, day, { ...bare, kind, by: "provider", receivedOn: day }, { notice: verdictOf({}) });
    expect(notice(signed(), "non-renewal", "2028-06-01")).toBe("accepted");
    expect(notice(continuing(), "non-renewal", "2029-06-01")).toBe("notice-unfit");
    expect(notice(signed(), "indefinite", "2028-06-01")).toBe("notice-unfit");
    expect(notice(continuing(), "indefinite", "2029-06-01")).toBe("accepted");
  });

  it("is as long as the signed text says, whatever the caller says", () => {
    const days = (contractNoticeDays: number) =>
      noted(signed(), "2027-03-01", { kind: "non-renewal", by: "client", contractNoticeDays });
    expect(days(30)).toBe("notice-days-differ");
    expect(days(90)).toBe("accepted");
    expect(noted(signed(), "2027-03-01", { contractNoticeDays: 90 })).toBe("notice-days-differ");
  });

  it("meets the deadline for a notice of non-renewal that arrived by its last day, and by nothing else", () => {
    const kinds = (kind: "non-renewal" | "dismissal", receivedOn: string) =>
      stateOf(
        signed().given(at("manager", receivedOn, { notice: verdictOf({}) }), {
          type: "note-notice",
          kind,
          by: "client",
          receivedOn,
          authority: { ...resolution, on: "2028-09-01" },
        }),
      ).deadlines.map((deadline) => deadline.kind);
    expect(kinds("non-renewal", "2028-10-02")).not.toContain("renewal-notice");
    expect(kinds("non-renewal", "2028-10-03")).toContain("renewal-notice");
    expect(kinds("dismissal", "2028-10-02")).toContain("renewal-notice");
  });
});

describe("an end", () => {
  it("by dismissal comes no sooner than the notice of dismissal allows", () => {
    const noticed = dismissed({ earliestLastDayInForce: "2027-04-30" });
    expect(said(noticed, "2027-03-02", end("2027-04-29"))).toBe("notice-too-short");
    const ended = noticed.given(at("committee", "2027-03-02"), end("2027-04-30"));
    expect([statusOn(stateOf(ended), "2027-04-30"), statusOn(stateOf(ended), "2027-05-01")]).toEqual([
      "in-force",
      "terminated",
    ]);
    expect(said(ended, "2027-05-02", end("2027-05-02"))).toBe("not-in-force");
    // Its end is decided: it is not prolonged, and after its last day only what the signing left to do is written down.
    expect(said(ended, "2027-04-01", since)).toBe("not-in-force");
    const renewal = { type: "renew", to: "2030-12-31", signedOn: "2027-04-01", signatures } as const;
    expect(said(ended, "2027-04-01", { ...renewal, authority: resolution })).toBe("not-in-force");
    expect(said(ended, "2027-05-01", { ...dismissal, receivedOn: "2027-04-20" })).toBe("not-in-force");
    expect(said(ended, "2027-05-01", { type: "file", filedOn: "2027-05-01", receipt: "备字1号" })).toBe(
      "accepted",
    );
  });

  it("by notice needs a notice of its kind, whose day is known, and is written down by that day", () => {
    expect(said(signed(), "2027-05-01", end("2027-05-01"))).toBe("notice-missing");
    const declined = signed().given(
      at("manager", "2027-03-01", { notice: verdictOf({ due: "2027-04-01" }) }),
      {
        type: "note-notice",
        kind: "non-renewal",
        by: "provider",
        receivedOn: "2027-03-01",
      },
    );
    expect(said(declined, "2027-05-01", end("2027-05-01"))).toBe("notice-missing");
    const unknown = dismissed({});
    expect(said(unknown, "2027-05-01", end("2027-05-01"))).toBe("notice-unsettled");
    // Asked again once the calendars know the day.
    const notice = verdictOf({ earliestLastDayInForce: "2027-05-02" });
    expect(said(unknown, "2027-05-01", end("2027-05-01"), { notice })).toBe("notice-too-short");
    expect(said(unknown, "2027-05-01", end("2027-05-02"), { notice })).toBe("accepted");
    const noticed = dismissed({ earliestLastDayInForce: "2027-04-30" });
    expect(said(noticed, "2027-05-03", end("2027-05-02"))).toBe("end-in-past");
    expect(said(noticed, "2027-03-02", end("2028-06-30"))).toBe("proof-missing");
    expect(said(noticed, "2027-03-02", end("2028-06-30", { proof }))).toBe("accepted");
  });

  it("is not brought about by a notice that a renewal has overtaken", () => {
    const renewed = dismissed({ earliestLastDayInForce: "2027-04-30" }).given(at("committee", "2027-04-01"), {
      type: "renew",
      to: "2030-12-31",
      signedOn: "2027-04-01",
      signatures,
      authority: resolution,
    });
    expect(said(renewed, "2027-05-01", end("2027-05-01"))).toBe("notice-missing");
  });

  it("of service without a term needs its own notice and the time of it", () => {
    const ground = { kind: "indefinite", text: "不定期合同解除" } as const;
    expect(said(continuing(), "2029-05-01", end("2029-06-30", ground))).toBe("notice-missing");
    const noticed = continuing().given(
      at("committee", "2029-05-01", { notice: verdictOf({ due: "2029-06-30" }) }),
      { type: "note-notice", kind: "indefinite", by: "provider", receivedOn: "2029-05-01" },
    );
    expect(said(noticed, "2029-05-01", end("2029-06-29", ground))).toBe("notice-too-short");
    expect(said(noticed, "2029-05-01", end("2099-01-01", ground))).toBe("proof-missing");
    expect(said(noticed, "2029-05-01", end("2029-06-30", ground))).toBe("accepted");
  });

  it("by agreement or rescission is proved, also on a day that has passed, but lies between signing and the end of the term", () => {
    for (const kind of ["agreement", "rescission"] as const) {
      expect(said(signed(), "2027-05-01", end("2027-04-01", { kind }))).toBe("proof-missing");
      expect(said(signed(), "2027-05-01", end("2027-04-01", { kind, proof }))).toBe("accepted");
      expect(said(signed(), "2027-05-01", end("2025-12-19", { kind, proof }))).toBe("before-signing");
      expect(said(signed(), "2027-05-01", end("2099-01-01", { kind, proof }))).toBe("end-after-term");
    }
  });

  it("of a preliminary contract comes the day before a new one takes effect, and of no other contract", () => {
    const sample = sampleContract();
    const preliminary = signed({
      ...sample,
      stage: "preliminary",
      client: { ...sample.client, role: "developer" },
    });
    const ground = { kind: "new-contract", proof, effectiveOn: "2027-07-01" } as const;
    const law = { preliminaryEnd: verdictOf({ end: "2027-07-01" }) };
    expect(said(preliminary, "2027-07-02", end("2027-07-01", ground), law)).toBe("end-differs");
    expect(said(preliminary, "2027-07-02", end("2027-06-30", ground))).toBe("end-differs");
    expect(said(preliminary, "2027-07-02", end("2027-06-30", ground), law)).toBe("accepted");
    expect(said(signed(), "2027-07-02", end("2027-06-30", ground), law)).toBe("not-preliminary");
  });

  it("does not come to a contract that has run out", () => {
    const ground = { kind: "agreement", proof } as const;
    expect(said(signed(), "2029-02-01", end("2028-12-31", ground))).toBe("not-in-force");
  });

  it("folds as it was recorded when no kind was asked for", () => {
    const old = { on: "2027-05-01", ground: "协商一致" };
    const data = Schema.decodeUnknownSync(contractEventSchemas.ContractTerminated)(old);
    expect(evolve(stateOf(signed()), { type: "ContractTerminated", data }).terminated).toEqual(old);
  });
});

describe("service after the term", () => {
  it("is without a term from the day after its last one, written down once that day has come, and once", () => {
    expect(said(signed(), "2028-12-31", since)).toBe("term-not-over");
    expect(said(signed(), "2029-01-02", { ...since, since: "2029-01-02" })).toBe("since-differs");
    expect(said(signed(), "2029-01-02", { ...since, since: "2028-12-31" })).toBe("since-differs");
    expect(statusOn(stateOf(continuing()), "2029-03-01")).toBe("continuing");
    expect(said(continuing(), "2029-03-01", since)).toBe("already-continuing");
  });

  it("is not without a term where the owners decided that others serve them", () => {
    const refused = (by: "provider" | "client", authority: NoteNotice["authority"]) =>
      said(
        signed().given(at("committee", "2028-09-01", { notice: verdictOf({}) }), {
          type: "note-notice",
          kind: "non-renewal",
          by,
          receivedOn: "2028-09-01",
          ...(authority === undefined ? {} : { authority }),
        }),
        "2029-01-02",
        since,
      );
    expect(refused("client", { ...resolution, on: "2028-08-20" })).toBe("owners-decided");
    // Who only says that it will not renew and goes on serving, serves on.
    expect(refused("provider", undefined)).toBe("accepted");
    expect(refused("client", undefined)).toBe("accepted");
    for (const successor of ["handover", "contract"] as const)
      expect(said(signed(), "2029-01-02", since, { successor })).toBe("owners-decided");
  });
});
