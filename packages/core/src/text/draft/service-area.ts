import type { Standard } from "../../standard/standard/standard.ts";

const cues: readonly (readonly [Standard["area"], RegExp])[] = [
  ["greening", /绿化|草坪|绿地|绿篱|灌木|乔木|花卉|修剪|病虫害|园林/],
  ["safety", /消防|安全|困人|应急|防汛|演练|事故|火灾|隐患|灭火/],
  ["cleaning", /保洁|清洁|清扫|垃圾|消杀|卫生|清运|冲洗|拖洗|擦拭|灭鼠/],
  ["order", /秩序|巡逻|门岗|值守|车辆|停车|出入口|保安|访客|道闸|巡更/],
  [
    "maintenance",
    /维修|养护|保养|急修|报修|修复|设备|供水|供电|配电|电梯|照明|水箱|水泵|管道|房屋|外墙|屋面|设施|巡查/,
  ],
  ["customer-service", /客户服务|客服|投诉|热线|接待|公示|回访|档案|培训|满意|来电|公开|管家|项目经理/],
];

/** The area of service that words are about, the nearest words first: the sentence, its headings from the inner to the outer. */
export const serviceAreaOf = (texts: readonly string[]): Standard["area"] | undefined => {
  for (const text of texts) {
    const found = cues.find(([, words]) => words.test(text));
    if (found !== undefined) return found[0];
  }
  return undefined;
};
