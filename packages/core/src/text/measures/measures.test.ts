import { describe, expect, it } from "vitest";
import { measuresOf } from "./measures.ts";

/** `value unit role` of each measure, as the labelling guideline writes them. */
const read = (sentence: string, headings: readonly string[] = []): readonly string[] =>
  measuresOf(sentence, { headings }).map(({ value, unit, role }) => `${value} ${unit} ${role}`);

const stories: Readonly<
  Record<string, readonly (readonly [sentence: string, ...measures: readonly string[]])[]>
> = {
  "a deadline": [
    ["拾得物应于当日交到前台", "0 day deadline"],
    ["服务期满后10日内完成移交", "10 day deadline"],
    ["乙方接到报修后15分钟内到场", "15 minute deadline"],
    ["甲方收到发票后7个工作日内付款", "7 workday deadline"],
    ["应在二十四小时内书面报告业主委员会", "24 hour deadline"],
    ["自合同终止之日起三十日内完成移交", "30 day deadline"],
    ["应于期满三个月前通知对方", "3 month deadline"],
    ["解除合同须提前六十日书面通知", "60 day deadline"],
    ["至少提前 30 日告知业主", ">=30 day deadline"],
    ["复杂故障维修时间不超过48小时", "<=48 hour deadline"],
    ["报修响应时限≤2小时", "<=2 hour deadline"],
    ["乙方应于2-3天内答复", "2-3 day deadline"],
    ["应在三至五日内完成整改", "3-5 day deadline"],
    ["验收后半个月内结清尾款", "0.5 month deadline"],
    ["接警后半小时内赶到现场", "0.5 hour deadline"],
    ["两周以内提交整改方案", "2 week deadline"],
    ["应在３０日内退还押金", "30 day deadline"],
    ["应于三十（30）日内答复", "30 day deadline"],
    ["发现险情应当日内上报", "0 day deadline"],
    ["投诉应当日答复", "0 day deadline"],
    ["损坏的路灯应在次日内修复", "1 day deadline"],
    ["漏水抢修不过夜", "<=1 day deadline"],
    ["尾款于验收后（5）个工作日内付清", "5 workday deadline"],
    ["押金于退场后__15__日内退还", "15 day deadline"],
    ["2.30分钟内响应业主诉求", "30 minute deadline"],
    ["1.5小时内恢复供水", "1.5 hour deadline"],
  ],
  "a time of day or of the month": [
    ["每季度末月20日前支付", "20 day-of-month deadline"],
    ["开放时间上午08:30—11:30", "08:30-11:30 time other"],
    ["每天早上7：30前完成大堂清洁", "07:30 time deadline"],
    ["垃圾应在上午九时前清运", "09:00 time deadline"],
    ["下午5点30分前关闭会议室", "17:30 time deadline"],
    ["前台服务时间为8:00—18:00", "08:00-18:00 time other"],
    ["夜班自22:00至次日6:00巡视", "22:00-06:00 time other"],
    ["甲方每月10日前支付上月费用", "10 day-of-month deadline"],
    ["租金于次月5日前到账", "5 day-of-month deadline"],
    ["业主于每月1日至10日交费", "1-10 day-of-month deadline"],
    ["晚上八点半后停止施工", "20:30 time other"],
  ],
  "a frequency": [
    ["大堂每日清扫两次", "2 次/日 frequency"],
    ["电梯轿厢每天消毒3遍", "3 次/日 frequency"],
    ["玻璃每月擦拭不少于2次", ">=2 次/月 frequency"],
    ["每季度至少召开一次沟通会", ">=1 次/季度 frequency"],
    ["至少每半年演练一次", ">=1 次/半年 frequency"],
    ["巡逻每两小时一次", "1 次/2小时 frequency"],
    ["卫生间每30分钟巡查一次", "1 次/30分钟 frequency"],
    ["每三个月校验一次仪表", "1 次/季度 frequency"],
    ["水箱每六个月清洗1次", "1 次/半年 frequency"],
    ["每半个月修剪一次绿篱", "1 次/半月 frequency"],
    ["管道每 2 个月疏通 1 次", "1 次/2月 frequency"],
    ["一年两次外墙检查", "2 次/年 frequency"],
    ["灭鼠一周一次", "1 次/周 frequency"],
    ["楼梯间保洁1次/天", "1 次/日 frequency"],
    ["化粪池清掏≥1次/半年", ">=1 次/半年 frequency"],
    ["管网检查2次／季度", "2 次/季度 frequency"],
    ["甲方每年对乙方进行满意度调查", "1 次/年 frequency"],
    ["服务费按月结算", "1 次/月 frequency"],
    ["物业费按季度缴纳", "1 次/季度 frequency"],
    ["每年供暖前、后检修锅炉", "2 次/年 frequency"],
    ["每日早、晚各巡查一次", "2 次/日 frequency"],
    ["每周一、三、五清洗地库", "3 次/周 frequency"],
    ["合同期内粉刷外墙一次", "1 次/合同期 frequency"],
    ["每天拖地一次，擦拭扶手两次", "1 次/日 frequency", "2 次/日 frequency"],
    ["每次活动结束后清扫场地", "1 次/事件 frequency"],
    ["生活垃圾日产日清", "1 次/日 frequency"],
    ["巡视频次：每日", "1 次/日 frequency"],
    ["走廊每班巡逻不少于3次", ">=3 次/班 frequency"],
    ["地毯隔日吸尘，每隔一天一次", "1 次/2日 frequency"],
  ],
  "a threshold": [
    ["考核得分80分（含）-90分之间", "80-90 分 threshold"],
    ["巡更间隔不超过2小时", "<=2 hour threshold"],
    ["每次事故赔偿限额不低于100万元", ">=1000000 CNY threshold"],
    ["半年内累计发生2次以上投诉", "0.5 year threshold", ">=2 次 threshold"],
    ["| 97％以上 |", ">=97 % threshold"],
    ["零星维修合格率不低于98%", ">=98 % threshold"],
    ["业主满意率达95%", "95 % threshold"],
    ["满意度未达到85%的视为不合格", "<85 % threshold"],
    ["设备完好率≥99.5％", ">=99.5 % threshold"],
    ["考核90分以上为优秀", ">=90 分 threshold"],
    ["考核80分（含）以上、90分以下为合格", ">=80 分 threshold", "<90 分 threshold"],
    ["得分不足60分的解除合同", "<60 分 threshold"],
    ["单项维修300元以下由乙方承担", "<=300 CNY threshold"],
    ["500元（不含）以下的由物业承担", "<500 CNY threshold"],
    ["维修费用1000元以下由乙方负责，1000元以上由甲方负责", "<1000 CNY threshold", ">=1000 CNY threshold"],
    ["录像保存不少于90天", ">=90 day threshold"],
    ["停水半天以上的应减免费用", ">=0.5 day threshold"],
    ["拖欠服务费超过两个月的", ">2 month threshold"],
    ["连续三次考核不合格", "3 次 threshold"],
    ["累计2次以上警告的予以更换", ">=2 次 threshold"],
    ["百分之二十以上业主提议", ">=20 % threshold"],
    ["草坪高度不超过8厘米", "<=8 cm threshold"],
    ["办公用房不少于一百平方米", ">=100 m2 threshold"],
    ["误差控制在3%以内", "<=3 % threshold"],
    ["用房面积不少于总建筑面积的千分之三", ">=0.3 % threshold"],
    ["每月投诉超过3次的扣分", ">3 次/月 threshold"],
    ["重大安全责任零事故", "0 次 threshold"],
  ],
  "a price": [
    ["临时停车每次10元", "10 CNY/次 price"],
    ["服务满六个月经考核合格后支付40%", "6 month other", "40 % price"],
    ["住宅物业费2.5元/平方米·月", "2.5 CNY/m2/month price"],
    ["商铺每月每平方米8元", "8 CNY/m2/month price"],
    ["办公楼12.00元/月/㎡", "12 CNY/m2/month price"],
    ["车位管理费120元/个·月", "120 CNY/个/month price"],
    ["保安人员每人每月5200元", "5200 CNY/人/month price"],
    ["合同总价为36.5万元", "365000 CNY price"],
    ["合同金额1,234,567.80元", "1234567.8 CNY price"],
    ["年服务费人民币壹拾万元整", "100000 CNY price"],
    ["押金人民币贰仟伍佰元伍角", "2500.5 CNY price"],
    ["总投资1.2亿元", "120000000 CNY price"],
    ["报价￥30000.00", "30000 CNY price"],
    ["合同价（大写）叁万元整（￥30000.00）", "30000 CNY price", "30000 CNY price"],
    ["签约后预付合同价款的30%", "30 % price"],
    ["余款百分之七十于验收后支付", "70 % price"],
    ["履约保证金为合同金额的5%", "5 % price"],
    ["临时停车费5元/小时", "5 CNY/hour price"],
    ["电费每度0.68元", "0.68 CNY/kWh price"],
    ["收费1000元至3000元", "1000-3000 CNY price"],
  ],
  "a penalty": [
    ["每超过10分钟扣50元", "50 CNY/10分钟 penalty"],
    ["95分以下每扣1分扣减200元", "<95 分 threshold", "200 CNY/分 penalty"],
    ["每日扣除当月服务费的5%", "5 %/日 penalty"],
    ["违约方支付合同总额20%的违约金", "20 % penalty"],
    ["逾期付款按日万分之五计收违约金", "0.05 %/日 penalty"],
    ["逾期的，每日按应付款的3‰支付滞纳金", "0.3 %/日 penalty"],
    ["每逾期一日，按合同价千分之一支付违约金", "0.1 %/日 penalty"],
    ["逾期一日扣除合同款0.5%", "0.5 %/日 penalty"],
    ["每延误一天罚款500元", "500 CNY/日 penalty"],
    ["每发现一次脱岗扣200元", "200 CNY/次 penalty"],
    ["每缺岗1人扣罚300元", "300 CNY/人 penalty"],
    ["每降低1个百分点扣减服务费2%", "2 %/百分点 penalty"],
    ["80分以下时，每低2分扣罚管理费0.5%", "<80 分 threshold", "0.5 %/2分 penalty"],
    ["违反一次扣0.5分", "1 次 threshold", "0.5 分 penalty"],
    ["检查不合格扣2分", "2 分 penalty"],
    ["| 一次无巡查记录扣1分 |", "1 次 threshold", "1 分 penalty"],
    ["有一人未戴工牌扣0.5分", "1 人 threshold", "0.5 分 penalty"],
    ["楼道发现一处积灰扣0.2分", "1 处 threshold", "0.2 分 penalty"],
    ["出现一次漏报该项不得分", "1 次 threshold"],
    ["每查到1人无证操作扣罚", "1 人 threshold"],
    ["岗亭少一人扣200元/天", "1 人 threshold", "200 CNY/日 penalty"],
    ["发生两起盗窃案件的，甲方可以解除合同", "2 起 threshold"],
    ["无故缺勤一天扣60元", "1 day threshold", "60 CNY penalty"],
    ["违约金上限为合同总价的8%", "<=8 % penalty"],
    ["| 客户服务 / （共20分） | 来电有人接听", "20 分 threshold"],
    ["收到锦旗一面加2分", "2 分 other"],
    ["处5000元以上1万元以下罚款", ">=5000 CNY penalty", "<=10000 CNY penalty"],
    ["违约金累计不超过合同总价的10%", "<=10 % penalty"],
    ["罚款2000元并限3日内整改", "2000 CNY penalty", "3 day deadline"],
    ["按年利率6%支付逾期利息", "6 %/年 penalty"],
  ],
  "a person": [
    ["配备保安不少于12人", ">=12 人 staffing"],
    ["设项目经理1名", "1 人 staffing"],
    ["每班不少于4人", ">=4 人 staffing"],
    ["保洁员5～10个岗位", "5-10 岗位 staffing"],
    ["年龄50周岁以下", "<=50 岁 staffing"],
    ["年龄18至55岁", "18-55 岁 staffing"],
    ["具有3年以上物业管理经验", ">=3 year staffing"],
    ["从事电梯维保工作满五年", "5 year staffing"],
    ["至少配备两名持证电工", ">=2 人 staffing"],
    ["身高1.7米以上", ">=1.7 m staffing"],
  ],
  "how often, without a number of times": [
    ["合同一年一签", "1 次/年 frequency"],
    ["消防水泵两年一检", "1 次/2年 frequency"],
    ["例会一月一次", "1 次/月 frequency"],
    ["地库隔日一次冲洗", "1 次/2日 frequency"],
    ["门厅早晚各拖洗一次", "2 次/日 frequency"],
    ["实行一人一岗、一户一档"],
    ["一年内不得更换项目经理", "1 year deadline"],
  ],
  "a term": [
    ["服务期为2026年1月1日至2028年12月31日，共三年", "3 year term"],
    ["合同期限为一年", "1 year term"],
    ["服务期：24个月", "24 month term"],
    ["本合同有效期两年半", "2.5 year term"],
    ["租赁期最长不得超过五年", "<=5 year term"],
    ["质保期不少于12个月", ">=12 month term"],
    ["期满可续签一年", "1 year term"],
  ],
  "something else": [
    ["考核总分100分", "100 分 threshold"],
    ["近三年内无违法记录", "3 year other"],
    ["门岗24小时值班", "24 hour other"],
    ["实行8小时工作制", "8 hour other"],
    ["本合同一式四份，双方各执两份", "4 份 other", "2 份 other"],
    ["总建筑面积12.5万平方米", "125000 m2 other"],
    ["围墙外15米范围", "15 m other"],
    ["现有住宅320户", "320 户 other"],
    ["可容纳业主1500人", "1500 人 other"],
    ["分4期付清", "4 期 other"],
    ["服务满2个月后开始考核", "2 month other"],
    ["每月出勤22.5天", "22.5 day other"],
  ],
  "an English sentence": [
    ["Payment is due within 30 days of the invoice.", "30 day deadline"],
    ["The Manager replies within ten (10) Business Days.", "10 workday deadline"],
    ["Overdue sums bear interest at 3% per annum.", "3 %/年 penalty"],
    ["The fee is $1,500 per month.", "1500 USD/month price"],
    ["Lobbies are mopped twice a week.", "2 次/周 frequency"],
    ["Reports are due no later than 5 days after quarter end.", "5 day deadline"],
    ["Availability is at least 99.8%.", ">=99.8 % threshold"],
    ["Spending in excess of $5,000 needs approval.", ">5000 USD threshold"],
    ["Filters are cleaned once every three months.", "1 次/季度 frequency"],
    ["The initial term is two years.", "2 year term"],
    [
      "Rent is paid by 5:00 p.m. on the 10th day of each month.",
      "17:00 time deadline",
      "10 day-of-month deadline",
    ],
    ["Reports are made on a monthly basis.", "1 次/月 frequency"],
  ],
};

