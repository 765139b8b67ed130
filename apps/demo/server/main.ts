/**
 * `pnpm demo`: starts the portal, or with `--check` does the whole thread over HTTP. Standard output carries what the
 * caller asked for (the address, or with `--json` the result); progress goes to standard error.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PortFailure } from "@heyue/core/ports/port-failure";
import { check, checkExit } from "./self-check/check.ts";
import { readOptions, usage, UsageError, type DemoOptions } from "./options.ts";
import { startPortal, widgetFolder, type Portal } from "./portal.ts";
import { greeting } from "./greeting.ts";
import { demoPassword } from "./login.ts";

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

const untilStopped = (portal: Portal): Promise<void> =>
  new Promise((resolve) => {
    let stopping = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (stopping) return;
      stopping = true;
      say(`${signal}: closing …`);
      portal.close().then(resolve, (error: unknown) => {
        say(String(error));
        process.exitCode = 1;
        resolve();
      });
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
  });

const serve = async (options: DemoOptions): Promise<void> => {
  const dataDir = options.dataDir ?? join(import.meta.dirname, "..", ".data");
  if (!existsSync(join(widgetFolder(), "complaint-form.js")))
    say("The widgets' scripts are not built; `npx -y pnpm demo` builds them.");
  const portal = await startPortal({
    dataDir,
    port: options.port,
    progress: say,
    withStory: options.story,
    vouchesForDays: true,
  });
  print(`
${await greeting(portal)}
密码 Password  ${demoPassword}
数据 Data      ${dataDir}
English        ${portal.url}/?lang=en
停止 Stop      Ctrl+C
`);
  await untilStopped(portal);
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) print(usage);
  else if (options.check) {
    process.exitCode = await check({
      dataDir: options.dataDir,
      line: options.json ? say : print,
      result: print,
      problem: say,
    });
  } else await serve(options);
};

try {
  await main();
} catch (error) {
  if (error instanceof UsageError) {
    say(error.message);
    process.exitCode = checkExit.usage;
  } else if (error instanceof PortFailure && (error.reason === "held" || error.reason === "refused")) {
    say(error.message);
    process.exitCode = checkExit.usage;
  } else if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    say("The port is in use. Name another one: --port N (0 = any free port).");
    process.exitCode = checkExit.usage;
  } else {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = checkExit.fault;
  }
}
