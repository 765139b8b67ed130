import type { PolicyCase } from "../kit/policy-test.ts";
import { cases as cn } from "./cn/cases/cases.ts";
import { cases as beijing } from "./cn-beijing/cases/cases.ts";
import { cases as qingyuan } from "./cn-guangdong-qingyuan/cases/cases.ts";
import { cases as henan } from "./cn-henan/cases/cases.ts";
import { cases as zhengzhou } from "./cn-henan-zhengzhou/cases/cases.ts";
import { cases as shandong } from "./cn-shandong/cases/cases.ts";
import { cases as binzhou } from "./cn-shandong-binzhou/cases/cases.ts";
import { cases as heze } from "./cn-shandong-heze/cases/cases.ts";
import { cases as jinan } from "./cn-shandong-jinan/cases/cases.ts";
import { cases as liaocheng } from "./cn-shandong-liaocheng/cases/cases.ts";
import { cases as qingdao } from "./cn-shandong-qingdao/cases/cases.ts";
import { cases as rizhao } from "./cn-shandong-rizhao/cases/cases.ts";
import { cases as weifang } from "./cn-shandong-weifang/cases/cases.ts";
import { cases as zibo } from "./cn-shandong-zibo/cases/cases.ts";
import { cases as shanghai } from "./cn-shanghai/cases/cases.ts";
import { cases as zhejiang } from "./cn-zhejiang/cases/cases.ts";
import { cases as hangzhou } from "./cn-zhejiang-hangzhou/cases/cases.ts";
import { cases as huzhou } from "./cn-zhejiang-huzhou/cases/cases.ts";
import { cases as jiaxing } from "./cn-zhejiang-jiaxing/cases/cases.ts";
import { cases as lishui } from "./cn-zhejiang-lishui/cases/cases.ts";
import { cases as ningbo } from "./cn-zhejiang-ningbo/cases/cases.ts";
import { cases as shaoxing } from "./cn-zhejiang-shaoxing/cases/cases.ts";
import { cases as taizhou } from "./cn-zhejiang-taizhou/cases/cases.ts";
import { cases as wenzhou } from "./cn-zhejiang-wenzhou/cases/cases.ts";
import { cases as zhoushan } from "./cn-zhejiang-zhoushan/cases/cases.ts";
import { cases as england } from "./gb-eng/cases/cases.ts";

/** Every case of every built-in place, for the tests of this package. */
export const builtinCases: readonly PolicyCase[] = [
  ...cn,
  ...beijing,
  ...qingyuan,
  ...henan,
  ...zhengzhou,
  ...shandong,
  ...binzhou,
  ...heze,
  ...jinan,
  ...liaocheng,
  ...qingdao,
  ...rizhao,
  ...weifang,
  ...zibo,
  ...shanghai,
  ...zhejiang,
  ...hangzhou,
  ...huzhou,
  ...jiaxing,
  ...lishui,
  ...ningbo,
  ...shaoxing,
  ...taizhou,
  ...wenzhou,
  ...zhoushan,
  ...england,
];
