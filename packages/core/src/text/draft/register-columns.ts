/** A table as it is read or written: its head and its rows of cells. */
export interface Grid {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Columns<A extends string> = { readonly [name in A]?: number };

const columnsOf = <A extends string>(
  head: readonly string[],
  names: { readonly [name in A]: RegExp },
): Columns<A> => {
  const found: { [name in A]?: number } = {};
  const taken = new Set<number>();
  for (const name of Object.keys(names) as A[]) {
    const at = head.findIndex((cell, column) => !taken.has(column) && names[name].test(cell.trim()));
    if (at < 0) continue;
    found[name] = at;
    taken.add(at);
  }
  return found;
};

const standardNames = {
  id: /^(?:编号|序号)$/,
  area: /^(?:领域|类别|服务类别|专业)$/,
  measuredBy: /考核(?:方法|办法|方式)|检查(?:方法|办法)|测量(?:方法|方式)|计量(?:方法|方式)/,
  duty: /责任(?:岗位|人|部门)/,
  frequency: /频次|频率|周期/,
  grade: /等级/,
  clause: /条款|对应条|条号/,
  target: /^(?:标准值?|指标值?|目标值?|要求|合格值)$/,
  title: /^(?:项目|服务项目|内容|名称|指标名称|考核项目)$/,
} as const;

/** The columns of a register of standards (服务标准汇总表): what is measured, against what, and how; `undefined` for other tables. */
export const standardColumns = (head: readonly string[]): Columns<keyof typeof standardNames> | undefined => {
  const columns = columnsOf(head, standardNames);
  return columns.title === undefined || columns.target === undefined || columns.measuredBy === undefined
    ? undefined
    : columns;
};

const breachNames = {
  id: /^(?:编号|序号)$/,
  party: /违约方|责任方/,
  trigger: /情形|违约(?:行为|事项)/,
  remedy: /^责任$|违约责任|违约金|处理|后果/,
  standards: /标准/,
  clause: /条款|对应条|条号/,
} as const;

/** The columns of a register of breaches: who, what, and what follows; `undefined` for other tables. */
export const breachColumns = (head: readonly string[]): Columns<keyof typeof breachNames> | undefined => {
  const columns = columnsOf(head, breachNames);
  return columns.party === undefined || columns.trigger === undefined || columns.remedy === undefined
    ? undefined
    : columns;
};

/** Whether a table says what prices are made of (费用构成表): a row for each part, a column for each price. */
export const isCompositionTable = ({ head }: Grid): boolean =>
  head.length >= 2 && /^构成|费用项目|成本项目/.test(head[0] ?? "");
