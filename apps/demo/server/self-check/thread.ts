import type { Chain, ChainReport } from "@heyue/core";
import type { Deadline } from "@heyue/core/complaint/state";
import type { ComplaintReceipt, ComplaintView } from "@heyue/core/complaint/view";
import type { ContractView } from "@heyue/core/contract/view";
import { verifyChain } from "@heyue/core/evidence";
import type { Person } from "@heyue/core/ports/directory";
import type { FormerThread } from "./former.ts";
import { corridorPhoto } from "./photo.ts";
import { expectedReplyDate, hangzhouDate } from "./reply-date.ts";
import { mustHold, type Steps } from "./steps.ts";
import { logIn, UnexpectedAnswer, type Visitor } from "./visitor.ts";

/** What the whole thread came to: the last line of the check. */
export interface ThreadResult {
  readonly clauses: number;
  readonly standards: number;
  readonly complaintId: string;
  /** Last day for the reply. */
  readonly due: string;
  readonly article: string;
  readonly source: string;
  readonly quote: string;
  readonly number: string;
  readonly responsible: string;
  readonly events: number;
  readonly chainHead: string;
}

const people = {
  owner: "p-lin-yuchen",
  desk: "p-ye-zhiqiu",
  staff: "p-fan-jianguo",
  manager: "p-lu-mingyuan",
} as const;
const unit = "u-13-1-1101";

/** Fetches the report on every stored event; an unreadable store counts as one that does not hold. */
const verification = async (manager: Visitor): Promise<ChainReport> => {
  const report = await manager.get<ChainReport>("/v1/verify");
  const [first] = report.failures;
  mustHold(
    report.ok,
    () =>
      `event ${first?.event} of ${first?.stream} does not hold: ${first?.entry} should be ${first?.expected}, is ${first?.actual}` +
      (report.failures.length > 1 ? ` (and ${report.failures.length - 1} more findings)` : ""),
  );
  return report;
};

/** Checks a chain on this side, with nothing but its texts; gives the events and the head. */
const checkedChain = async (visitor: Visitor, id: string): Promise<Chain> => {
  const chain = await visitor.get<Chain>(`/v1/complaints/${id}/chain`);
  const { failures } = verifyChain(chain.events, { stream: chain.stream, head: chain.head });
  mustHold(
    failures.length === 0,
    () =>
      `event ${failures[0]?.event} does not hold: ${failures[0]?.check} should be ${failures[0]?.expected}, is ${failures[0]?.actual}`,
  );
  return chain;
};

/** Looks whether what former checks left behind is still what it was. */
export const verifyFormer = async (
  portal: string,
  threads: readonly FormerThread[],
  steps: Steps,
): Promise<void> => {
  const manager = await steps.step(
    "the manager logs in",
    () => logIn(portal, people.manager),
    ({ name }) => name,
  );
  await steps.step(
    "every stored event of the former threads is re-derived (GET /v1/verify)",
    () => verification(manager),
    ({ streams, events }) => `${events} events in ${streams} streams hold`,
  );
  for (const former of threads.slice(-5)) {
    await steps.step(
      `the former complaint ${former.number} is intact`,
      async () => {
        const chain = await checkedChain(manager, former.complaintId);
        const then = chain.events[former.events - 1];
        mustHold(
          then?.hash === former.chainHead,
          () =>
            `event ${then?.eventId ?? `number ${former.events}`} of complaint ${former.complaintId} had the hash ${former.chainHead}, now it is ${then?.hash ?? "missing"}`,
        );
        return chain;
      },
      ({ events }) => `${events.length} events, head of ${former.checkedAt} found again`,
    );
  }
};

const until = ({ due, dueDate }: Deadline): string => dueDate ?? due;

