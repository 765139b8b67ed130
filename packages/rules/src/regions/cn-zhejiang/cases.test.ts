import { expect, test } from "vitest";
import { policyTest } from "../../kit/policy-test.ts";
import { createPolicies } from "../../rules.ts";
import cn from "../cn/policy.ts";
import { cases as huzhouCases } from "../cn-zhejiang-huzhou/cases/cases.ts";
import huzhou from "../cn-zhejiang-huzhou/policy.ts";
import { cases as jiaxingCases } from "../cn-zhejiang-jiaxing/cases/cases.ts";
import jiaxing from "../cn-zhejiang-jiaxing/policy.ts";
import { cases as lishuiCases } from "../cn-zhejiang-lishui/cases/cases.ts";
import lishui from "../cn-zhejiang-lishui/policy.ts";
import { cases as ningboCases } from "../cn-zhejiang-ningbo/cases/cases.ts";
import ningbo from "../cn-zhejiang-ningbo/policy.ts";
import { cases as shaoxingCases } from "../cn-zhejiang-shaoxing/cases/cases.ts";
import shaoxing from "../cn-zhejiang-shaoxing/policy.ts";
import { cases as taizhouCases } from "../cn-zhejiang-taizhou/cases/cases.ts";
import taizhou from "../cn-zhejiang-taizhou/policy.ts";
import { cases as wenzhouCases } from "../cn-zhejiang-wenzhou/cases/cases.ts";
import wenzhou from "../cn-zhejiang-wenzhou/policy.ts";
import { cases as zhoushanCases } from "../cn-zhejiang-zhoushan/cases/cases.ts";
import zhoushan from "../cn-zhejiang-zhoushan/policy.ts";
import { cases as zhejiangCases } from "./cases/cases.ts";
import zhejiang from "./policy.ts";

test("Zhejiang and its cities answer their cases, and every rule has one", () => {
  const report = policyTest(
    createPolicies([cn, zhejiang, ningbo, wenzhou, jiaxing, huzhou, shaoxing, zhoushan, taizhou, lishui]),
    [
      ...zhejiangCases,
      ...ningboCases,
      ...wenzhouCases,
      ...jiaxingCases,
      ...huzhouCases,
      ...shaoxingCases,
      ...zhoushanCases,
      ...taizhouCases,
      ...lishuiCases,
    ],
  );
  expect(report.results.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect(report.untested.filter((rule) => rule.startsWith("33"))).toEqual([]);
});
