/** A dispute (争议) that comes from arrears: negotiation fails, mediation ends it in a settlement that both sides keep. */
import type { DisputeAction } from "@heyue/core/contract/dispute/command";
import { estate } from "./cast.ts";
import { principalOf } from "./arrears.ts";
import { scene } from "./scene.ts";
import { done, record, type Stage } from "./stage.ts";

const manager = "lt-shen-siyuan";
const owner = "lt-qin-lang";

const act = async ({ as, heyue, next, noted }: Stage, by: string, action: DisputeAction): Promise<void> => {
  await done(heyue.disputes.act(as(by), noted("dispute"), action, next()));
};

export const dispute = [
  scene(
    "2025-07-24",
    "10:00",
    "催告期满，秦朗拒付，争议立案，先协商",
    async ({ as, heyue, next, note, noted }) => {
      const { id } = await done(
        heyue.disputes.open(
          as(manager),
          {
            type: "open",
            estate: estate.id,
            contract: noted("contract"),
            source: { kind: "arrears", id: noted(`arrears ${owner}`) },
            title: "5幢1单元901室2025年第二季度物业费",
            claim: "请求支付2025年第二季度物业费及逾期违约金。",
            amount: principalOf(owner),
            claimant: { kind: "provider", person: null },
            respondent: { kind: "owner", person: owner },
            clause: { clause: "c-25", steps: ["negotiation", "mediation"], forum: "court", noticeDays: null },
            due: "2025-04-15",
          },
          next(),
        ),
      );
      note("dispute", id);
    },
  ),
  scene("2025-07-28", "20:00", "秦朗主张年初楼道灯不亮，要求减收", (stage) =>
    act(stage, owner, {
      type: "take-position",
      side: "respondent",
      text: "2月到3月我家那层楼道灯全黑，老人摔了一跤，物业费应当减。",
      evidence: [],
      answerBy: "2025-08-15",
    }),
  ),
  scene("2025-08-08", "10:00", "物业公司答复并提出方案", async (stage) => {
    await act(stage, manager, {
      type: "take-position",
      side: "claimant",
      text: "3月1日检查确认5幢照明完好率92.5%，低于95%，同意按第二十三条减收60元。",
      evidence: [],
    });
    await act(stage, manager, {
      type: "offer",
      side: "claimant",
      text: "减收60元，其余在8月底前付清。",
      amount: principalOf(owner) - 6000,
      validUntil: "2025-08-20",
      evidence: [],
    });
  }),
  scene("2025-08-14", "21:00", "秦朗不接受", (stage) =>
    act(stage, owner, { type: "answer-offer", offer: 1, answer: "decline", evidence: [] }),
  ),
  scene("2025-08-18", "10:00", "协商不成，依合同提请调解", async (stage) => {
    const reason = "双方对逾期违约金和加装感应灯没有谈拢";
    await act(stage, manager, { type: "fail-step", on: "2025-08-18", reason });
    await act(stage, manager, {
      type: "mediate",
      mediator: "兰汀社区人民调解委员会",
      ref: "兰汀调字2025-14号",
      sessionOn: "2025-09-04",
    });
  }),
  scene("2025-09-04", "15:00", "调解达成协议，双方签字", async (stage) => {
    await act(stage, owner, {
      type: "offer",
      side: "respondent",
      text: "物业费9月20日前付清；照明减收60元抵违约金后返还；9层加装感应灯。",
      validUntil: "2025-09-04",
      evidence: [],
    });
    await act(stage, manager, { type: "answer-offer", offer: 2, answer: "accept", evidence: [] });
    await act(stage, manager, {
      type: "settle",
      ref: "兰汀调字2025-14号协议书",
      signedOn: "2025-09-04",
      terms:
        "秦朗付清2025年第二季度物业费；公司减收60元，与逾期违约金抵销后返还余额，并在5幢1单元9层加装感应灯。",
      offer: 2,
      signatures: [
        { side: "claimant", name: "沈思远" },
        { side: "respondent", name: "秦朗" },
      ],
      obligations: [
        { side: "respondent", text: "付清物业费", dueDate: "2025-09-20" },
        { side: "claimant", text: "加装感应灯，返还减收余额", dueDate: "2025-09-26" },
      ],
    });
  }),
  scene("2025-09-18", "10:00", "秦朗履行调解协议的付款义务", (stage) =>
    act(stage, owner, {
      type: "perform",
      obligation: 1,
      on: "2025-09-18",
      evidence: record("SK-2025-0918-1"),
    }),
  ),
  scene("2025-09-26", "17:00", "双方履行完毕，争议结案", async (stage) => {
    await act(stage, manager, {
      type: "perform",
      obligation: 2,
      on: "2025-09-26",
      evidence: record("WX-2025-0926"),
    });
    await act(stage, manager, { type: "close" });
  }),
];
