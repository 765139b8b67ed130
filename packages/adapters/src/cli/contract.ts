import type { Command } from "commander";
import { contractDraftCommand } from "./contract-draft.ts";
import { contractLabelCommand } from "./contract-label.ts";
import { contractLintCommand } from "./contract-lint.ts";
import { contractReadCommand } from "./contract-read.ts";
import { contractReportCommand } from "./contract-report.ts";
import { say, type Terminal } from "./terminal.ts";

/** `heyue contract`: reads and checks a contract (合同审读). */
export const contractCommand = (program: Command, terminal: Terminal, done: (code: number) => void): void => {
  const contract = program
    .command("contract")
    .description(
      say(terminal, "审读和起草物业服务合同", "read, check and write a property-service contract"),
    );
  for (const add of [
    contractReadCommand,
    contractLintCommand,
    contractReportCommand,
    contractDraftCommand,
    contractLabelCommand,
  ])
    add(contract, terminal, done);
};
