import { Command, CommanderError } from "commander";
import type { ServeOptions } from "./serve.ts";
import type { StoreChoice } from "./store.ts";
import { BadInput, exitCode, languageOf, say, type Terminal } from "./terminal.ts";

/** What the library that reads the command line says, in Chinese. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*)'/, "没有“$1”这个命令"],
  [/^error: unknown option '(.*)'/, "没有“$1”这个选项"],
  [/^error: missing required argument '(.*)'/, "缺少参数 $1"],
  [/^error: option '(.*)' argument missing/, "选项 $1 缺少取值"],
  [/^error: required option '(.*)' not specified/, "缺少选项 $1"],
  [/^error: too many arguments.*/, "参数过多"],
  [/\(Did you mean (?:one of )?(.*)\?\)/, "（是不是 $1？）"],
  [/^Usage: /, "用法："],
  [/^Arguments:/m, "参数："],
  [/^Options:/m, "选项："],
  [/^Commands:/m, "命令："],
  [/\(default: (.*?)\)/g, "（默认 $1）"],
  [/display help for command/g, "显示帮助"],
  [/display help for/g, "显示帮助："],
];

const translate = (terminal: Terminal, text: string): string =>
  terminal.language === "en"
    ? text
    : phrases.reduce((words, [pattern, chinese]) => words.replace(pattern, chinese), text);

const storeOptions = (command: Command, terminal: Terminal): Command =>
  command
    .option("--data <DIR>", say(terminal, "数据文件夹（内嵌数据库）", "data folder (embedded database)"))
    .option(
      "--database <URL>",
      say(
        terminal,
        "PostgreSQL 地址；密钥取自 HEYUE_MASTER_KEY",
        "URL of PostgreSQL; master key from HEYUE_MASTER_KEY",
      ),
    )
    .option(
      "--insecure-dev-key",
      say(terminal, "仅供试用：用公开的密钥", "for trying out only: a key that everybody knows"),
    );

type AddCommand = (program: Command, terminal: Terminal, done: (code: number) => void) => void;

/** Each command with what it needs, loaded only when it is called for: to load all the law takes longer than most answers. */
const commands: { readonly [name: string]: () => Promise<AddCommand> } = {
  due: async () => (await import("./due.ts")).dueCommand,
  policy: async () => (await import("./policy.ts")).policyCommand,
  evidence: async () => (await import("./evidence.ts")).evidenceCommand,
  bill: async () => (await import("./bill.ts")).billCommand,
  complaint: async () => (await import("./complaint.ts")).complaintCommand,
  contract: async () => (await import("./contract.ts")).contractCommand,
  letter: async () => (await import("./letter.ts")).letterCommand,
  meeting: async () => (await import("./meeting.ts")).meetingCommand,
};

