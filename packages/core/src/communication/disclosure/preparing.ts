import type { Verdict } from "../../kernel/verdict.ts";
import type { ApproveDisclosure, CompileDisclosure, OpenDisclosures } from "./command.ts";
import { importedLines } from "./line.ts";
import { dueItem } from "./schedule.ts";
import { type AgreedDisclosure, type DisclosureItem, itemPhase } from "./state.ts";
import { type DisclosureSubject, disclosureSubjects, sourcesOf } from "./subject.ts";
import { type DisclosureDecision, type DisclosureMoment, fail, one } from "./terms.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";

/** The answer of the place on a subject; that it was not asked is a mistake in the program, and no silence of the law. */
export const lawOn = (laws: DisclosureMoment["terms"]["laws"], subject: DisclosureSubject): Verdict => {
  const law = laws[subject];
  if (law === undefined) throw new RangeError(`The law on ${subject} is gathered before it is scheduled`);
  return law;
};

export const open = (command: OpenDisclosures, at: DisclosureMoment): DisclosureDecision => {
  const { contract: id, estate, last = [] } = command;
  const { contract, dutyPerson, laws, manager, times } = at.terms;
  if (contract === null) return fail("contract-unknown", { contract: id });
  if (!contract.binds) return fail("contract-not-in-force", { contract: id });
  const agreed: readonly AgreedDisclosure[] = (command.agreed ?? []).map((item) => ({
    ...item,
    postingDays: item.postingDays ?? null,
  }));
  for (const named of [agreed, last]) {
    const twice = named.find(
      (item, index) => named.findIndex(({ subject }) => subject === item.subject) < index,
    );
    if (twice !== undefined) return fail("subject-twice", { subject: twice.subject });
  }
  const clause = agreed.find((item) => !contract.clauses.includes(item.clause))?.clause;
  if (clause !== undefined) return fail("contract-unknown", { contract: id, clause });
  const future = last.find(({ on }) => on > at.today);
  if (future !== undefined) return fail("on-in-future", { subject: future.subject, on: future.on });
  const items = disclosureSubjects.map((subject) =>
    dueItem(
      subject,
      1,
      last.find((item) => item.subject === subject)?.on ?? addDays(localDate(contract.from), -1),
      { agreed, law: lawOn(laws, subject) },
      { stream: at.id, version: at.version, now: at.now, times },
    ),
  );
  return one({
    type: "DisclosuresOpened",
    data: { id: at.id, estate, contract: id, openedOn: at.today, agreed, dutyPerson, manager, items },
  });
};

/** Compiled anew until it is posted; what was approved must be approved again. */
export const compile = (
  item: DisclosureItem,
  command: CompileDisclosure,
  at: DisclosureMoment,
): DisclosureDecision => {
  const phase = itemPhase(item);
  if (!["due", "compiled", "approved"].includes(phase)) return fail("wrong-phase", { item: item.id, phase });
  const { file, period, rows, source } = command;
  const sources = sourcesOf[item.subject];
  if (!sources.includes(source))
    return fail("source-not-for-subject", { subject: item.subject, source, sources });
  if (period.from > period.to) return fail("period-backwards", period);
  if (period.to > at.today) return fail("period-in-future", { to: period.to, today: at.today });
  const isImport = source === "import";
  if (isImport !== (file !== undefined) || isImport !== (rows !== undefined))
    return fail("import-missing", { source });
  const lines = file === undefined || rows === undefined ? at.terms.lines : importedLines(file.id, rows);
  if (lines.length === 0) return fail("nothing-known", { source, ...period });
  return one({
    type: "DisclosureCompiled",
    data: {
      item: item.id,
      revision: (item.compiled?.revision ?? 0) + 1,
      source,
      period,
      file: file ?? null,
      lines,
      by: at.actor.id,
      at: at.now,
    },
  });
};

/** Approved by another person, who saw these very figures. */
export const approve = (
  item: DisclosureItem,
  { revision }: ApproveDisclosure,
  at: DisclosureMoment,
): DisclosureDecision => {
  const { compiled } = item;
  if (compiled === null || itemPhase(item) !== "compiled")
    return fail("wrong-phase", { item: item.id, phase: itemPhase(item) });
  if (compiled.by === at.actor.id) return fail("own-compilation", { by: compiled.by });
  return compiled.revision === revision
    ? one({
        type: "DisclosureApproved",
        data: { item: item.id, by: at.actor.id, at: at.now, revision },
      })
    : fail("compiled-since", { seen: revision, revision: compiled.revision });
};
