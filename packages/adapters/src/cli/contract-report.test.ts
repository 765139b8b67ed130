import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contractReportCommand } from "./contract-report.ts";
import { BadInput, type Terminal } from "./terminal.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "heyue-report-"));
});
afterEach(() => rm(folder, { recursive: true }));

const contract =
  "云栖苑物业服务合同\n第一条 催费\n业主拖欠物业费的，乙方有权停水停电。\n第二条 依据\n本合同依据《合同法》订立。\n";

const run = async (args: readonly string[], language: Terminal["language"] = "zh-CN") => {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    lines: async function* () {},
    env: {},
    interrupted: () => new Promise(() => {}),
    language,
  };
  let code = -1;
  const command = new Command("contract").exitOverride();
  contractReportCommand(command, terminal, (given) => {
    code = given;
  });
  await command.parseAsync(["report", ...args], { from: "user" });
  return { code, out: out.join(""), err: err.join("") };
};

/** Writes a contract; gives its path and that of a report beside it. */
const given = async (text = contract): Promise<{ readonly file: string; readonly out: string }> => {
  const file = join(folder, "合同.txt");
  await writeFile(file, text);
  return { file, out: join(folder, "报告.html") };
};

const refusal = async (args: readonly string[]): Promise<BadInput> => {
  try {
    await run(args);
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
  throw new Error("It was not refused.");
};

describe("heyue contract report", () => {
  it("writes the page, says what was found, and exits with 3", async () => {
    const { file, out } = await given();
    const { code, out: said, err } = await run([file, "--out", out]);
    expect({ code, err }).toEqual({ code: 3, err: "" });
    expect(said).toMatch(/已写入 .*报告\.html：共\d+条意见（高\d+，中\d+，低\d+）。/);
    const page = await readFile(out, "utf8");
    expect(page).toMatch(/^<!doctype html>\s*<html lang="zh-CN">/);
    expect(page).toContain(createHash("sha256").update(contract).digest("hex"));
    expect(page).toContain("停水停电");
    expect(page).toMatch(/<dd>20\d\d-\d\d-\d\d<\/dd>/);
    expect(await readdir(folder)).toEqual(["合同.txt", "报告.html"].toSorted());
  });

  it("writes in the language of the terminal", async () => {
    const { file, out } = await given();
    expect((await run([file, "--out", out], "en")).out).toMatch(/^Wrote .*: \d+ findings \(\d+ high/);
    expect(await readFile(out, "utf8")).toContain("Contract review");
  });

  it("gives counts and core clauses as JSON", async () => {
    const { file, out } = await given();
    const answer = JSON.parse((await run([file, "--out", out, "--json"])).out);
    expect(answer).toMatchObject({ file, out, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(answer.findings.high).toBeGreaterThan(0);
    expect(answer.coreClauses.map(({ id }: { id: string }) => id)).toContain("fee");
    expect(answer.coreClauses[0]).toEqual({
      id: "parties",
      present: expect.any(Boolean),
      missing: expect.any(Array),
      measured: expect.any(Number),
      blanks: expect.any(Number),
    });
  });

  it("judges by the law of the day and leaves out what was accepted", async () => {
    const { file, out } = await given();
    const page = async (...options: readonly string[]): Promise<string> => {
      await run([file, "--out", out, "--force", ...options]);
      return readFile(out, "utf8");
    };
    expect(await page()).toContain(">repealed-law<");
    const before = await page("--on", "2020-01-01");
    expect(before).not.toContain(">repealed-law<");
    expect(before).toContain("2020-01-01");
    const accepted = JSON.stringify([{ ruleId: "utilities-cut", text: "停水停电", reason: "签署前删除" }]);
    expect(await page("--suppress", accepted)).not.toContain(">utilities-cut<");
  });

  it("exits with 0 when there is nothing to settle", async () => {
    const { file, out } = await given("This is a letter about the weather.\n");
    expect((await run([file, "--out", out], "en")).code).toBe(0);
    expect(await readFile(out, "utf8")).toContain("Nothing was found that needs settling.");
  });

  it("never replaces a file without --force, and leaves none behind when it refuses", async () => {
    const { file, out } = await given();
    await writeFile(out, "mine");
    expect((await refusal([file, "--out", out])).code).toBe("exists");
    expect(await readFile(out, "utf8")).toBe("mine");
    await run([file, "--out", out, "--force"]);
    expect(await readFile(out, "utf8")).toContain("<!doctype html>");
    const other = join(folder, "other.html");
    expect((await refusal([join(folder, "none.txt"), "--out", other])).code).toBe("unreadable");
    expect((await refusal([file, "--out", other, "--on", "2020-13-01"])).code).toBe("invalid-input");
    expect((await refusal([file, "--out", other, "--jurisdiction", "Atlantis"])).code).toBe("unknown-place");
    expect((await refusal([file, "--out", join(folder, "no", "such.html")])).code).toBe("unwritable");
    expect(await readdir(folder)).toHaveLength(2);
  });
});
