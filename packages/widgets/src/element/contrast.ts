/** WCAG contrast of a computed `rgb()` colour with white; `null` when it is no such colour. */
export const contrastWithWhite = (color: string): number | null => {
  const found = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color);
  if (!found) return null;
  const luminance = [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const part = Number(found[index + 1]) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0.05);
  return 1.05 / luminance;
};
