import { describe, expect, it } from "vitest";
import { gathering } from "./query-batching.ts";

describe("gathering", () => {
  it("asks together what is asked while a question is under way, and begins no answer before its asking", async () => {
    const asked: (readonly string[])[] = [];
    const finish: (() => void)[] = [];
    const ask = gathering(async (keys) => {
      asked.push(keys);
      await new Promise<void>((resolve) => finish.push(resolve));
      return asked.length;
    });
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    const first = ask(["a"]);
    await settle();
    const later = [ask(["b", "c"]), ask(["c", "d"])];
    await settle();
    expect(asked).toEqual([["a"]]);
    finish[0]?.();
    await settle();
    expect(asked).toEqual([["a"], ["b", "c", "d"]]);
    finish[1]?.();
    expect(await Promise.all([first, ...later])).toEqual([1, 2, 2]);
  });

  it("answers again after a question that failed", async () => {
    let round = 0;
    const ask = gathering(async (keys) => {
      round += 1;
      if (round === 1) throw new Error("down");
      return keys;
    });
    await expect(ask(["a"])).rejects.toThrow("down");
    expect(await ask(["b"])).toEqual(["b"]);
  });
});
