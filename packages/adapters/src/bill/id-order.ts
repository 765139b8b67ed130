/** Whether the first of two texts of bytes is below the second, byte by byte. */
export const isBelow = (
  left: DataView,
  leftFrom: number,
  leftTo: number,
  right: DataView,
  rightFrom: number,
  rightTo: number,
): boolean => {
  const length = Math.min(leftTo - leftFrom, rightTo - rightFrom);
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    const one = left.getUint32(leftFrom + at);
    const two = right.getUint32(rightFrom + at);
    if (one !== two) return one < two;
  }
  for (; at < length; at += 1) {
    const one = left.getUint8(leftFrom + at);
    const two = right.getUint8(rightFrom + at);
    if (one !== two) return one < two;
  }
  return leftTo - leftFrom < rightTo - rightFrom;
};
