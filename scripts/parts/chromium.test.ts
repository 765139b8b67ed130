import { describe, expect, it } from "vitest";
import { findChromium, type Machine } from "./chromium.ts";

/** A machine described by the files it has; installing adds files, as apt-get and Playwright do. */
const machine = (description: Partial<Machine> & { readonly files?: readonly string[] }) => {
  const files = new Set(description.files);
  const commands: string[] = [];
  const base: Machine = {
    environment: {},
    platform: "linux",
    isRoot: true,
    isDebian: true,
    exists: (path) => files.has(path),
    onPath: (name) => (files.has(`/usr/bin/${name}`) ? `/usr/bin/${name}` : undefined),
    starts: (path) => files.has(path),
    playwrightPath: () => Promise.resolve("/cache/playwright/chrome"),
    run: (command, parameters) => {
      commands.push([command.split("/").at(-1), ...parameters].join(" "));
      if (command === "apt-get" && parameters[0] === "install") files.add("/usr/bin/chromium");
      if (parameters.join(" ") === "install chromium") files.add("/cache/playwright/chrome");
      return Promise.resolve(0);
    },
    say: () => undefined,
  };
  return { commands, files, machine: { ...base, ...description } };
};

describe("finding a Chromium", () => {
  it("takes the path named by the environment before everything else", async () => {
    const { machine: own } = machine({
      environment: { HEYUE_CHROMIUM: "/opt/own", CHROME_PATH: "/opt/other" },
      files: ["/opt/own", "/opt/other", "/usr/bin/chromium"],
    });
    expect(await findChromium(own)).toEqual({ path: "/opt/own", origin: "named by HEYUE_CHROMIUM" });
  });

  it("refuses a path that was named and does not exist, instead of taking another browser", async () => {
    const { machine: own } = machine({ environment: { CHROME_PATH: "/gone" }, files: ["/usr/bin/chromium"] });
    await expect(findChromium(own)).rejects.toThrow(/CHROME_PATH names \/gone/);
  });

  it("takes the system's browser and installs nothing", async () => {
    const { commands, machine: own } = machine({
      files: ["/usr/bin/google-chrome", "/cache/playwright/chrome"],
    });
    expect((await findChromium(own)).path).toBe("/usr/bin/google-chrome");
    expect(commands).toEqual([]);
  });

  it("passes over a launcher that does not start", async () => {
    const { machine: own } = machine({
      files: ["/usr/bin/chromium-browser", "/cache/playwright/chrome"],
      starts: () => false,
    });
    expect((await findChromium(own)).path).toBe("/cache/playwright/chrome");
  });

  it("looks where macOS and Windows keep their browsers", async () => {
    const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect((await findChromium(machine({ platform: "darwin", files: [mac] }).machine)).path).toBe(mac);
    const windows = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe";
    const environment = { PROGRAMFILES: "C:\\Program Files" };
    expect(
      (await findChromium(machine({ platform: "win32", environment, files: [windows] }).machine)).path,
    ).toBe(windows);
  });

  it("as root on Debian updates the lists and then installs Debian's packages", async () => {
    const { commands, machine: own } = machine({});
    expect(await findChromium(own)).toEqual({
      path: "/usr/bin/chromium",
      origin: "Debian's package chromium, just installed",
    });
    expect(commands).toEqual([
      "apt-get update -q",
      "apt-get install -q -y --no-install-recommends chromium fonts-noto-cjk",
    ]);
  });

  it("elsewhere, or when apt-get fails, downloads Playwright's browser", async () => {
    const other = machine({ isRoot: false });
    expect((await findChromium(other.machine)).origin).toBe("Playwright's download");
    expect(other.commands).toEqual(["playwright install chromium"]);
  });

  it("says how to get one when nothing worked", async () => {
    const { machine: own } = machine({ isDebian: false, run: () => Promise.resolve(1) });
    await expect(findChromium(own)).rejects.toThrow(/set HEYUE_CHROMIUM/);
  });
});
