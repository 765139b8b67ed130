const channels = (color: string): readonly number[] | null => {
  const found = /^rgba?\((\d+), (\d+), (\d+)(?:, 1)?\)$/.exec(color);
  return found ? found.slice(1, 4).map(Number) : null;
};

const luminance = (rgb: readonly number[]): number =>
  rgb
    .map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    })
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);

/** WCAG contrast of two computed `rgb()` colours; `null` when one is not such a colour. */
export const contrast = (one: string, other: string): number | null => {
  const a = channels(one);
  const b = channels(other);
  if (!a || !b) return null;
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};
