/** Names of places in a message (地点名称): estates, buildings of a name, roads. */

/** A name with where it stands, in UTF-16 units. */
export interface PlaceName {
  /** As it is compared: without `小区`, `社区` and the like behind it. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What ends the name of an estate, a building or a compound; the longest first. */
const endings =
  "小区|社区|花园|家园|花苑|佳苑|家苑|嘉苑|新苑|名苑|公寓|公馆|国际|广场|山庄|新村|大厦|名邸|华庭|华府|新城|名城|豪庭|雅苑|别墅|庭院|大院|宿舍|家属院|商业街|步行街|市场|新区|楼盘|项目|中心|水岸|半岛|一号院|世家|天下|春天|印象|名都|华都|明珠|王府|首府|学府|御府|苑|庭|府|城|湾|郡|园|居|院|坊|轩|阁|墅|村|岸|邸|谷|洲|廷";
const roads = "大道|路|街|巷|胡同";

/** Facilities that end like an estate but are none. */
const facility =
  /(?:幼儿园|公园|医院|学院|法院|检察院|敬老院|养老院|菜市场|农贸市场|办公室|政府|居委会|街道|体育馆|电影院|停车场|垃圾站|机场|车站|校园|花园里|市里|家里|县里|区里|房里|手里|哪里|这里|那里|夜里|心里|城里|公里|邻里|电梯里|楼里|院里|群里|屋里|平台|阳台|露台|柜台|电视台|平方|邻居|居住|首都|全都|大都|入园|全城|县城|进城|城市|小区里|农村|乡村|老旧小区|安置小区|本小区|该小区|我小区|整个小区|各小区|全小区|小区园|绿化园|产业园|物流园|工业园|政府部门|服务中心)$/;
/** Words that are no part of a name and so end what stands before it. */
const boundary =
  "尊敬的|领导|您好|你好|书记|市长|局长|关于|对于|位于|地处|坐落于?|住在|家住|居住在?|就是|我们是?|我是|本人|反映|投诉|举报|质疑|咨询|请求|恳请|请问|请|希望|建议|强烈|坚决|反对|呼吁|要求|再次|多次|解决|处理|督促|协调|拆除|取缔|治理|查处|整顿|维修|修复|恢复|办理|停止|关注|答复|感谢|经过|购买了?|买了|入住|教育局|规划局|开发商?|置业|地产|小区内|小区|物业公司|物业|业主|居民|住户|幼儿园|附近|周边|旁边|对面|门口|楼下|里面|内的|外的|交界处|交汇处|在|对|的|是|于|与|及|以及|把|被|将|了|我|你|这|该|并|且|或|等|也|还|没有|为何|因为|拖延|指导|监督|霸占|占用|侵占|占据|非法|违规|违法|修改|变更|接管|保留|取消|推动|成立|增加|增设|开通|建立|允许|欺骗|建设|修建|开办|尽快|及时|早日|立即|无法|无人|损毁|毁坏|私自|擅自|配合|合法|保障|影响到?|根据|导致|引入|上次|而且?|不|未|就|所以|虽然|但|使得|盼望|距离?|靠近|紧邻|毗邻|邻近|位处|系|名为|新建|商品房";
const zonePattern = "(?:[一二三四五六七八九十]{1,2}|[0-9０-９]{1,2}|[A-Za-zＡ-Ｚ])";

const cut = new RegExp(
  `[^\\u4e00-\\u9fff0-9A-Za-z]+|小区内?|社区|[A-Z]?\\d*(?:省|市|区|县|镇|乡|街道办?)(?!场|域|间|里|政|民)|${boundary}`,
  "g",
);
const cutting = new RegExp(
  `${boundary}|${roads}|镇|乡|街道|区|政府|规划|有关|部门|问题|公司|高新区|经开区|开发区|商品房|影响|什么|时候|严重|一直|整个|所有|部分`,
);
const nameEnd = new RegExp(`${roads}|${endings}`, "g");
const isRoad = new RegExp(`(?:${roads})$`);
const compared = /(?:小区|社区|楼盘|项目|住宅)+$/;
const generic =
  /^(?:高新区?|经开区?|开发区?|工业区?|工程项目|工程|一千多户|两条路|一条[街路]|条路|几条道路|公共道路|为什么|商品房|严重影响|老旧|安置|配套|商业|商品|住宅|高层|封闭式?|开放式?|整个|全部|部分|其他|其它|别的|一个|两个|几个|多个|当地|邻近|相邻|新建|在建|经济适用|公租|廉租|职工|单位|机关|教师|学校|公共|地下|室外|室内|中心|城市|国际|广场|花园|大型|小型|城|园|里|居|院|府|都|台|座|村|社区|文明|和谐|示范|智慧|东西|南北|主干|马路|道路|公路|铁路|网路|线路|电路|管路|一路|十字|通道|步行街?|大街|小街|上街|逛街|出路|思路|走路|修路|让路|过路|堵路|断路|陌路|末路|维权|美丽|楼盘|项目|市场|宿舍|商业街|小区|垃圾站建|新|老|大|小|高|低|好|全|东|西|南|北)$/;
const fewest = 2;
/** Names of two characters are taken only where the second can end nothing but a name. */
const short = /[苑园府城庭湾郡居邸]$/;
const most = 10;

/** Words that follow the name of an estate at once, where nothing in the name shows its end. */
const followers =
  "小区|社区|楼盘|住宅|业主|居民|住户|开发商|物业|项目|房屋|房产|房子|学区|幼儿园|垃圾|电梯|停车|停水|停电|车位|车库|地下|架空层|噪音|违建|违规|违法|违章|延期|逾期|烂尾|质量|顶楼|楼顶|临时|用电|用水|周边|附近|多项|承诺|公交|停工|拖延|交房|收房|单元|商铺|未|\\d+[栋幢号#期]|[一二三四五六七八九十]+[栋幢期]";
const headed = new RegExp(
  `(?:[A-Z]?\\d*[市区县镇]|街道|投诉|反映|举报|解决)([\\u4e00-\\u9fff]{2,7}?)(?=(?:${followers}))`,
  "g",
);

/** Names without an ending are looked for only where a message begins: in a subject, an opening. */
const headedReach = 60;

/** A number of buildings or a phase at the front belongs to no name. */
const front = /^(?:[一二三四五六七八九十0-9]+(?:期|栋|幢|号楼?|单元|楼|层|室|组团?)|[A-Za-z]座?)+/;

/** Reads the names of places in a text; names may lie within one another, the shorter first. */
export const placeNamesIn = (text: string): readonly PlaceName[] => {
  const found: PlaceName[] = [];
  const read = (from: number, to: number): void => {
    const chunk = text.slice(from, to);
    let begin = front.exec(chunk)?.[0].length ?? 0;
    nameEnd.lastIndex = begin + 1;
    for (let match = nameEnd.exec(chunk); match !== null; match = nameEnd.exec(chunk)) {
      const end = match.index + match[0].length;
      if (end - begin > most) break;
      const whole = chunk.slice(begin, end);
      const stripped = whole.replace(compared, "");
      const name = stripped.length > fewest || short.test(stripped) ? stripped : whole;
      if (
        name.length >= fewest &&
        (name.length > fewest || short.test(name)) &&
        !facility.test(whole) &&
        !generic.test(name) &&
        !/^\d/.test(name)
      )
        found.push({ name, start: from + begin, end: from + end });
      if (isRoad.test(whole)) begin = end + (/^\d+号?/.exec(chunk.slice(end))?.[0].length ?? 0);
      nameEnd.lastIndex = Math.max(nameEnd.lastIndex, begin + 1);
    }
  };
  let from = 0;
  for (const match of text.matchAll(cut)) {
    // What ends in the word itself ("…小区") is a name; other words stand outside of it.
    const takesPart = match[0].startsWith("小区") || match[0] === "社区";
    read(from, match.index + (takesPart ? 2 : 0));
    from = match.index + match[0].length;
  }
  read(from, text.length);
  for (const match of text.slice(0, headedReach).matchAll(headed)) {
    const name = match[1] ?? "";
    const end = match.index + match[0].length;
    if (name.length >= 3 && !cutting.test(name) && !generic.test(name) && !facility.test(name))
      found.push({ name, start: end - name.length, end });
  }
  return found;
};

/** Phases and sections (`二期`, `B区`), and with `buildings` houses and entrances (`3栋`, `2单元`), as they are compared. */
export const zonesIn = (text: string, buildings = false): readonly string[] =>
  [
    ...text
      .replace(/[A-Z]\d+[市区县]/g, "，")
      .matchAll(new RegExp(`${zonePattern}(?:期|区|组团${buildings ? "|栋|幢|号楼|单元" : ""})`, "g")),
  ].map(([zone]) =>
    zone
      .replace(/[０-９Ａ-Ｚ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
      .replace(/[一二三四五六七八九]/g, (one) => String("一二三四五六七八九".indexOf(one) + 1))
      .toUpperCase(),
  );
