import type { Command } from "commander";
import { say, type Terminal } from "./terminal.ts";

/** One command line for each command of `heyue policy`, as it is typed. */
export const policyExamples: { readonly [command: string]: string } = {
  ask: `heyue policy ask 330100 reply.deadline --facts '{"received":"2026-03-02","addressee":"provider"}'`,
  rules: "heyue policy rules 330100",
  list: "heyue policy list",
  test: "heyue policy test 330100 --mutate",
  coverage: "heyue policy coverage --json",
  check: "heyue policy check ./jining",
  docs: "heyue policy docs 330100",
  diff: "heyue policy diff 370000 ./jining",
  conformance: "heyue policy conformance 330100 --level A",
  new: "heyue policy new policy-jining --code 370800 --title 济宁市 --out ./jining",
  lock: "heyue policy lock ./jining",
};

/** Puts its example under the help of every command (示例). */
export const addExamples = (policy: Command, terminal: Terminal): void => {
  for (const command of policy.commands) {
    const example = policyExamples[command.name()];
    if (example !== undefined)
      command.addHelpText("after", `\n${say(terminal, "示例：", "Example:")}\n  ${example}`);
  }
};
