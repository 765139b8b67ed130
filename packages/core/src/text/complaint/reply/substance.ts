/** What a sentence of a reply is worth (答复的实质): whether it says something that can be held to, or only sounds so. */

const time =
  "\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}[日号](?:前|之前|上午|下午|起)?|\\d{1,2}月(?:底|初|中旬|上旬|下旬|份)|本周|下周|这周|周[一二三四五六日天]|月底|月初|年底|明天|今天|今晚|后天|昨天|\\d+ ?(?:个)?(?:工作日|小时|天|日|周|个月)(?:之?内|后)|[一二三四五六七八九十两]+(?:个)?(?:工作日|小时|天|周|个月)(?:之?内|后)|\\d{4}年|第[一二三四]季度|\\d{1,2}[:：]\\d{2}|\\d{1,2}点";
const done =
  "更换|换了?新|修复|修好|维修|疏通|清理|清运|清扫|清除|清完|安装|加装|退还|退回|退款|到账|拆除|恢复|关闭|处罚|罚款|约谈|整改|公示|公布|张贴|调整|施划|划线|迁移|搬离|搬走|移走|拖走|补种|补栽|补齐|修剪|消杀|检测|校验|送检|赔付|赔偿|道歉|辞退|调离|停职|扣分|下达|立案|查封|通电|通水|开通|加固|堵漏|打开|撤销|取消|签订|办结|办理完毕|排除|解决|核减|更正|报警|移交|填平|铺设|抽干|封堵|锁闭|配备|增派|增加";

/** Says that something was done, in so many words. */
const acted = new RegExp(
  `(?:已经?|均已|现已|昨天|今天|今早|昨晚|当场).{0,18}(?:${done})|(?:${done})(?:完毕|完成|到位|好了|了)`,
);
/** Says when something will be done. */
const promised = new RegExp(
  `(?:${time}).{0,24}(?:前|内|完成|进场|施工|到货|开始|派|上门|安排|会|将|公布|公示|召开|到场|答复|给|起|更换|维修|安装|修|清|装|退|换|开放|恢复|送|${done})|(?:当天|当日).{0,8}(?:${done})|(?:计划|预计|定于|拟于|将于|会在|承诺).{0,10}(?:${time})`,
);
/** Says how it is, and by what that is known. */
const found =
  /(?:经(?:现场)?(?:查|核|检|勘|测|调取|走访|了解|与)[^。]{0,40}(?:系|是|为|属|由|因|未|存在|没有|发现|达|高|低|符合|不符|合格|正常|[0-9]))|原因(?:是|为|在于|系)|(?:是|系|属)(?:因|由于)|因为|由于[^。]{2,40}(?:导致|造成|所以|因此|无法|不能|暂)|所致|导致的/;
const based =
  /《[^》]{2,40}》|(?:根据|依据|按照|依照|依)[^。，]{2,40}(?:第.{1,8}条|规定|约定|合同|条例|标准|文件|决议|图纸|协议)|合同(?:第|约定)|规定为|标准(?:为|是)|每(?:平方米|月|年|次|户|吨|度)\s*[0-9.]+|[0-9.]+\s*(?:元|万元)/;
/** Decides: yes, no, whose it is. */
const decided =
  /不(?:属于|予|同意|能(?:退|减|免|装|改|停|占)|收取|收费|需要|用)|无权|有权|可以(?!理解)|不可以|不合法|合法|违规|应(?:当)?由|由[^，。]{2,16}负责|责任(?:在|属|由)|同意|批准|免收|免除|减免|承担|不再|维持|以.{1,12}为准|请(?:携带|凭|到).{2,30}办理|需(?:要)?(?:携带|提供|经|由|三分之二|双过半|先)/;
/** Names who will answer for it. */
const named =
  /(?:负责人|联系人|责任人|经办人|工程师|主管|师傅|经理)[^。]{0,12}[0-9一-龥]|电话[:：]?\s*[0-9-]{5,}/;

/** Sounds well and binds nobody. */
const hollow =
  /高度重视|高度关注|非常重视|正在(?:处理|协调|研究|核实|跟进|了解|沟通|积极|抓紧|对接|商议|走流程|统筹)|会?尽快|尽早|尽力|抓紧|适时|择机|加强(?:管理|沟通|巡查|监管|宣传|教育|培训|服务|协调|力度)|进一步|持续(?:跟进|关注|改进)|积极(?:协调|推进|沟通|配合|处理)|感谢您|谢谢您|感谢你|(?:已|已经|会|将)?(?:转交?|转达|反馈给|反馈至|上报|报告|报送|记录|登记|收到|收悉|知悉|备案)|谅解|理解(?:和|与)?(?:支持)?|耐心等待|请放心|相关(?:部门|单位|人员|规定)|有关部门|竭诚|全力|努力|争取|不断提升|提高服务|落实到位|引起注意|给您带来(?:的)?不便|深表(?:歉意|遗憾)|建议您(?:拨打|咨询|联系)|另行通知|统一安排|综合考虑|稳步推进|视情况|如有(?:疑问|问题|需要)|依法依规|以实际行动|一如既往/;

export type Substance = "acted" | "promised" | "explained" | "decided" | "named" | "hollow" | "none";

/** What a sentence of a reply is worth; the hollow part of a sentence does not spoil the rest of it. */
export const substanceOf = (sentence: string): Substance => {
  const real = sentence
    .split(/[，,]/)
    .filter((clause) => !(hollow.test(clause) && !new RegExp(time).test(clause) && !based.test(clause)))
    .join("，");
  if (real.trim() === "") return "hollow";
  if (acted.test(real)) return "acted";
  if (promised.test(real)) return "promised";
  if (found.test(real) || based.test(real)) return "explained";
  if (decided.test(real)) return "decided";
  if (named.test(real)) return "named";
  return hollow.test(sentence) ? "hollow" : "none";
};

const timePattern = new RegExp(time);
const number = /[0-9一二三四五六七八九十百千两]+\s*(?:元|%|％|万|块|个|人|户|次|平|度|吨|分|角|天|台|月|倍)/;
const reason = /因|由于|原因|所致|导致|系|根据|依据|按照|规定|约定/;
const whose =
  /公司|部门|局|街道|社区|物业|开发商|业委会|班组|工程部|客服|保安部|经理|主管|负责人|[先女]士|师傅|由/;
const yesOrNo =
  /可以|不可以|能|不能|有权|无权|合法|违规|同意|不同意|会|不会|是|不是|需要|不需|无需|应当|已|没有|不予|无法|符合/;

/** What a question needs to be answered: a time, an amount, a reason, a name, a yes or no. */
export const questionNeeds = (
  point: string,
): { readonly what: string; readonly met: (answer: string) => boolean } | undefined => {
  if (/何时|什么时候|啥时候|几时|多久|哪天|几号|什么时间/.test(point))
    return { what: "time", met: (answer) => timePattern.test(answer) };
  if (/多少|几元|几块|什么标准|收费标准/.test(point))
    return { what: "amount", met: (answer) => number.test(answer) || /[0-9]/.test(answer) };
  if (/为什么|为何|凭什么|什么原因|依据是什么|有什么依据|什么依据/.test(point))
    return { what: "reason", met: (answer) => reason.test(answer) };
  if (/谁|哪个(?:部门|单位|公司)|哪家/.test(point))
    return { what: "who", met: (answer) => whose.test(answer) };
  if (/能否|能不能|可否|是否|可不可以|合法吗|合理吗|吗[？?]?$/.test(point))
    return { what: "yes-or-no", met: (answer) => yesOrNo.test(answer) };
  return undefined;
};
