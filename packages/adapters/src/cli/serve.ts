import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createHeyue, type HeyueOptions } from "@heyue/core";
import type { CheckpointDepository } from "@heyue/core/ports/checkpoint-depository";
import type { Directory } from "@heyue/core/ports/directory";
import { builtinPolicies } from "@heyue/rules";
import { loadSeed, SeedFailure } from "../files/files.ts";
import {
  createHttpHandler,
  ListenFailure,
  serveNode,
  type NodeServer,
  type ResolvePrincipal,
} from "../http/http.ts";
import { systemClock } from "../system/system.ts";
import { startWorker } from "../worker/worker.ts";
import { readBytes } from "./input.ts";
import { openStore, type StoreChoice } from "./store.ts";
import { BadInput, exitCode, say, type Terminal } from "./terminal.ts";

/** Options of `heyue serve`. */
export interface ServeOptions extends StoreChoice {
  readonly port: string;
  readonly host: string;
  readonly seed?: string;
  readonly apiKey?: string;
  readonly tenant: string;
  /** File with the Ed25519 key that signs checkpoints, PEM. */
  readonly signingKey?: string;
  /** Folder that checkpoints are deposited in. */
  readonly depositFolder?: string;
  /** URL of the mail server that sends checkpoints, and where to, separated by commas. */
  readonly depositMail?: string;
  readonly depositTo?: string;
  readonly depositFrom?: string;
  /** Font of letters as PDF. */
  readonly pdfFont?: string;
  /** URL of a time-stamp authority, RFC 3161. */
  readonly timeStamp?: string;
}