/** Numbers, units and what stands around them, to be combined at will. */
const numbers = [["3", "3"], ["３", "3"], ["三", "3"], ["叁", "3"], ["十五", "15"], ["1.5", "1.5"], ["1,200", "1200"], ["二百零六", "206"]] as const; // prettier-ignore
const durations = [["小时", "hour"], ["个工作日", "workday"], ["日", "day"], ["天", "day"], ["个月", "month"], ["分钟", "minute"]] as const; // prettier-ignore
const openings = ["乙方应在", "（一）乙方须于", "接到通知后，应在", "　物业自发现之日起"];

const traps: readonly (readonly [sentence: string, ...measures: readonly string[]])[] = [
  ["第三方检测机构出具报告"],
  ["第一次付款额由甲方支付"],
  ["第二年合同价不变"],
  ["第3次会议纪要"],
  ["二次供水设施由专业单位维护"],
  ["一次性付清全部款项"],
  ["禁止二次装修破坏承重墙"],
  ["按ISO9001：2000建立体系"],
  ["符合GB50333-2013的规定"],
  ["依据DB11/T 751-2025 执行"],
  ["执行GB/T 20647.9—2006 标准"],
  ["项目编号：XM-2024-330100-0071"],
  ["合同编号WY-2025-018"],
  ["自2025年3月1日起至2026年2月28日止"],
  ["二〇二五年三月一日签订"],
  ["签订日期：2025-03-01"],
  ["2025年度预算"],
  ["编制下一年度计划"],
  ["上一月度的考核结果"],
  ["每月服务费由甲方支付"],
  ["负责每天报纸的接收"],
  ["每年的物业管理费用包含税费"],
  ["违约金按每日________计算"],
  ["应在   日内支付"],
  ["合同一式    份"],
  ["地址：文三路88号3栋2单元501室"],
  ["联系电话：0571-88886666"],
  ["身份证号：330102199001011234"],
  ["一、总则"],
  ["1.2 人员配置要求"],
  ["3.1年检由乙方负责"],
  ["5.4.1日常巡查"],
  ["2 日常维护"],
  ["十分重视业主意见"],
  ["统一着装，持证上岗"],
  ["周一至周五正常上班"],
  ["星期六、日休息"],
  ["一户一档，专人管理"],
  ["实行一体化管理"],
  ["划分为一个物业管理区域"],
  ["三级甲等标准"],
  ["甲乙双方协商一致"],
  ["“四害”消杀由乙方负责"],
  ["缴纳五险一金"],
  ["数十人签名"],
  ["及时率=及时次数/总次数*100%"],
  ["比例尺为1：500"],
  ["零星维修由乙方承担"],
  ["任一方不得转让"],
  ["按日常保洁标准执行"],
  ["按年限折旧"],
  ["三、五年级教室"],
  ["Section 2.3 and Exhibit 10.6 apply."],
  ["Dated January 1, 2009."],
  ["第三十条 业主应在十日内答复", "10 day deadline"],
  ["（3）3日内整改", "3 day deadline"],
  ["3.10分钟内到场", "10 minute deadline"],
  ["一次性支付5万元", "50000 CNY price"],
  ["第一期付款30%", "30 % price"],
  ["按2025年标准上浮5%", "5 % other"],
];