const build = async (
  terminal: Terminal,
  name: string | undefined,
  done: (code: number) => void,
): Promise<Command> => {
  const program = new Command("heyue")
    .description(
      say(terminal, "合约·和悦：说到做到的物业服务合同", "Heyue: property-service contracts that are kept"),
    )
    .option(
      "--lang <zh-CN|en>",
      say(terminal, "语言；缺省取自环境", "language; by default of the environment"),
    )
    .showHelpAfterError(say(terminal, "（加 --help 查看用法）", "(add --help for usage)"))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(translate(terminal, text)),
      writeErr: (text) => terminal.err(translate(terminal, text)),
    });
  const only = name === undefined ? undefined : commands[name];
  // For help and slips all of them are there; `serve` and `doctor` load what they need themselves.
  for (const load of only === undefined ? Object.values(commands) : [only])
    (await load())(program, terminal, done);
  storeOptions(program.command("serve"), terminal)
    .description(say(terminal, "启动 HTTP 服务", "serve the HTTP API"))
    .option("--port <N>", say(terminal, "端口；0 为任意空闲端口", "port; 0 takes a free one"), "8787")
    .option("--host <ADDRESS>", say(terminal, "监听地址", "address to listen on"), "127.0.0.1")
    .option("--seed <demo|FILE.json>", say(terminal, "载入初始数据", "load a seed"))
    .option(
      "--api-key <KEY>",
      say(
        terminal,
        "访问密钥；缺省取自 HEYUE_API_KEY，再缺省则随机生成",
        "API key; else HEYUE_API_KEY, else a random one",
      ),
    )
    .option("--tenant <ID>", say(terminal, "租户", "tenant"), "demo")
    .option(
      "--signing-key <FILE.pem>",
      say(terminal, "签署每日检查点的 Ed25519 私钥", "Ed25519 private key that signs each day's checkpoint"),
    )
    .option(
      "--deposit-folder <DIR>",
      say(
        terminal,
        "每日检查点的存证文件夹；应在本系统管理员不能改动之处",
        "folder that checkpoints are deposited in; best where this server's operator cannot change it",
      ),
    )
    .option(
      "--deposit-mail <smtp://…>",
      say(
        terminal,
        "寄出每日检查点的邮件服务器（smtp://用户:密码@主机:端口）；也可取自 HEYUE_DEPOSIT_MAIL",
        "mail server that sends each day's checkpoint (smtp://user:password@host:port); else HEYUE_DEPOSIT_MAIL",
      ),
    )
    .option(
      "--deposit-to <ADDRESS,…>",
      say(
        terminal,
        "检查点寄往的邮箱，如业主委员会的；多个以逗号分隔",
        "mailboxes that checkpoints are sent to, e.g. the committee's; several separated by commas",
      ),
    )
    .option(
      "--deposit-from <ADDRESS>",
      say(
        terminal,
        "检查点邮件的发件人；缺省为邮件服务器的用户",
        "sender of these mails; the user of the mail server when absent",
      ),
    )
    .option(
      "--time-stamp <URL>",
      say(
        terminal,
        "可信时间戳服务（RFC 3161）的地址",
        "time-stamp authority (RFC 3161) that stamps checkpoints",
      ),
    )
    .option(
      "--pdf-font <FILE[#NAME]>",
      say(
        terminal,
        "函件 PDF 所用的中文字体；缺省用系统中的",
        "Chinese font of letters as PDF; the system's when absent",
      ),
    )
    .action(async (options: ServeOptions) =>
      done(await (await import("./serve.ts")).serve(options, terminal)),
    );
  storeOptions(program.command("doctor"), terminal)
    .description(say(terminal, "检查环境和存储", "check the installation and the store"))
    .option("--json", say(terminal, "只输出 JSON", "JSON on stdout"))
    .action(async (options: StoreChoice & { readonly json?: boolean }) =>
      done(await (await import("./doctor.ts")).doctor(options, terminal)),
    );
  return program;
};

const chosenLanguage = (argv: readonly string[]): string | undefined => {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  return at < 0 ? undefined : argv[at] === "--lang" ? argv[at + 1] : argv[at]?.slice("--lang=".length);
};

/** Moves `--lang` to the front, so that it may stand anywhere. */
const withoutLanguage = (argv: readonly string[]): readonly string[] =>
  argv.filter(
    (argument, index) =>
      !(argument === "--lang" || argument.startsWith("--lang=") || argv[index - 1] === "--lang"),
  );

/**
 * Runs the command line (`heyue …`) and returns its exit code: 0 clean or determined, 3 another verdict or a finding, 2 bad
 * input or usage. Anything it throws is a bug.
 */
export const runCommand = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  terminal.language = languageOf(terminal.env, chosenLanguage(argv));
  let code: number = exitCode.clean;
  const rest = withoutLanguage(argv);
  const program = await build(terminal, rest[0], (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...rest], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof BadInput) {
      terminal.err(`${error.words[terminal.language]}\n`);
      return exitCode.badInput;
    }
    if (error instanceof CommanderError) {
      return error.code === "commander.helpDisplayed" || error.code === "commander.version"
        ? exitCode.clean
        : exitCode.badInput;
    }
    throw error;
  }
};
