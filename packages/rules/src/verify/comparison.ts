import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json, TraceStep } from "@heyue/core/kernel/verdict";

/** One point in which a claimed verdict is not what law and facts give. */
export interface Failure {
  /** Index of the step in the claimed trace; `null` where the verdict itself is wrong. */
  readonly step: number | null;
  /** Where in the step or in the verdict, e.g. `inputs/args/1`, `values/due`. */
  readonly path: string;
  /** What follows from the documents; `null` where there should be nothing. */
  readonly expected: Json;
  /** What was claimed instead; `null` where there is nothing. */
  readonly actual: Json;
}

/** One text for equal values; what has no JSON form is equal to nothing. */
const textOf = (value: unknown): string => {
  try {
    return canonicalJson(value as Json);
  } catch {
    return `not JSON: ${typeof value}`;
  }
};

const shown = (value: unknown): Json => {
  const text = textOf(value);
  return text.startsWith("not JSON") ? text : (value as Json);
};

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every point in which two values differ, as deep as it can be said. */
export const differences = (
  expected: unknown,
  actual: unknown,
  path: string,
  step: number | null,
): readonly Failure[] => {
  if (expected !== undefined && textOf(expected) === textOf(actual)) return [];
  const under = (key: string | number): string => (path === "" ? String(key) : `${path}/${key}`);
  if (isObject(expected) && isObject(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.flatMap((key) =>
      Object.hasOwn(expected, key) === Object.hasOwn(actual, key)
        ? differences(expected[key], actual[key], under(key), step)
        : [
            {
              step,
              path: under(key),
              expected: shown(expected[key] ?? null),
              actual: shown(actual[key] ?? null),
            },
          ],
    );
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((item, index) => differences(item, actual[index], under(index), step));
  }
  return [{ step, path, expected: shown(expected ?? null), actual: shown(actual ?? null) }];
};

const isAt = (a: TraceStep | undefined, b: unknown): boolean =>
  a !== undefined && isObject(b) && a.step === b["step"] && placeOf(a) === placeOf(b);

const placeOf = (step: unknown): string => {
  const inputs = isObject(step) ? step["inputs"] : undefined;
  return isObject(inputs) ? textOf(inputs["at"] ?? inputs["policy"] ?? inputs["upper"] ?? null) : "";
};

/**
 * Compares two traces step by step. A step that was put in or left out is said once, and the steps after it are compared with
 * those that they stand for.
 */
export const traceDifferences = (
  expected: readonly TraceStep[],
  actual: readonly unknown[],
): readonly Failure[] => {
  const failures: Failure[] = [];
  let [left, right] = [0, 0];
  while (left < expected.length || right < actual.length) {
    const [wanted, found] = [expected[left], actual[right]];
    const isLeftOut = wanted !== undefined && !isAt(wanted, found) && isAt(expected[left + 1], found);
    const isPutIn = found !== undefined && !isAt(wanted, found) && isAt(wanted, actual[right + 1]);
    if (wanted === undefined || (isPutIn && !isLeftOut)) {
      failures.push({ step: right, path: "", expected: null, actual: shown(found) });
      right += 1;
    } else if (found === undefined || isLeftOut) {
      failures.push({ step: right, path: "", expected: wanted as unknown as Json, actual: null });
      left += 1;
    } else {
      failures.push(...differences(wanted, found, "", right));
      left += 1;
      right += 1;
    }
  }
  return failures;
};