/** The whole thread over HTTP: contract, complaint, named person, the law's deadline, reply, evidence, confirmation, chain. */
export const runThread = async (portal: string, steps: Steps): Promise<ThreadResult> => {
  const [owner, desk, staff, manager] = await steps.step(
    "owner, desk, staff and manager log in at the portal",
    () =>
      Promise.all([
        logIn(portal, people.owner),
        logIn(portal, people.desk),
        logIn(portal, people.staff),
        logIn(portal, people.manager),
      ]),
    (visitors) => visitors.map(({ name }) => name).join("、"),
  );

  const contract = await steps.step(
    "contract in force at the estate",
    () => owner.get<ContractView>("/v1/estates/guihua-yuan/contract"),
    ({ draft, status }) =>
      `${draft.title} (${status}), ${draft.chapters.reduce((sum, { clauses: all }) => sum + all.length, 0)} clauses, ${draft.standards.length} standards`,
  );
  const clauses = contract.draft.chapters.flatMap(({ clauses: all }) => all);
  const standard = contract.draft.standards.find(({ metric }) => metric === "lighting.fix.ordinary");
  const clause = clauses.find(({ id }) => id === standard?.clause);
  mustHold(
    contract.status === "in-force" && clause !== undefined,
    () => "the contract is not in force, or has no clause on lighting",
  );

  const photo = corridorPhoto(false);
  const before = await steps.step(
    "owner adds a photo",
    () => owner.upload(photo, "image/png", "走廊灯不亮.png"),
    ({ id, size }) => `${size} bytes, sha256 ${id.slice(0, 16)}…`,
  );
  const receipt = await steps.step(
    "owner files a complaint",
    () => owner.post<ComplaintReceipt>("/v1/complaints", {
      estate: "guihua-yuan", unit, kind: "complaint", channel: "web", subject: "11楼电梯厅灯不亮三天了",
      text: "13幢1单元11楼电梯厅的灯已经三天不亮，报过一次没有人来。请说明为什么没有人来，什么时候修好。", place: "13幢1单元11楼电梯厅",
      attachments: [before],
    }), // prettier-ignore
    (given) =>
      `${given.number}, responsible ${given.responsible.name} (${given.responsible.post}), next ${given.next.kind} by ${until(given.next)}`,
  );
  mustHold(receipt.responsible.name !== "", () => "the receipt names nobody");

  const reply = receipt.reply;
  const expected = expectedReplyDate(receipt.filedAt);
  const citation =
    reply?.citations.find(({ article }) => article.startsWith("第五十条")) ?? reply?.citations[0];
  await steps.step(
    "reply deadline and its article",
    async () => {
      mustHold(
        reply?.basis === "law" && reply.dueDate !== undefined && citation !== undefined,
        () =>
          `the receipt's reply deadline does not rest on the law: ${JSON.stringify(reply)}${expected.known ? "" : " (the working calendar of that year has not been announced)"}`,
      );
      mustHold(
        reply?.dueDate === expected.due,
        () =>
          `received on ${hangzhouDate(receipt.filedAt)}, ten days end on ${expected.raw}, with rest days on ${expected.due}; the receipt says ${reply?.dueDate}`,
      );
      mustHold(
        citation?.article.startsWith("第五十条") === true && citation.quote.includes("十日"),
        () => `the article is ${citation?.source} ${citation?.article} “${citation?.quote}”`,
      );
      return expected;
    },
    ({ raw, due }) =>
      `received ${hangzhouDate(receipt.filedAt)} + 10 days = ${raw}${raw === due ? "" : ` → ${due}`} by ${citation?.source}${citation?.article}：“${citation?.quote}”`,
  );

  const path = `/v1/complaints/${receipt.id}`;
  let view = await steps.step(
    "desk acknowledges",
    () =>
      desk.post<ComplaintView>(
        `${path}/acknowledge`,
        { note: "已受理，今天安排工程部到场。" },
        receipt.version,
      ),
    (now) => `acknowledged by ${now.acknowledgedBy?.name}, next ${now.next?.kind}`,
  );
  mustHold(
    view.acknowledgedBy?.name === desk.name,
    () => `acknowledged by ${view.acknowledgedBy?.name}, not by ${desk.name}`,
  );
  view = await steps.step(
    "desk triages, with the clause and the points to be answered",
    () =>
      desk.post<ComplaintView>(
        `${path}/triage`,
        {
          category: "repair",
          severity: "normal",
          scope: "within-contract",
          clause: clause?.id,
          points: ["为什么没有人来", "什么时候修好"],
        },
        view.version,
      ),
    (now) =>
      `${now.category}, ${now.scope}, ${clause?.number}${clause?.heading}, ${now.points.length} points`,
  );
  const roll = await desk.get<readonly Person[] | { readonly items: readonly Person[] }>(
    "/v1/people?estate=guihua-yuan",
  );
  const electrician = ("items" in roll ? roll.items : roll).find(({ id }) => id === people.staff);
  view = await steps.step(
    "desk assigns",
    () => desk.post<ComplaintView>(`${path}/assign`, { assignee: people.staff }, view.version),
    (now) => `to ${now.assignee?.name} (${now.assignee?.post}), responsible ${now.responsible?.name}`,
  );
  mustHold(
    view.responsible?.name === staff.name && electrician?.name === staff.name,
    () => `responsible is ${view.responsible?.name}, not ${staff.name}`,
  );

  const refused = await steps.step(
    "a reply that leaves a point open is refused",
    async () => {
      try {
        await staff.post(
          `${path}/reply`,
          {
            kind: "full",
            text: "灯今天修好。",
            pointsAnswered: [1],
            resolveBy: hangzhouDate(receipt.filedAt),
          },
          view.version,
        );
      } catch (error) {
        if (error instanceof UnexpectedAnswer && error.status === 422) return error;
        throw error;
      }
      return null;
    },
    (error) => error?.message.split(": ").at(-1) ?? "it was accepted",
  );
  mustHold(refused !== null, () => "a reply that leaves a point open was accepted");

  view = await steps.step(
    "staff replies to every point",
    () => staff.post<ComplaintView>(`${path}/reply`, {
      kind: "full", text: "三天前的报修记在了12楼的工单里，所以没有人到11楼，向您道歉，工单已更正。今天18时前更换灯具。",
      pointsAnswered: [0, 1], resolveBy: hangzhouDate(receipt.filedAt),
    }, view.version), // prettier-ignore
    (now) =>
      `${now.phase}, to be settled by ${until(now.deadlines.find(({ kind }) => kind === "resolve") ?? now.next!)}`,
  );
  const after = await staff.upload(corridorPhoto(true), "image/png", "修复后.png");
  view = await steps.step(
    "staff settles it, with a photo as evidence",
    () =>
      staff.post<ComplaintView>(
        `${path}/resolve`,
        { text: "已更换灯具2只，测试正常。", evidence: [{ kind: "photo", ref: after.id, note: "更换后" }] },
        view.version,
      ),
    (now) => `${now.phase}, ${now.evidence.length} piece of evidence`,
  );
  const seen = await owner.download(`/v1/attachments/${before.id}`);
  mustHold(
    Buffer.from(seen).equals(Buffer.from(photo)),
    () => "the photo that comes back is not the one that was sent",
  );
  view = await steps.step(
    "owner confirms",
    () =>
      owner.post<ComplaintView>(
        `${path}/confirm`,
        { rating: 5, comment: "亮了，谢谢范师傅。" },
        view.version,
      ),
    (now) => `${now.phase}, rating ${now.verdict?.rating}`,
  );
  view = await steps.step(
    "desk closes",
    () => desk.post<ComplaintView>(`${path}/close`, {}, view.version),
    (now) => `${now.phase}, ${now.timeline.length} entries in the story`,
  );
  mustHold(
    // Nothing is left but to ask again.
    view.phase === "closed" && view.deadlines.every(({ kind }) => kind === "follow-up"),
    () => `it is ${view.phase} with ${view.deadlines.length} open deadlines`,
  );

  const chain = await steps.step(
    "the chain is verified on this side, from its texts alone",
    () => checkedChain(owner, receipt.id),
    ({ events, head }) => `${events.length} events, head ${head.slice(0, 16)}…`,
  );
  mustHold(
    chain.events[0]?.hash === receipt.head,
    () => `the owner's receipt carries ${receipt.head}, the first event is ${chain.events[0]?.hash}`,
  );
  mustHold(chain.head === view.head, () => `the story's head is ${view.head}, the chain's ${chain.head}`);
  await steps.step(
    "every stored event is re-derived by the server (GET /v1/verify)",
    () => verification(manager),
    ({ streams, events }) => `${events} events in ${streams} streams hold`,
  );

  return {
    clauses: clauses.length,
    standards: contract.draft.standards.length,
    complaintId: receipt.id,
    due: reply?.dueDate ?? "",
    article: citation?.article ?? "",
    source: citation?.source ?? "",
    quote: citation?.quote ?? "",
    number: receipt.number,
    responsible: staff.name,
    events: chain.events.length,
    chainHead: chain.head,
  };
};
