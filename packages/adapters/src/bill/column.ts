import { BillFailure } from "./failure.ts";

/** A column that billing knows; the last nine may be left out. Facts keep the names they have in the rules. */
const columnNames = [
  "id", "owner", "area", "propertyType", "delivery", "occupancy", "arrears",
  "vacantSince", "ratio", "houseType", "retroactive",
  "saleContractHasFeeClause", "signedHandover", "unifiedDelivery", "refusedWithoutReason",
] as const; // prettier-ignore
export type ColumnName = (typeof columnNames)[number];

/** Columns without which no unit can be billed. */
const requiredColumns = columnNames.slice(0, 7) as readonly ColumnName[];

/** Facts that a column, or `--fact` for all units, may give. */
export const factColumns = columnNames.slice(7) as readonly ColumnName[];

const aliases: { readonly [name in ColumnName]: readonly string[] } = {
  id: [
    "unit",
    "unitId",
    "unitNumber",
    "room",
    "房号",
    "编号",
    "单元",
    "单元编号",
    "房屋编号",
    "户号",
    "物业编号",
  ],
  owner: ["ownerName", "name", "payer", "业主", "业主姓名", "业主名称", "姓名", "产权人"],
  area: ["floorArea", "grossArea", "areaM2", "m2", "建筑面积", "面积", "计费面积", "收费面积"],
  propertyType: ["type", "unitType", "物业类型", "房屋类型", "类型", "物业性质", "房屋性质"],
  delivery: [
    "deliveryDate",
    "delivered",
    "handoverDate",
    "交付日期",
    "交付日",
    "交付时间",
    "交房日期",
    "交房时间",
  ],
  occupancy: [
    "occupied",
    "status",
    "occupancyStatus",
    "使用状态",
    "入住状态",
    "入住情况",
    "居住状态",
    "占用状态",
    "空置情况",
  ],
  arrears: [
    "openingArrears",
    "openingBalance",
    "balance",
    "期初欠费",
    "欠费",
    "往期欠费",
    "历史欠费",
    "期初余额",
  ],
  vacantSince: ["空置起始日", "空置起始日期", "空置开始日期", "空置日期"],
  ratio: ["agreedRatio", "收费比例", "计收比例"],
  houseType: ["住宅类别", "法定类型"],
  retroactive: ["追溯"],
  saleContractHasFeeClause: ["买卖合同约定物业费", "买卖合同是否约定物业费"],
  signedHandover: ["交接单签署日", "签署交接单日期"],
  unifiedDelivery: ["统一交付日", "统一交付日期"],
  refusedWithoutReason: ["无正当理由拒收", "无正当理由拒不收房"],
};

/** Header text without what differs from one spreadsheet to the next: case, spaces, `_`, `-`, a unit in brackets. */
const plain = (header: string): string =>
  header
    .normalize("NFKC")
    .replace(/\((?:m2|m²|㎡|平方米|元|yuan|cny)\)/gi, "")
    .replace(/[\s_\-.]+/g, "")
    .toLowerCase();

const known: ReadonlyMap<string, ColumnName> = new Map(
  columnNames.flatMap((name) => [name, ...aliases[name]].map((text) => [plain(text), name] as const)),
);

/** The columns that the bill adds behind those of the row, in CSV. */
export const addedColumns = [
  "feeItem", "clause", "unitPrice", "months", "amount", "developerAmount", "total", "lines", "trace",
] as const; // prettier-ignore

/** Where the columns of a file stand. */
export interface Header {
  readonly count: number;
  /** Position by name, -1 = not there. */
  readonly position: { readonly [name in ColumnName]: number };
  /** Known columns by their canonical name, others as they were written. */
  readonly names: readonly string[];
  /** Columns that are carried over unread. */
  readonly unread: readonly string[];
}

const failure = (source: string, chinese: string, english: string): BillFailure =>
  new BillFailure("bad-units", {
    "zh-CN": `${source} 的表头${chinese}`,
    en: `The header of ${source} ${english}`,
  });

/** Finds the columns by their header. Throws a `BillFailure` for a missing, doubled or clashing one. */
export const readHeader = (cells: readonly string[], source: string): Header => {
  const found = cells.map((cell) => known.get(plain(cell)));
  const names = cells.map((cell, index) => found[index] ?? cell);
  if (cells.length === 1 && /[;\t|]/.test(cells[0] ?? "")) {
    throw failure(
      source,
      "不是以逗号分隔；请另存为逗号分隔的 CSV。",
      "is not separated by commas; save the file as CSV with commas.",
    );
  }
  const missing = requiredColumns.filter((name) => !found.includes(name));
  if (missing.length > 0) {
    const chinese = missing.map(
      (name) => `${name}（${aliases[name].find((text) => /[^\x20-\x7e]/.test(text)) ?? name}）`,
    );
    throw failure(
      source,
      `缺少列 ${chinese.join("、")}；请补上，缺省不等于零。`,
      `lacks ${missing.length === 1 ? "the column" : "the columns"} ${missing.join(", ")}; add them, unknown is not zero.`,
    );
  }
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) {
      throw failure(source, `中“${name}”出现两次；请只保留一列。`, `has "${name}" twice; keep one.`);
    }
    if ((addedColumns as readonly string[]).includes(name)) {
      throw failure(
        source,
        `中的“${name}”是账单自己的列名；请改名。`,
        `has "${name}", which the bills use themselves; rename that column.`,
      );
    }
  });
  return {
    count: cells.length,
    position: Object.fromEntries(
      columnNames.map((name) => [name, found.indexOf(name)]),
    ) as Header["position"],
    names,
    unread: cells.filter((_, index) => found[index] === undefined),
  };
};
