/** Made-up messages by the thousand, from a seed: what the time of suggestions and groups is measured with. */

const beginnings = [
  "云",
  "梧",
  "澜",
  "青",
  "松",
  "锦",
  "和",
  "翠",
  "望",
  "晴",
  "枫",
  "景",
  "悦",
  "星",
  "沐",
  "兰",
];
const middles = [
  "栖",
  "桐",
  "岸",
  "枫",
  "山",
  "绣",
  "润",
  "微",
  "江",
  "川",
  "林",
  "瑞",
  "湖",
  "河",
  "溪",
  "亭",
];
const endings = ["花园", "苑", "新城", "家园", "华庭", "雅苑", "公馆", "府", "湾", "名邸"];
const matters: readonly (readonly [string, readonly string[]])[] = [
  ["电梯经常停运", ["轿厢抖得厉害", "维保单位一直不来", "老人只能爬楼", "按键没有反应"]],
  ["地下车库漏水", ["顶板裂缝滴水", "积水没人抽", "车漆被泡坏", "排水沟堵了"]],
  ["楼下烧烤店油烟扰民", ["油烟飘进卧室", "半夜还在划拳", "没有装净化器", "投诉多次没用"]],
  ["物业乱收停车费", ["没有收费依据", "临时停车一小时十元", "不开发票", "业主不同意涨价"]],
  ["延期交房", ["合同约定去年交付", "工地早已停工", "违约金一分没有", "售楼部没人"]],
  ["绿化带被占", ["有人在草坪种菜", "树被砍了好几棵", "没有补种", "成了停车场"]],
  ["消防通道被堵", ["私家车停满", "消防车进不来", "灭火器过期", "没有人管"]],
  ["业委会换届不公开", ["候选人没有公示", "选票不见了", "没有开业主大会", "公章在谁手里"]],
  ["家里经常停水", ["水压很低", "水发黄", "没有提前通知", "物业说在抢修"]],
  ["孩子入学划片不合理", ["离家最近的小学不收", "学位不够", "没有公交线路", "教育局没有答复"]],
];

/** Random numbers from a seed (mulberry32), 0 to 1. */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** `count` messages about some `estates` invented estates; the same seed gives the same messages. */
export const madeUpLetters = (
  count: number,
  seed: number,
  estates: number,
): readonly { readonly id: string; readonly subject: string; readonly text: string }[] => {
  const random = seeded(seed);
  const pick = <A>(all: readonly A[]): A => all[Math.floor(random() * all.length)] as A;
  const names = Array.from({ length: estates }, () => `${pick(beginnings)}${pick(middles)}${pick(endings)}`);
  return Array.from({ length: count }, (_, at) => {
    const [matter, details] = pick(matters);
    const name = pick(names);
    const said = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(details));
    return {
      id: String(at),
      subject: `${name}${matter}`,
      text: `我是${name}${1 + Math.floor(random() * 30)}栋的业主，${said.join("，")}。${matter}已经${1 + Math.floor(random() * 12)}个月了，请尽快处理。`,
    };
  });
};
