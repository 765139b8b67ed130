import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Schema from "effect/Schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ContractLabelLine, ContractLintOutput, ContractReadOutput } from "./contract-output-schema.ts";
import { runCommand } from "./program.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "heyue-contract-"));
  await writeFile(
    join(folder, "a.md"),
    "# 物业服务合同\n\n第一条 服务范围\n乙方每日清扫楼道2次，并及时修复损坏的照明。\n第二条 违约责任\n依照《合同法》第一百零七条和本合同第九条承担。\n",
  );
});
afterAll(() => rm(folder, { recursive: true }));

const answer = async (argv: readonly string[], lines: readonly string[] = []): Promise<unknown> => {
  let out = "";
  await runCommand(argv, {
    out: (text) => void (out += text),
    err: () => {},
    lines: async function* () {
      yield* lines;
    },
    env: {},
    interrupted: () => new Promise(() => {}),
    language: "en",
  });
  return JSON.parse(out);
};

it.each<[string, Schema.ConstraintDecoder<unknown>, readonly string[], readonly string[]]>([
  ["read", ContractReadOutput, ["--json"], []],
  ["lint", ContractLintOutput, ["--json"], []],
])("what `contract %s` prints is what its schema says", async (name, schema, options, lines) => {
  const printed = await answer(["contract", name, join(folder, "a.md"), ...options], lines);
  expect(() => Schema.decodeUnknownSync(schema, { errors: "all" })(printed)).not.toThrow();
});

it.each([['{"id":1,"sentence":"乙方应及时维修，3日内修复。"}'], ['{"id":2}']])(
  "a line of `contract label` is what its schema says: %s",
  async (line) => {
    const printed = await answer(["contract", "label", "--jsonl"], [line]);
    expect(() => Schema.decodeUnknownSync(ContractLabelLine, { errors: "all" })(printed)).not.toThrow();
  },
);
