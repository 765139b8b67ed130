const ways: readonly RegExp[] = [
  /(?:考核|检查|测量|计量|检验|认定)(?:方法|办法|方式|依据)(?:为|是|：|:)\s*([^。；;\n]{2,80})/,
  /(?:以|按|按照|依据|根据)([^，。；;\n]{2,40}(?:记录|签到|台账|报表|月报|工单|系统|报告|问卷|监控|日志|抽查结果|影像))[^，。；;\n]{0,16}?(?:为准|计算|考核|认定|核定|统计|确认)/,
  /以([^，。；;\n]{2,30})为准/,
  /((?:由第三方|双方|甲方|业主委员会|业委会)[^，。；;\n]{0,16}(?:检测|抽查|抽检|测评|问卷)[^，。；;\n]{0,20})(?:，|。|；|;|$)/,
];
/** It is said of all standards of the clause: it stands in a sentence of its own. */
const ofClause = /^(?:上述|前述|前款|以上|本条|各项|考核|检查|测量|计量|认定)/;

/** How a text says that something is checked (考核方法): the words themselves; `undefined` when it does not. */
export const checkingMethodIn = (sentence: string): string | undefined => {
  for (const way of ways) {
    const found = way.exec(sentence)?.[1]?.trim();
    if (found !== undefined && found !== "") return found;
  }
  return undefined;
};

/** Whether a sentence says only how standards are checked: its own figures are none. */
export const isCheckingMethod = (sentence: string): boolean =>
  ofClause.test(sentence) && checkingMethodIn(sentence) !== undefined;

/** How a clause says that all of its standards are checked. */
export const checkingMethodOf = (sentences: readonly { readonly text: string }[]): string | undefined => {
  for (const { text } of sentences) {
    const found = ofClause.test(text) ? checkingMethodIn(text) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

const post =
  "[\\u4e00-\\u9fa5]{1,6}?(?:主管|经理|管家|负责人|班长|工程师|主任|队长|领班|前台|维修工|值班员|秩序员|保洁员|绿化工)";
const duties: readonly RegExp[] = [
  new RegExp(`责任(?:人|岗位)(?:为|是|：|:)\\s*(${post})`),
  new RegExp(`由(${post})(?:负责|承担|落实|组织|执行)`),
];

/** The post of the provider that a text holds responsible (责任岗位). */
export const dutyIn = (sentence: string): string | undefined => {
  for (const way of duties) {
    const found = way.exec(sentence)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
};
