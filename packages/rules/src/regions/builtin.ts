import type { PolicyDocument } from "../format/document.ts";
import cn from "./cn/policy.ts";
import beijing from "./cn-beijing/policy.ts";
import qingyuan from "./cn-guangdong-qingyuan/policy.ts";
import henan from "./cn-henan/policy.ts";
import zhengzhou from "./cn-henan-zhengzhou/policy.ts";
import shandong from "./cn-shandong/policy.ts";
import binzhou from "./cn-shandong-binzhou/policy.ts";
import heze from "./cn-shandong-heze/policy.ts";
import jinan from "./cn-shandong-jinan/policy.ts";
import liaocheng from "./cn-shandong-liaocheng/policy.ts";
import qingdao from "./cn-shandong-qingdao/policy.ts";
import rizhao from "./cn-shandong-rizhao/policy.ts";
import weifang from "./cn-shandong-weifang/policy.ts";
import zibo from "./cn-shandong-zibo/policy.ts";
import shanghai from "./cn-shanghai/policy.ts";
import zhejiang from "./cn-zhejiang/policy.ts";
import hangzhou from "./cn-zhejiang-hangzhou/policy.ts";
import huzhou from "./cn-zhejiang-huzhou/policy.ts";
import jiaxing from "./cn-zhejiang-jiaxing/policy.ts";
import lishui from "./cn-zhejiang-lishui/policy.ts";
import ningbo from "./cn-zhejiang-ningbo/policy.ts";
import shaoxing from "./cn-zhejiang-shaoxing/policy.ts";
import taizhou from "./cn-zhejiang-taizhou/policy.ts";
import wenzhou from "./cn-zhejiang-wenzhou/policy.ts";
import zhoushan from "./cn-zhejiang-zhoushan/policy.ts";
import england from "./gb-eng/policy.ts";

/** The sealed policies of this package. */
export const builtinDocuments: readonly PolicyDocument[] = [
  cn,
  beijing,
  qingyuan,
  henan,
  zhengzhou,
  shandong,
  binzhou,
  heze,
  jinan,
  liaocheng,
  qingdao,
  rizhao,
  weifang,
  zibo,
  shanghai,
  zhejiang,
  hangzhou,
  huzhou,
  jiaxing,
  lishui,
  ningbo,
  shaoxing,
  taizhou,
  wenzhou,
  zhoushan,
  england,
];
