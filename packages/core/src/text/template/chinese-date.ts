/** `2026-01-01` as contracts write it: 2026年1月1日. */
export const chineseDate = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};
