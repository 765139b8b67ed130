import type { Command } from "commander";
import { complaintGroupCommand } from "./complaint-group.ts";
import { complaintSuggestCommand } from "./complaint-suggest.ts";
import { say, type Terminal } from "./terminal.ts";

/** `heyue complaint`: reads what people write (投诉受理辅助). */
export const complaintCommand = (
  program: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  const complaint = program
    .command("complaint")
    .description(
      say(terminal, "来信的受理建议与举一反三", "suggestions at intake, and letters about one matter"),
    );
  for (const add of [complaintSuggestCommand, complaintGroupCommand]) add(complaint, terminal, done);
};
