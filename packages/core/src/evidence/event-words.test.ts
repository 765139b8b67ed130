import { expect, it } from "vitest";
import { register } from "../application/register.ts";
import { contracts } from "../application/served/contract.ts";
import { aggregate as complaints } from "../complaint/complaint/aggregate.ts";
import { eventWord, hasEventWord, kindWord, roleWord } from "./event-words.ts";

const aggregates = [
  complaints,
  contracts.aggregate,
  ...Object.values(register).map((item) => item.aggregate),
];

it("has a Chinese word for every event and every kind that there is", () => {
  const events = aggregates.flatMap(({ schemas }) => Object.keys(schemas));
  expect(events.filter((type) => !hasEventWord(type))).toEqual([]);
  for (const { kind } of aggregates) expect(kindWord(kind, "zh-CN"), kind).toMatch(/[\u4e00-\u9fff]/);
});

it("reads the name of an event as English, and an unknown one as it is", () => {
  expect(eventWord("ComplaintFiled", "en")).toBe("Complaint filed");
  expect(eventWord("ComplaintFiled", "zh-CN")).toBe("提交投诉");
  expect(eventWord("toString", "zh-CN")).toBe("To string");
  expect(roleWord("manager", "en")).toBe("Manager");
  expect(kindWord("contract", "en")).toBe("Contract");
});
