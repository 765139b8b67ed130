/** Letters about invented estates, several on one matter in different words, with others that only look alike. */
export const recurring: readonly {
  readonly matter: string;
  readonly subject: string;
  readonly text: string;
}[] = [
  {
    matter: "mixer",
    subject: "云栖新城旁边的搅拌站粉尘太大",
    text: "我住云栖新城，东侧新建了一个混凝土搅拌站，每天灰蒙蒙的，窗台一抹一层灰，小孩老咳嗽。",
  },
  {
    matter: "mixer",
    subject: "请取缔云栖新城附近的混凝土搅拌站",
    text: "搅拌站没有任何遮挡，离住宅不到百米，灰尘和噪音从早到晚，业主投诉多次没有结果。",
  },
  {
    matter: "mixer",
    subject: "投诉云栖新城小区东面搅拌站夜间噪声",
    text: "搅拌站半夜还在生产，罐车进进出出，机器轰鸣，老人睡不着觉。",
  },
  {
    matter: "mixer",
    subject: "搅拌站污染什么时候能治",
    text: "云栖新城东门外的搅拌站，水泥灰飘得到处都是，空气质量很差，请环保部门来测一测。",
  },
  {
    matter: "mixer",
    subject: "云栖新城居民反对在家门口开搅拌站",
    text: "在居民区旁建搅拌站不合规，扬尘、污水、噪声全有了，请问是谁批的？",
  },
  {
    matter: "mixer",
    subject: "枫林路云栖新城的搅拌站还要开多久",
    text: "上次答复说限期整改，可是搅拌站照样开工，灰尘一点没少。",
  },
  {
    matter: "mixer",
    subject: "云栖新城搅拌站灰尘噪音扰民",
    text: "每天被搅拌站折磨，不敢开窗，衣服也不敢晾在外面。",
  },
  {
    matter: "bundle",
    subject: "澜岸滨河苑强制捆绑销售车位",
    text: "澜岸滨河苑选房时必须同时买一个十八万的车位，不买车位就不给选房，这合法吗？",
  },
  {
    matter: "bundle",
    subject: "投诉澜岸滨河苑捆绑卖车位",
    text: "作为定向限价房，开发商要求我们先交车位款才能签购房合同，属于捆绑销售。",
  },
  {
    matter: "bundle",
    subject: "车位捆绑销售，请制止",
    text: "我是澜岸滨河苑的购房者，开发商通知车位和房子一起买，不要车位视为放弃购房资格。",
  },
  {
    matter: "bundle",
    subject: "澜岸滨河苑项目违规捆绑车位的行为",
    text: "没有车的家庭也被迫买车位，十八万不是小数目，希望主管部门查处。",
  },
  {
    matter: "bundle",
    subject: "关于澜岸滨河苑开发商强卖车位",
    text: "车位价格虚高，还不许不买，员工购房变成了强买强卖。",
  },
  {
    matter: "smoke",
    subject: "青枫里小区一楼烧烤店油烟扰民",
    text: "青枫里小区临街的烧烤店没有装净化器，油烟直接飘进楼上，晚上吵到两点。",
  },
  {
    matter: "smoke",
    subject: "青枫里小区临街夜宵摊油烟和噪音",
    text: "每天晚上夜宵摊桌椅摆到马路上，划拳喝酒，油烟呛人，楼上住户没法睡。",
  },
  {
    matter: "smoke",
    subject: "请管管青枫里楼下的烧烤摊",
    text: "烧烤摊的油烟熏得我们不敢开窗，城管来了就收，走了又摆。",
  },
  {
    matter: "smoke",
    subject: "青枫里小区底商餐饮油烟扰民多年",
    text: "底商全是餐馆，排烟管道对着住户窗户，油烟味很重。",
  },
  {
    matter: "lift-qf",
    subject: "青枫里小区3栋电梯老是坏",
    text: "电梯一个月坏了五次，物业每次都说在等配件，老人只能爬楼。",
  },
  {
    matter: "school",
    subject: "云栖新城配套小学什么时候开学",
    text: "开发商说今年九月开学，现在围墙还没砌，孩子上学怎么办？",
  },
  {
    matter: "bus",
    subject: "希望云栖新城增开一条公交线路",
    text: "早晚高峰等车要四十分钟，出门很不方便，希望延长一条公交线到小区门口。",
  },
  {
    matter: "leak",
    subject: "澜岸滨河苑地下车库漏水",
    text: "车库顶板漏水，下雨天水滴在车上，物业用桶接着。",
  },
  {
    matter: "smoke-b",
    subject: "望江苑一楼烧烤店油烟扰民",
    text: "望江苑临街的烧烤店没有装净化器，油烟直接飘进楼上，晚上吵到两点。",
  },
  {
    matter: "bundle-b",
    subject: "投诉紫藤华庭捆绑卖车位",
    text: "开发商要求先交车位款才能签购房合同，属于捆绑销售，紫藤华庭的业主都不同意。",
  },
  {
    matter: "mixer-b",
    subject: "松山湾搅拌站粉尘太大",
    text: "松山湾北面有个搅拌站，每天灰蒙蒙的，窗台一抹一层灰。",
  },
  {
    matter: "square",
    subject: "广场舞太吵",
    text: "每天晚上七点到九点半，音响开到最大，做作业的孩子受不了。",
  },
  { matter: "water", subject: "停水三天了", text: "家里三天没有自来水，问物业说是管道改造，没有人通知。" },
];
