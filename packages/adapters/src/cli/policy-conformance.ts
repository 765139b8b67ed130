import type { Command } from "commander";
import { policyOption, type PolicyOption, readTarget } from "./policy-corpus.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

interface ConformanceOptions extends PolicyOption {
  readonly level: string;
  readonly vectors?: boolean;
  readonly json?: boolean;
}

const levels = ["none", "C", "B", "A"];

const conformance = async (
  target: string | undefined,
  options: ConformanceOptions,
  terminal: Terminal,
): Promise<number> => {
  if (!levels.includes(options.level)) {
    throw new BadInput("usage", {
      "zh-CN": `--level 应为 A、B 或 C，而不是“${options.level}”。`,
      en: `--level is A, B or C, not "${options.level}".`,
    });
  }
  const { documents, cases, codes } = await readTarget(target, options.policy);
  const [{ conformanceOf, conformanceVectors }, { builtinEquivalents, unencodedOf }] = await Promise.all([
    import("@heyue/rules/kit/conformance"),
    import("@heyue/rules/kit/fact-index"),
  ]);
  if (options.vectors === true) {
    terminal.out(`${JSON.stringify(conformanceVectors(documents, cases, codes))}\n`);
    return exitCode.clean;
  }
  const found = documents
    .filter(({ code }) => codes.includes(code))
    .map((document) =>
      conformanceOf(document, documents, cases, {
        equivalent: builtinEquivalents,
        unencoded: unencodedOf(documents, [document.code]),
      }),
    );
  const lines = found.flatMap(({ code, id, level, score, toC, toB, toA }) => [
    `${level.padEnd(5)} ${code.padEnd(8)} ${id.padEnd(24)} ${score} %`,
    ...toC.map(({ path, message }) => `  C: ${path}: ${message}`),
    ...toB.map((reason) => `  B: ${reason}`),
    ...toA.map((reason) => `  A: ${reason}`),
  ]);
  terminal.out(options.json === true ? `${JSON.stringify({ policies: found })}\n` : `${lines.join("\n")}\n`);
  return found.every(({ level }) => levels.indexOf(level) >= levels.indexOf(options.level))
    ? exitCode.clean
    : exitCode.finding;
};

/** `heyue policy conformance`: how far a policy can be relied on, and vectors for other engines (符合性等级). */
export const policyConformanceCommand = (
  policy: Command,
  terminal: Terminal,
  done: (code: number) => void,
): void => {
  policyOption(policy.command("conformance"), terminal)
    .argument(
      "[PATH|CODE]",
      say(
        terminal,
        "政策的文件、文件夹、包名或地方代码；缺省为全部",
        "file, folder or package of a policy, or the code of a place; all by default",
      ),
    )
    .description(
      say(
        terminal,
        "政策的符合性等级 C、B、A；--vectors 输出语言无关的测试向量",
        "level C, B or A of a policy; --vectors prints vectors for engines in any language",
      ),
    )
    .option("--level <A|B|C>", say(terminal, "至少要达到的等级", "the level to reach"), "A")
    .option("--vectors", say(terminal, "输出测试向量", "print the vectors"))
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (target: string | undefined, options: ConformanceOptions) =>
      done(await conformance(target, options, terminal)),
    );
};
