import { statedCheck } from "../stated-check.ts";

/** Utilities of greenery, fountains or guard rooms passed on to owners (绿化、值班室等水电分摊). */
export const apportionedCost = statedCheck({
  id: "law-apportioned-cost",
  title: { "zh-CN": "向业主分摊不得分摊的水电费", en: "Costs passed on that may not be" },
  description: {
    "zh-CN": "实行包干制，又约定向业主分摊绿化养护、水池喷泉、值班室、保安亭等的水电费，而当地法规不许。",
    en: "Under a lump sum the water and power of greenery, fountains or guard rooms are shared among owners, where the law of the place forbids it.",
  },
  severity: "high",
  kind: "exclusion",
  topic: "pricing.cost",
  cue: /分摊|公摊/,
  wording:
    /(?:绿化|喷泉|水池|值班室|保安亭|岗亭)[^。；]{0,40}(?:水电费?|水费|电费|用水|用电)[^。；]{0,24}(?:由|向)[^。；]{0,8}业主[^。；]{0,8}(?:分摊|公摊|承担)/,
  message: { "zh-CN": "不能分摊：", en: "This may not be passed on." },
  suggestion: { "zh-CN": "删除；由物业服务费负担。", en: "Strike it; the service fee bears it." },
});
