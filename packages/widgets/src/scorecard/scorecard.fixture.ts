import { expect } from "vitest";
import type { LiveEstate } from "../testing/live-estate.fixture.ts";
import { inside, mount } from "../testing/page.fixture.ts";
import type { ScorecardElement } from "./scorecard.ts";
import "./define.ts";

/** The moment of the live estate. */
export const now = Date.parse("2026-11-24T10:30:00+08:00");

/** A scorecard of an estate on the page, read. */
export const shownOf = async (
  live: LiveEstate,
  properties: Readonly<Record<string, unknown>> = {},
  person: "p-manager" | "p-committee" = "p-manager",
): Promise<ScorecardElement> => {
  const element = await mount<ScorecardElement>("heyue-scorecard", {
    client: live.client(person),
    now: () => now,
    from: "2026-08",
    ...properties,
  });
  await expect.poll(() => element.shadowRoot!.querySelector(".lead")).not.toBeNull();
  return element;
};

/** The tile of the summary whose words begin so. */
export const tile = (element: ScorecardElement, name: string): HTMLButtonElement =>
  [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>(".tile")].find((one) =>
    one.innerText.startsWith(name),
  )!;

/** The figure of a table whose name begins so. */
export const cell = (element: ScorecardElement, name: string): HTMLButtonElement => {
  const found = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>(".figure-link")].find((one) =>
    one.getAttribute("aria-label")!.startsWith(name),
  );
  if (!found) throw new Error(`No figure "${name}"`);
  return found;
};

/** Chooses in one of the controls above the card. */
export const choose = async (element: ScorecardElement, id: string, value: string): Promise<void> => {
  const select = inside<HTMLSelectElement>(element, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await element.updateComplete;
};
