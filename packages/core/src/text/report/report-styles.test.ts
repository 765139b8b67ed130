import { describe, expect, it } from "vitest";
import { printStyles } from "./print-styles.ts";
import { reportStyles } from "./report-styles.ts";

const colours = new Map(
  [...reportStyles.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name!, value!]),
);

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (colour: string): number => {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, "$&$&") : colour.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
};

describe("the looks of the report", () => {
  it.each(["ink", "muted", "accent", "alert", "wait"])("%s is read on every ground (AA)", (text) => {
    for (const ground of ["page", "paper", "surface", "alert-soft", "wait-soft", "accent-soft"])
      expect(contrast(colours.get(text)!, colours.get(ground)!), ground).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["accent", "alert"])("white is read on %s", (ground) => {
    expect(contrast("#fff", colours.get(ground)!)).toBeGreaterThanOrEqual(4.5);
  });

  it("opens and closes every block, takes nothing from elsewhere, and cannot end its element", () => {
    const styles = reportStyles + printStyles;
    expect(styles.match(/\{/g)!.length).toBe(styles.match(/\}/g)!.length);
    expect(styles).not.toMatch(/url\(|@import|<|https?:/);
  });
});