/** Where checkpoints are deposited, as it was chosen. */
const depositories = async (
  { depositFolder: folder, depositFrom: from, depositMail, depositTo }: ServeOptions,
  terminal: Terminal,
): Promise<readonly CheckpointDepository[]> => {
  const chosen: CheckpointDepository[] = [];
  if (folder !== undefined)
    chosen.push((await import("../deposit-folder/deposit-folder.ts")).depositFolder(folder));
  const url = depositMail ?? (depositTo === undefined ? undefined : terminal.env["HEYUE_DEPOSIT_MAIL"]);
  const to = (depositTo ?? "").split(",").flatMap((address) => address.trim() || []);
  if (url === undefined && depositTo === undefined) return chosen;
  if (url === undefined || to.length === 0)
    throw new BadInput("deposit-mail", {
      "zh-CN":
        "以邮件存证，须同时给出邮件服务器（--deposit-mail 或 HEYUE_DEPOSIT_MAIL）和邮箱（--deposit-to）。",
      en: "To deposit by mail give both the mail server (--deposit-mail or HEYUE_DEPOSIT_MAIL) and a mailbox (--deposit-to).",
    });
  const { mailDepository } = await import("../mail-depository/mail-depository.ts");
  try {
    chosen.push(mailDepository({ url, to, ...(from === undefined ? {} : { from }) }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new BadInput("deposit-mail", {
      "zh-CN": "--deposit-mail 应写成 smtp://用户:密码@主机:端口。",
      en: `--deposit-mail cannot be used: ${error.message}.`,
    });
  }
  return chosen;
};

/** What vouches for checkpoints, as it was chosen; each part is loaded only when it is used. */
const checkpointPorts = async (
  options: ServeOptions,
  terminal: Terminal,
): Promise<Pick<HeyueOptions, "checkpointSigner" | "timeStampAuthority" | "checkpointDepositories">> => {
  const { signingKey, timeStamp } = options;
  const checkpointDepositories = await depositories(options, terminal);
  const pem = signingKey === undefined ? undefined : new TextDecoder().decode(await readBytes(signingKey));
  const { ed25519Signer } = await import("../system/ed25519.ts");
  const signer = (text: string) => {
    try {
      return ed25519Signer(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new BadInput("signing-key", {
        "zh-CN": `--signing-key 无法使用：${error.message}`,
        en: `--signing-key: ${error.message}`,
      });
    }
  };
  return {
    ...(pem === undefined ? {} : { checkpointSigner: signer(pem) }),
    checkpointDepositories,
    ...(timeStamp === undefined
      ? {}
      : {
          timeStampAuthority: (await import("../time-stamp/time-stamp.ts")).timeStampAuthority({
            url: timeStamp,
          }),
        }),
  };
};

const demoSeed = fileURLToPath(new URL("../../../../apps/demo/seed/demo.json", import.meta.url));

const seedPath = (seed: string): string => {
  if (seed !== "demo") return seed;
  if (existsSync(demoSeed)) return demoSeed;
  throw new BadInput("no-demo", {
    "zh-CN": "示例数据只随源码仓库提供；请在仓库中运行，或用 --seed FILE.json 给出自己的数据。",
    en: "The demo's seed comes with the repository only; run inside it, or give your own with --seed FILE.json.",
  });
};

const portOf = (text: string): number => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new BadInput("usage", {
    "zh-CN": `--port 应为 0 到 65535 的整数，而不是“${text}”。`,
    en: `--port is a whole number from 0 to 65535, not "${text}".`,
  });
};

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** `Authorization: Bearer KEY` opens the door; `Heyue-Actor` names the person, whose role comes from the directory. */
const keyPrincipal = (key: string, tenant: string, directory: Directory): ResolvePrincipal => {
  const expected = digest(`Bearer ${key}`);
  return async (request) => {
    if (!timingSafeEqual(digest(request.headers.get("authorization") ?? ""), expected)) return null;
    const id = request.headers.get("heyue-actor");
    if (id === null) return { tenant, actor: { id: "system", role: "system" } };
    const person = await directory.person(tenant, id);
    return person === null ? null : { tenant, actor: { id, role: person.role } };
  };
};

const listen = (
  handler: ReturnType<typeof createHttpHandler>,
  port: number,
  host: string,
): Promise<NodeServer> =>
  serveNode({ handler, port, host }).catch((error: unknown) => {
    if (error instanceof ListenFailure)
      throw new BadInput(error.code, { "zh-CN": `无法监听端口：${error.message}`, en: error.message });
    throw error;
  });

/** Serves the API until it is interrupted. */
export const serve = async (options: ServeOptions, terminal: Terminal): Promise<number> => {
  const { host, tenant } = options;
  const port = portOf(options.port);
  const seed = options.seed === undefined ? undefined : seedPath(options.seed);
  const given = options.apiKey ?? terminal.env["HEYUE_API_KEY"];
  const key = given ?? randomBytes(24).toString("base64url");
  const ports = await checkpointPorts(options, terminal);
  const store = await openStore(options, terminal);
  const heyue = createHeyue({ store, policies: builtinPolicies(), clock: systemClock, ...ports });
  const handler = createHttpHandler({
    heyue,
    principal: keyPrincipal(key, tenant, store.directory),
    ...(options.pdfFont === undefined ? {} : { pdfFont: options.pdfFont }),
    onError: (error, trace) =>
      terminal.err(`${trace} ${error instanceof Error ? error.stack : String(error)}\n`),
  });
  try {
    if (seed !== undefined) {
      const report = await loadSeed(heyue, seed, { tenant });
      terminal.err(
        `${say(terminal, "已载入", "Seeded")} ${report.estate}: ${JSON.stringify(report.added)}\n`,
      );
    }
    const server = await listen(handler, port, host);
    const worker = startWorker({
      heyue,
      tenants: [tenant],
      onRound: ({ checkpoints }) => {
        for (const { failed } of Object.values(checkpoints))
          for (const { day, estate, reason, step } of failed)
            terminal.err(`checkpoint ${estate} ${day}, ${step}: ${reason}\n`);
      },
      onError: (error) => terminal.err(`worker: ${error instanceof Error ? error.stack : String(error)}\n`),
    });
    if (given === undefined) terminal.err(`API key: ${key}\n`);
    terminal.out(`Ready: ${server.url}\n`);
    await terminal.interrupted();
    await worker.stop();
    await server.close();
    return exitCode.clean;
  } catch (error) {
    if (error instanceof SeedFailure)
      throw new BadInput("seed", { "zh-CN": `数据文件有误：${error.message}`, en: error.message });
    throw error;
  } finally {
    await handler.close();
    await heyue.close();
  }
};
