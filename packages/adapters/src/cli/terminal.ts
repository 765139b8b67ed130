/** What a command may touch of the process; tests hand in their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Lines of standard input. */
  readonly lines: () => AsyncIterable<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Resolves on SIGINT or SIGTERM. */
  readonly interrupted: () => Promise<void>;
  language: "zh-CN" | "en";
}

/** Exit codes (退出码): determined or clean, bad input or usage, another verdict or a finding. 1 is left to crashes. */
export const exitCode = { clean: 0, badInput: 2, finding: 3 } as const;

/** Bad input or usage: one clear message in both languages. Ends the command with exit code 2. */
export class BadInput extends Error {
  readonly words: { readonly "zh-CN": string; readonly en: string };
  readonly code: string;
  constructor(code: string, words: { readonly "zh-CN": string; readonly en: string }) {
    super(words.en);
    this.name = "BadInput";
    this.code = code;
    this.words = words;
  }
}

/** The language of `--lang`, else of the environment: Chinese for any `zh`, English for all else. */
export const languageOf = (env: Terminal["env"], chosen?: string): Terminal["language"] => {
  const name = chosen ?? env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "";
  return name.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
};

/** A message in the terminal's language. */
export const say = (terminal: Terminal, chinese: string, english: string): string =>
  terminal.language === "zh-CN" ? chinese : english;

/** Text for a terminal: control characters would steer it. */
export const printable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202A-\u202E\u2066-\u2069]/g, "\uFFFD");
