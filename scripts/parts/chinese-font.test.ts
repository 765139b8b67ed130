import { describe, expect, it } from "vitest";
import { provideChineseFont } from "./chinese-font.ts";
import type { Machine } from "./chromium.ts";

const machine = (rights: Pick<Machine, "isDebian" | "isRoot">) => {
  const commands: string[] = [];
  const run = async (command: string, parameters: readonly string[]): Promise<number> => {
    commands.push([command, ...parameters].join(" "));
    return 0;
  };
  return { commands, machine: { ...rights, run, say: () => undefined } as unknown as Machine };
};

describe("the Chinese font of the tests", () => {
  it("is left alone where there is one", async () => {
    const { commands, machine: root } = machine({ isDebian: true, isRoot: true });
    await provideChineseFont(root, () => true);
    expect(commands).toEqual([]);
  });

  it("is installed on Debian by who may", async () => {
    const { commands, machine: root } = machine({ isDebian: true, isRoot: true });
    await provideChineseFont(root, () => commands.length > 1);
    expect(commands.at(-1)).toContain("fonts-noto-cjk");
  });

  it("is asked for elsewhere, with the way to it", async () => {
    const { commands, machine: user } = machine({ isDebian: true, isRoot: false });
    await expect(provideChineseFont(user, () => false)).rejects.toThrow("apt-get install fonts-noto-cjk");
    expect(commands).toEqual([]);
  });
});
