/**
 * Finds a Chromium for the browser tests, or installs one.
 *
 * Order: a path named by the environment, a browser of the system, the browser Playwright has already downloaded,
 * Debian's packages (as root), and last Playwright's download. Progress goes to standard error.
 */
import { existsSync, readFileSync } from "node:fs";
import { answers, findOnPath, run, workspaceBin } from "./process.ts";

/** What the finder may ask of the machine; the tests hand in a small machine of their own. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly isDebian: boolean;
  readonly exists: (path: string) => boolean;
  readonly onPath: (name: string) => string | undefined;
  readonly starts: (path: string) => boolean;
  readonly playwrightPath: () => Promise<string | undefined>;
  readonly run: (command: string, parameters: readonly string[]) => Promise<number>;
  readonly say: (line: string) => void;
}

/** A browser that was found: its executable and, in words, where it came from. */
export interface Chromium {
  readonly path: string;
  readonly origin: string;
}

const variables = [
  "HEYUE_CHROMIUM",
  "CHROME_PATH",
  "PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH",
  "PLAYWRIGHT_EXECUTABLE_PATH",
] as const;

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"] as const;

const fixedPaths = (machine: Machine): readonly string[] => {
  if (machine.platform === "darwin") {
    return [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];
  }
  if (machine.platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map(
      (name) => machine.environment[name],
    );
    return folders.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
            `${folder}\\Chromium\\Application\\chrome.exe`,
            `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
          ],
    );
  }
  return ["/usr/bin/chromium", "/usr/bin/google-chrome", "/snap/bin/chromium"];
};

const fromEnvironment = (machine: Machine): Chromium | undefined => {
  for (const variable of variables) {
    const path = machine.environment[variable];
    if (path === undefined || path === "") continue;
    if (!machine.exists(path)) {
      throw new Error(
        `${variable} names ${path}, and no such file exists. Correct the path or unset ${variable}.`,
      );
    }
    return { path, origin: `named by ${variable}` };
  }
  return undefined;
};

const fromSystem = (machine: Machine): Chromium | undefined => {
  const candidates = [
    ...names.map((name) => machine.onPath(name)),
    ...fixedPaths(machine).filter(machine.exists),
  ];
  for (const path of candidates) {
    // A distribution may leave a launcher on PATH that only tells the reader to install a package.
    if (path !== undefined && machine.starts(path)) return { path, origin: "the system's browser" };
  }
  return undefined;
};

const fromPlaywright = async (machine: Machine, origin: string): Promise<Chromium | undefined> => {
  const path = await machine.playwrightPath();
  return path !== undefined && machine.exists(path) ? { path, origin } : undefined;
};

const fromDebian = async (machine: Machine): Promise<Chromium | undefined> => {
  if (!machine.isRoot || !machine.isDebian) return undefined;
  machine.say("No Chromium on this machine: installing Debian's packages chromium and fonts-noto-cjk …");
  const updated = await machine.run("apt-get", ["update", "-q"]);
  if (updated !== 0)
    machine.say(`apt-get update ended with ${updated}; trying the install with the lists at hand.`);
  const installed = await machine.run("apt-get", [
    "install",
    "-q",
    "-y",
    "--no-install-recommends",
    "chromium",
    "fonts-noto-cjk",
  ]);
  if (installed !== 0) {
    machine.say(`apt-get install ended with ${installed}; trying Playwright's download.`);
    return undefined;
  }
  const found = fromSystem(machine);
  return found === undefined
    ? undefined
    : { path: found.path, origin: "Debian's package chromium, just installed" };
};

/** The browser for this machine. Throws one message with the ways out when there is none and none can be installed. */
export const findChromium = async (machine: Machine = thisMachine): Promise<Chromium> => {
  const found =
    fromEnvironment(machine) ??
    fromSystem(machine) ??
    (await fromPlaywright(machine, "Playwright's browser")) ??
    (await fromDebian(machine));
  if (found !== undefined) return found;
  machine.say("Downloading Playwright's Chromium …");
  await machine.run(workspaceBin("playwright"), ["install", "chromium"]);
  const downloaded = await fromPlaywright(machine, "Playwright's download");
  if (downloaded !== undefined) return downloaded;
  throw new Error(
    "No Chromium was found and none could be installed. " +
      "Install one (Debian: apt-get install chromium fonts-noto-cjk) or set HEYUE_CHROMIUM to its executable.",
  );
};

const isDebian = (): boolean => {
  if (findOnPath("apt-get") === undefined || !existsSync("/etc/os-release")) return false;
  // Ubuntu's package of this name is a snap launcher, which does not start in a container.
  return /^ID=["']?debian["']?$/m.test(readFileSync("/etc/os-release", "utf8"));
};

/** The machine this script runs on. */
export const thisMachine: Machine = {
  environment: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  isDebian: isDebian(),
  exists: existsSync,
  onPath: findOnPath,
  starts: (path) => process.platform === "win32" || answers(path, ["--version"]),
  playwrightPath: async () => {
    const { chromium } = await import("playwright");
    return chromium.executablePath();
  },
  run: async (command, parameters) => {
    const finished = await run(command, parameters, {
      output: "stderr",
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    return finished.code;
  },
  say: (line) => console.error(line),
};

if (import.meta.main) {
  const chromium = await findChromium();
  console.error(`Chromium: ${chromium.path} (${chromium.origin})`);
}
