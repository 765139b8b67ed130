import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PortFailure } from "@heyue/core/ports/port-failure";
import { startPortal, type Portal } from "../portal.ts";
import { formerThreads, rememberThread, type FormerThread } from "./former.ts";
import { createSteps, NotHeld } from "./steps.ts";
import { runThread, verifyFormer } from "./thread.ts";
import { UnexpectedAnswer } from "./visitor.ts";

/** How a check ends. */
export const checkExit = { held: 0, fault: 1, usage: 2, notHeld: 3 } as const;

/** Where a check looks and writes. */
export interface CheckOptions {
  /** Folder of the data; a temporary one, removed at the end, when absent. */
  readonly dataDir: string | undefined;
  /** A line for people. */
  readonly line: (text: string) => void;
  /** The last line: one JSON object. */
  readonly result: (json: string) => void;
  /** A problem, always on standard error. */
  readonly problem: (text: string) => void;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a failure means for somebody whose earlier data lie in the folder. */
const exitOf = (error: unknown, former: readonly FormerThread[]): number => {
  if (error instanceof NotHeld) return checkExit.notHeld;
  if (error instanceof PortFailure && error.reason === "held") return checkExit.usage;
  // Data that were whole when the last check ended and cannot be read now have been changed from outside.
  const unreadable =
    error instanceof PortFailure ||
    (error instanceof UnexpectedAnswer && (error.status === 0 || error.status >= 500));
  if (unreadable && former.length > 0) return checkExit.notHeld;
  return error instanceof PortFailure && error.reason === "refused" ? checkExit.usage : checkExit.fault;
};

const inFolder = async (dataDir: string, options: CheckOptions): Promise<number> => {
  const steps = createSteps(options.line);
  let former: readonly FormerThread[] = [];
  let portal: Portal | undefined;
  try {
    former = formerThreads(dataDir);
    portal = await steps.step(
      "portal started on a free port",
      () =>
        startPortal({
          dataDir,
          port: 0,
          progress: (text) => steps.note(text),
          isExamined: former.length > 0,
        }),
      ({ url }) => url,
    );
    if (former.length > 0) await verifyFormer(portal.url, former, steps);
    await portal.prepare();
    const result = await runThread(portal.url, steps);
    rememberThread(dataDir, {
      complaintId: result.complaintId,
      number: result.number,
      chainHead: result.chainHead,
      events: result.events,
      checkedAt: new Date().toISOString(),
    });
    await portal.close();
    options.result(JSON.stringify({ ...result, former: former.length }));
    return checkExit.held;
  } catch (error) {
    const exit = exitOf(error, former);
    if (exit === checkExit.notHeld) options.problem(`The stored data do not hold: ${messageOf(error)}`);
    else
      options.problem(
        exit === checkExit.fault && error instanceof Error
          ? (error.stack ?? error.message)
          : messageOf(error),
      );
    await portal?.close().catch((failure: unknown) => options.problem(messageOf(failure)));
    return exit;
  }
};

/** Does the whole thread on the real server, over HTTP only; gives the exit code. */
export const check = async (options: CheckOptions): Promise<number> => {
  if (options.dataDir !== undefined) return inFolder(options.dataDir, options);
  const temporary = mkdtempSync(join(tmpdir(), "heyue-check-"));
  try {
    return await inFolder(temporary, options);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};
