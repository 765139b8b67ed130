/** Whether what a clause tells is there now: not supposed, feared, past, settled, taught or denied (是否正在发生). */

/** Opens a supposition that holds to the end of its sentence. */
const supposing =
  /如果|假如|假设|假使|倘若|要是|万一|一旦|若是|若发生|若有|若真|哪天|那天|届时|到时候?|如遇|如有|如发生|遇到.{0,6}时|发生.{0,4}时|(?:火灾|险情|事故).{0,4}时/;
/** Makes the clause it stands in a fear, a forecast or a question. */
const fearing =
  /怕|担心|担忧|忧虑|恐|以免|以防|防止|防范|避免|预防|杜绝|容易|很?可能(?!是?中毒|骨折|休克|昏|心|脑|受伤|有人)|也许|说不定|会不会|是否|能否|有没有|难道|会(?!儿|所|议|员|长|馆|计)|将要?|迟早|早晚|隐患|风险|易|极易|存在.{0,6}危险|经常|频繁|常常|时常|老是|多次|每次|屡次|时有|频发|动不动(?!了)|天天|每天|整天|像.{0,12}(?:一样|似的|般)|像.{0,4}(?:爆炸|失控|地震|触电|火灾)|随时有.{0,4}(?:危险|可能)|差点|险些|幸好|幸亏|还好|吗|么$|怎么办理|如何/;
/** Says that it is over or long ago; holds for the clauses after it in the sentence. */
const past =
  /去年|前年|前些?年|上(?:个)?(?:月|周|星期|次|季度|半年)|以前|之前|从前|曾经?|过去(?!了)|历史上|当年|当时|那次|多年前|几年前|年前|个月前|几?天前|前几天|前段时间|前不久|此前|事后|\d{4}年|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|\d|[一二三四五六七八九十])|早就/;
/** Says that it was dealt with; holds for the whole sentence and the one after it. */
const settled =
  /(?:已经?|都|全部|及时|成功|很快|当场|后来)(?:被|把|将)?.{0,6}(?:扑灭|灭了|灭掉|救出|救下来|解救|修好|修复|处理好|处理完|处理了|解决|排除|控制|恢复|关闭阀门|放出来|出来了|清理|更换|送医|送院|出院|康复|归位|找到|换好|扶起)|没事了|虚惊一场|平安无事|误报|解除|无人(?:员)?(?:伤亡|受伤)|没有人(?:员)?(?:伤亡|受伤)|没(?:有)?伤到?人|没造成|未造成|感谢|谢谢.{0,6}(?:及时|迅速|帮)|表扬|点赞/;
/** Talks about it rather than reports it. */
const talking =
  /演练|演习|培训|宣传|讲座|知识|预案|海报|标语|课程|保险|责任书|须知|倡议|标准|规定|条例|办法|新闻|传谣|谣言|造谣|视频|报道|网上|听说|据说|电影|游戏|小说|学习|测试|试验|模拟|定期|年检|巡检|检修|改造|加装|安装|申请|想问|咨询|请问|建议|希望|要求|应当|应该|必须|禁止|严禁|不得|不要|请勿|提醒|注意|报警器.{0,4}(?:坏|没|安装|更换|不)|探测器|火锅|烧烤|焰火|烟花|赔偿|索赔|定损|理赔|追责|起诉|判|调解|消防通道|消防车.{0,6}进不|没水|灭火器/;
/** Denies it, right before it is named. */
const denied =
  /(?:没有?|未|无|不|并非|并没有|不是|尚未|从未|从没|防|非|抗|灭|道德)(?:再|发生|出现|见|有|过|任何|明显){0,3}$|(?:头|气|肺|心态|脑袋|我|人)(?:都|快)?(?:要|快)$/;
/** Says that it is there now; stands against a mark of the past. */
const present =
  /现在|正在|此刻|目前|眼下|刚刚|刚才|刚|今天|今早|今晚|今夜|这会儿|还在|仍在|仍然|一直在|持续|不断|越来越|赶紧|赶快|快来|快点|马上|立刻|立即|紧急|救命|已经|又|快要/;

/** What is said around a place: its clause, what stands before it in the sentence, the sentence with the next one. */
export interface Surroundings {
  readonly clause: string;
  /** From the start of the clause to the place. */
  readonly before: string;
  /** From the start of the sentence to the place. */
  readonly sentenceBefore: string;
  /** The sentence and the one that follows it. */
  readonly sentenceAfter: string;
}

const sentenceEnd = /[。！？!?；;\n\r]/;
const clauseEnd = /[。！？!?；;\n\r，,、：:]/;

/** Looks around a place in a text. */
export const surroundingsOf = (text: string, start: number, end: number): Surroundings => {
  const back = (mark: RegExp): number => {
    let at = start;
    while (at > 0 && !mark.test(text.charAt(at - 1))) at -= 1;
    return at;
  };
  const ahead = (mark: RegExp, from: number): number => {
    let at = from;
    while (at < text.length && !mark.test(text.charAt(at))) at += 1;
    return at;
  };
  const clauseStart = back(clauseEnd);
  const sentenceStart = back(sentenceEnd);
  const closes = ahead(sentenceEnd, end);
  return {
    clause: text.slice(clauseStart, ahead(clauseEnd, end)),
    before: text.slice(clauseStart, start),
    sentenceBefore: text.slice(sentenceStart, start),
    sentenceAfter: text.slice(sentenceStart, ahead(sentenceEnd, Math.min(text.length, closes + 1))),
  };
};

/** Whether a danger named there is told as being there now. */
export const isReal = ({ clause, before, sentenceBefore, sentenceAfter }: Surroundings): boolean =>
  !supposing.test(sentenceBefore) &&
  !fearing.test(clause) &&
  !talking.test(clause) &&
  !denied.test(before) &&
  !settled.test(sentenceAfter) &&
  (!past.test(sentenceBefore) || present.test(clause));

/** Whether a standing trouble is told as fact: a looser test, for what may last for years. */
export const isTold = ({ clause, before, sentenceBefore }: Surroundings): boolean =>
  !supposing.test(sentenceBefore) &&
  !/怕|担心|防止|避免|预防|以免|演练|培训|宣传|讲座/.test(clause) &&
  !denied.test(before);

/** Whether the clause says that it is now. */
export const isPresent = ({ clause }: Surroundings): boolean => present.test(clause);
