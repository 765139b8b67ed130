import { describe, expect, it } from "vitest";
import { threatsIn } from "./threat.ts";

const kinds = (text: string) => threatsIn(text).map(({ kind }) => kind);

describe("threats to a debtor", () => {
  it.each([
    ["如逾期未缴，我司将停水停电。", "utility"],
    ["逾期不缴将停止供水", "utility"],
    ["我们不得不停水", "utility"],
    ["不能不停电处理", "utility"],
    ["业主不得拖欠物业费否则停水", "utility"],
    ["将对您停止供应水电", "utility"],
    ["届时切断您家的电", "utility"],
    ["将中断供暖", "utility"],
    ["断水断电，后果自负", "utility"],
    ["停 水 停 电", "utility"],
    ["停·水·停·电", "utility"],
    ["將停電處理", "utility"],
    ["交清之前不予恢复供水", "utility"],
    ["水电将被切断", "utility"],
    ["关闭您家燃气", "utility"],
    ["不再供热", "utility"],
    ["限制您的车辆进入", "access"],
    ["禁止业主进出小区", "access"],
    ["不让您回家", "access"],
    ["注销您的门禁卡", "access"],
    ["门禁卡将自动失效", "access"],
    ["电梯卡会被停用", "access"],
    ["冻结人脸识别", "access"],
    ["将暂停您的停车权限", "access"],
    ["我们会换锁", "access"],
    ["拒绝您乘坐电梯", "access"],
    ["We will cut off your water supply", "utility"],
    ["your entry: we will disable the key card", "access"],
    ["we will suspend the electricity", "utility"],
  ])("are found in: %s", (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each([
    "您尚欠物业费747.60元，请于收到本函之日起15日内交纳。",
    "我司不会停水停电。",
    "物业服务人不得采取停止供电、供水、供热、供燃气等方式催交物业费。",
    "不得采取停水、停电、限制进出等方式催交。",
    "我司绝不以停水停电的方式催费",
    "无权停水",
    "禁止停水停电催费",
    "没有停水",
    "不因欠费停水停电",
    "请及时支付水电费",
    "贵户的电话停用，请更新联系方式",
    "逾期我司可以申请调解、仲裁或者提起诉讼",
    "请联系门禁中心领取收据",
    "欢迎进出服务中心交费",
    "停车费和电费另行计算",
    "逾期将按日万分之五计收违约金",
    "We will never disconnect your power",
    "The provider must not cut off water, power, heat or gas",
    "Please pay at the gate office",
  ])("are not found in: %s", (text) => {
    expect(threatsIn(text)).toEqual([]);
  });

  it("are shown with their place", () => {
    const text = "请尽快交费，否则停 水停电。";
    const [first] = threatsIn(text);
    expect(text.slice(first!.start, first!.end)).toBe("停 水");
  });

  it("are found beside what is ruled out", () => {
    expect(kinds("不会停水，但将停电")).toEqual(["utility"]);
  });
});
