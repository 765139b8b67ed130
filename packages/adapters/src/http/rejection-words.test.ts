import { complaintRejectionCodes } from "@heyue/core/complaint/rejection";
import { ballotRejectionCodes } from "@heyue/core/communication/ballot/rejection";
import { meetingRejectionCodes } from "@heyue/core/communication/meeting/rejection";
import { disclosureRejectionCodes } from "@heyue/core/communication/disclosure/rejection";
import { enquiryRejectionCodes } from "@heyue/core/communication/enquiry/rejection";
import { satisfactionRejectionCodes } from "@heyue/core/communication/satisfaction/rejection";
import { boxRejectionCodes } from "@heyue/core/communication/suggestion-box/rejection";
import { symposiumRejectionCodes } from "@heyue/core/communication/symposium/rejection";
import { visitRejectionCodes } from "@heyue/core/communication/visit/rejection";
import { noticeRejectionCodes } from "@heyue/core/communication/notice/rejection";
import { recurrenceRejectionCodes } from "@heyue/core/complaint/recurrence/rejection";
import { shiftRejectionCodes } from "@heyue/core/complaint/shift/rejection";
import { amendmentRejectionCodes } from "@heyue/core/contract/amendment/rejection";
import { archiveRejectionCodes } from "@heyue/core/contract/archive/rejection";
import { arrearsRejectionCodes } from "@heyue/core/contract/arrears/rejection";
import { briefingRejectionCodes } from "@heyue/core/contract/briefing/rejection";
import { checkpointRejectionCodes } from "@heyue/core/contract/checkpoint/rejection";
import { disputeRejectionCodes } from "@heyue/core/contract/dispute/rejection";
import { handoverRejectionCodes } from "@heyue/core/contract/handover/rejection";
import { letterRejectionCodes } from "@heyue/core/contract/letter/rejection";
import { promiseRejectionCodes } from "@heyue/core/contract/promise/rejection";
import { contractRejectionCodes } from "@heyue/core/contract/rejection";
import { riskRejectionCodes } from "@heyue/core/contract/risk/rejection";
import { subcontractRejectionCodes } from "@heyue/core/contract/subcontract/rejection";
import { surveyRejectionCodes } from "@heyue/core/contract/survey/rejection";
import { takeoverRejectionCodes } from "@heyue/core/contract/takeover/rejection";
import { accountRejectionCodes } from "@heyue/core/standard/account/rejection";
import { assessmentRejectionCodes } from "@heyue/core/standard/assessment/rejection";
import { deviationRejectionCodes } from "@heyue/core/standard/deviation/rejection";
import { findingRejectionCodes } from "@heyue/core/standard/finding/rejection";
import { planRejectionCodes } from "@heyue/core/standard/inspection-plan/rejection";
import { inspectionRejectionCodes } from "@heyue/core/standard/inspection/rejection";
import { trainingRejectionCodes } from "@heyue/core/standard/training/rejection";
import { describe, expect, it } from "vitest";
import { collections } from "./collection/collections.ts";
import { rejectionSentence } from "./rejection-words.ts";
import { estate } from "./testing/http-estate.ts";
import { signedSite } from "./testing/signed-site.ts";

const codes: { readonly [collection: string]: readonly string[] } = {
  complaints: complaintRejectionCodes,
  contracts: contractRejectionCodes,
  accounts: accountRejectionCodes,
  amendments: amendmentRejectionCodes,
  archives: archiveRejectionCodes,
  arrears: arrearsRejectionCodes,
  assessments: assessmentRejectionCodes,
  ballots: ballotRejectionCodes,
  meetings: meetingRejectionCodes,
  briefings: briefingRejectionCodes,
  checkpoints: checkpointRejectionCodes,
  deviations: deviationRejectionCodes,
  disclosures: disclosureRejectionCodes,
  disputes: disputeRejectionCodes,
  enquiries: enquiryRejectionCodes,
  questionnaires: satisfactionRejectionCodes,
  boxes: boxRejectionCodes,
  symposia: symposiumRejectionCodes,
  visits: visitRejectionCodes,
  findings: findingRejectionCodes,
  handovers: handoverRejectionCodes,
  inspections: inspectionRejectionCodes,
  letters: letterRejectionCodes,
  notices: noticeRejectionCodes,
  plans: planRejectionCodes,
  promises: promiseRejectionCodes,
  risks: riskRejectionCodes,
  subcontracts: subcontractRejectionCodes,
  recurrences: recurrenceRejectionCodes,
  shifts: shiftRejectionCodes,
  surveys: surveyRejectionCodes,
  takeovers: takeoverRejectionCodes,
  trainings: trainingRejectionCodes,
};
const sentence = (code: string, locale: "zh-CN" | "en", collection: string): string =>
  rejectionSentence({ code, data: {}, citations: [] }, locale, collection);

describe("the sentence of a refusal", () => {
  it("is looked for in every collection that there is", () => {
    expect(Object.keys(codes).sort()).toEqual(
      ["complaints", "contracts", ...collections.map(({ name }) => name)].sort(),
    );
  });

  it.each(Object.entries(codes))("of %s is there for every code, in Chinese and in English", (name, own) => {
    const silent = own.filter(
      (code) =>
        !/[\u4e00-\u9fff].*。$/u.test(sentence(code, "zh-CN", name)) ||
        !/^[A-Z].*\.$/.test(sentence(code, "en", name)) ||
        sentence(code, "en", name) === `Refused: ${code}.`,
    );
    expect(silent).toEqual([]);
  });

  it.each(collections.map(({ name, refusals }) => [name, refusals] as const))(
    "of %s stands for a code that it really refuses by",
    (name, refusals) => {
      expect(Object.keys(refusals).filter((code) => !codes[name]?.includes(code))).toEqual([]);
    },
  );

  it("is that of the collection that refuses, where several refuse by the same code", () => {
    expect(sentence("due-in-past", "en", "briefings")).not.toBe(sentence("due-in-past", "en", "takeovers"));
    expect(sentence("nothing-changed", "zh-CN", "amendments")).toContain("文本");
    expect(sentence("nothing-changed", "zh-CN", "inspections")).toContain("结果");
    // Where it has none of its own, the one that all share.
    expect(sentence("contract-unknown", "en", "accounts")).toBe("There is no such contract.");
    expect(sentence("no-such-code", "en", "accounts")).toBe("Refused: no-such-code.");
  });

  it("reaches the reader over HTTP", async () => {
    const { contract, post } = await signedSite();
    const { body } = await post("risks", "p-manager", { estate: estate.id, contract, everyDays: 30 });
    const late = { text: "欠费", owner: "p-desk", mitigation: "上门沟通", dueDate: "2020-01-01" };
    expect(await post(`risks/${body["id"] as string}/enter`, "p-manager", late)).toMatchObject({
      status: 422,
      body: { detail: "应对期限不能早于今天。", rejection: { code: "due-in-past" } },
    });
  });
});
