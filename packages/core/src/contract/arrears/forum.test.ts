import { describe, expect, it } from "vitest";
import { disputedContract } from "../../testing/arrears-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { forumOf } from "./forum.ts";

describe("the dispute clause", () => {
  it.each([
    ["提交杭州仲裁委员会仲裁。", "arbitration"],
    ["向物业所在地人民法院起诉。", "court"],
    ["可以向仲裁委员会申请仲裁，也可以向人民法院起诉。", null],
    ["双方协商解决。", null],
  ])("reads where the contract sends it: %s", (clause, forum) => {
    expect(forumOf(disputedContract(clause)).forum).toBe(forum);
  });

  it("is quoted where it is there", () => {
    expect(forumOf(disputedContract("提交杭州仲裁委员会仲裁。")).citation).toMatchObject({
      source: "试验小区物业服务合同",
      article: "第11条",
      quote: "提交杭州仲裁委员会仲裁。",
    });
    expect(forumOf({ ...sampleContract(), chapters: [] })).toEqual({ forum: null, citation: null });
  });
});
