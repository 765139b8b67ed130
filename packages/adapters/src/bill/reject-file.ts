import type { Reject } from "./chunk-result.ts";
import type { OutputFile } from "./output-file.ts";

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Header of the file of refused rows (退回清单). `line` is the line of the CSV of units, 1 = its header. */
const rejectColumns = ["line", "id", "column", "code", "reason"] as const;

export const writeRejectHeader = (file: OutputFile): Promise<void> =>
  file.writeText(`${rejectColumns.join(",")}\n`);

export const writeRejects = (file: OutputFile, rejects: readonly Reject[]): Promise<void> =>
  file.writeText(
    rejects
      .map(
        ({ line, id, column, code, reason }) => `${line},${quoted(id)},${column},${code},${quoted(reason)}\n`,
      )
      .join(""),
  );
