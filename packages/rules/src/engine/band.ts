import {
  add,
  compare,
  format,
  make,
  multiply,
  one,
  type Rate,
  rate,
  subtract,
  toDecimal,
} from "@heyue/core/kernel/rate";
import { toRate, unitPrice } from "@heyue/core/kernel/unit-price";
import type { Mechanism } from "../format/document.ts";
import { bare, type Context, noLaw, type Outcome } from "./outcome.ts";

/** Price form and band: what was agreed must lie within base × (1 − down) and base × (1 + up), both ends included. */
export const bandOutcome = (context: Context, mechanism: Mechanism & { readonly kind: "band" }): Outcome => {
  const { facts } = context;
  const reading = context.read(mechanism.parameter);
  if (reading === undefined || reading.segment.value.kind !== "word") return noLaw;
  const price = facts["contractPrice"] ?? undefined;
  const market = (): Outcome => {
    const form = mechanism.market === undefined ? reading : (context.read(mechanism.market) ?? reading);
    return {
      ...bare("determined"),
      // Under the market price there is no statutory band that an agreed price could break.
      values: { mode: "market", ...(price === undefined ? {} : { compliant: true }) },
      citations: [form.citation],
      trace: [{ step: "price-form", inputs: {}, output: "market", citation: form.citation }],
    };
  };
  if (reading.segment.value.means === "market" || facts["base"] === null) return market();
  // A float that is known to be none is a float of nothing.
  const missing = ["base", "up", "down"].filter((name) => facts[name] === undefined);
  if (missing.length > 0) return bare("needs-input", { missing, citations: [reading.citation] });
  const base = toRate(unitPrice(String(facts["base"])));
  const side = (name: string): Rate => (facts[name] === null ? make(0) : rate(String(facts[name])));
  const low = multiply(base, subtract(one, side("down")));
  const high = multiply(base, add(one, side("up")));
  const agreed = price === undefined ? undefined : toRate(unitPrice(String(price)));
  const compliant =
    agreed === undefined ? undefined : compare(low, agreed) <= 0 && compare(agreed, high) <= 0;
  const values = {
    mode: "guided",
    band: [priceText(low), priceText(high)],
    ...(compliant === undefined ? {} : { compliant }),
  };
  return {
    ...bare("determined"),
    values,
    citations: [reading.citation],
    trace: [
      {
        step: "band",
        inputs: {
          base: String(facts["base"]),
          up: facts["up"] ?? null,
          down: facts["down"] ?? null,
          contractPrice: price ?? null,
        },
        output: values,
        citation: reading.citation,
      },
    ],
  };
};

/** At least two decimals, exact beyond. */
const priceText = (price: Rate): string => {
  const text = format(price);
  const decimals = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  return decimals >= 2 || text.includes("/") ? text : toDecimal(price, 2, "half-up");
};