describe("what a sentence promises in numbers", () => {
  for (const [story, cases] of Object.entries(stories)) {
    describe(story, () => {
      it.each(cases.map(([sentence, ...measures]) => ({ sentence, measures })))(
        "$sentence",
        ({ sentence, measures }) => {
          expect(read(sentence)).toEqual(measures);
        },
      );
    });
  }
});

describe("numbers that promise nothing", () => {
  it.each(traps.map(([sentence, ...measures]) => ({ sentence, measures })))(
    "$sentence",
    ({ sentence, measures }) => {
      expect(read(sentence)).toEqual(measures);
    },
  );
});

describe("any number with any unit of time", () => {
  const sentences = openings.flatMap((opening) =>
    numbers.flatMap(([number, value]) =>
      durations.map(([unit, name]) => ({ opening, number, unit, value, name })),
    ),
  );

  it("is a deadline behind 应在 and before 内, framed exactly", () => {
    expect(sentences.length).toBeGreaterThan(150);
    for (const { opening, number, unit, value, name } of sentences) {
      const sentence = `${opening}${number}${unit}内答复，并抄送甲方`;
      const measures = measuresOf(sentence);
      expect(measures, sentence).toHaveLength(1);
      expect(measures[0], sentence).toMatchObject({
        value,
        unit: name,
        role: "deadline",
        text: `${number}${unit}内`,
      });
    }
  });

  it("frames the text, in order and without overlap, whatever is joined", () => {
    const all = [...Object.values(stories).flat(), ...traps].map(([sentence]) => sentence);
    for (const [index, first] of all.entries()) {
      const sentence = `${first}，${all[(index * 7 + 3) % all.length]}`;
      let end = 0;
      for (const measure of measuresOf(sentence)) {
        expect(sentence.slice(measure.start, measure.end), sentence).toBe(measure.text);
        expect(measure.start, sentence).toBeGreaterThanOrEqual(end);
        expect(measure.text.trim(), sentence).not.toBe("");
        end = measure.end;
      }
    }
  });

  it("reads full-width signs as it reads half-width ones", () => {
    const wide = (text: string): string =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    for (const [sentence] of [...Object.values(stories).flat(), ...traps]) {
      if (!/[\u4e00-\u9fff]/.test(sentence)) continue;
      expect(read(wide(sentence)), sentence).toEqual(read(sentence));
    }
  });

  it("frames what it finds in text that no contract holds, too", () => {
    for (const sign of ["一", "1", "每", "（", "百分之", "1.", "每1", "不少于"]) {
      const sentence = sign.repeat(5000);
      for (const { start, end, text } of measuresOf(sentence)) expect(sentence.slice(start, end)).toBe(text);
    }
  });
});

describe("headings", () => {
  it("tell a bare amount under the breach clause from a price", () => {
    expect(read("迟到早退，200元", ["违约责任"])).toEqual(["200 CNY penalty"]);
    expect(read("迟到早退，200元")).toEqual(["200 CNY price"]);
  });
});

describe("spans", () => {
  it.each([
    ["逾期的，每天按欠款的2‰计付滞纳金", "每天按欠款的2‰"],
    ["车库至少四小时内巡查一次", "至少四小时内巡查一次"],
    ["石材养护不少于每季度一次", "不少于每季度一次"],
    ["应在早上８：００前完成", "早上８：００前"],
    ["停电两小时以上的，另行通知", "两小时以上"],
    ["合格率达１００％", "１００％"],
    ["尾款于验收后【5】个工作日内付清", "5】个工作日内"],
  ])("%s", (sentence, span) => {
    const [measure] = measuresOf(sentence);
    expect(measure?.text).toBe(span);
    expect(sentence.slice(measure?.start, measure?.end)).toBe(span);
  });
});
