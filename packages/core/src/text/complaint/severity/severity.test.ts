import { describe, expect, it } from "vitest";
import { dangers, nearMisses } from "./danger.fixture.ts";
import { readSeverity } from "./severity.ts";

const severityOf = (text: string): string => readSeverity({ text }).severity;

describe("how urgent a message is", () => {
  it("marks every message of danger to life as an emergency, with the words that say so", () => {
    expect(dangers.length).toBeGreaterThanOrEqual(60);
    expect(new Set(dangers).size).toBe(dangers.length);
    expect(dangers.filter((text) => severityOf(text) !== "emergency")).toEqual([]);
    expect(dangers.filter((text) => readSeverity({ text }).reasons.length === 0)).toEqual([]);
  });

  it("marks none of the near misses: feared, past, settled, taught, denied, or only spoken of", () => {
    expect(nearMisses.length).toBeGreaterThanOrEqual(60);
    expect(nearMisses.filter((text) => severityOf(text) === "emergency")).toEqual([]);
  });

  it.each([
    ["楼道着火了", "如果楼道着火了", "楼道着火了，已经扑灭"],
    ["电梯困人了", "担心电梯困人", "去年电梯困人"],
    ["二单元煤气泄漏", "防止煤气泄漏", "煤气泄漏应急演练"],
    ["有人触电倒地", "容易有人触电倒地", "没有人触电倒地"],
  ])("tells what is there from what is not: %s", (real, ...others) => {
    expect(severityOf(real)).toBe("emergency");
    for (const other of others) expect(severityOf(other)).not.toBe("emergency");
  });

  it("holds a supposition to the end of its sentence, not beyond", () => {
    expect(severityOf("一旦起火，消防车进不来，浓烟也散不出去。")).not.toBe("emergency");
    expect(severityOf("一旦起火谁负责？现在楼道里就有浓烟！")).toBe("emergency");
  });

  it("asks of a long letter that the danger be told as being there now", () => {
    const long = "我们小区的问题由来已久，多次反映没有结果，现将有关情况逐一说明，请予重视。".repeat(6);
    expect(severityOf(`${long}三号楼配电箱起火，物业不管。`)).not.toBe("emergency");
    expect(severityOf(`${long}就在刚才三号楼配电箱起火，浓烟正在往上窜。`)).toBe("emergency");
  });

  it.each([
    "小区停水两天了",
    "2栋电梯停运一周",
    "消防通道停满了车",
    "灭火器全部过期",
    "物业的人威胁业主",
    "正在砸承重墙",
  ])("marks what cannot wait as urgent: %s", (text) => {
    expect(severityOf(text)).toBe("urgent");
  });

  it.each(["停车费太贵", "请修剪草坪", "楼道灯坏了", "业委会什么时候换届"])(
    "leaves the rest normal: %s",
    (text) => {
      expect(severityOf(text)).toBe("normal");
    },
  );
});
