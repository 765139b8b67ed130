import axe from "axe-core";
import { expect } from "vitest";
import { cdp } from "vitest/browser";

/** Puts an element with its properties on an otherwise empty page. */
export const mount = async <Element extends HTMLElement>(
  tag: string,
  properties: Readonly<Record<string, unknown>> = {},
  where: HTMLElement = document.body,
): Promise<Element> => {
  const element = document.createElement(tag) as Element & { updateComplete?: Promise<unknown> };
  Object.assign(element, properties);
  where.append(element);
  await settled(element);
  return element;
};

/** Waits until the element has drawn what its client answered. */
export const settled = async (
  element: HTMLElement & { updateComplete?: Promise<unknown> },
): Promise<void> => {
  for (let round = 0; round < 4; round++) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    await element.updateComplete;
  }
};

/** The shadow root's element for a selector; fails the test when it is not there. */
export const inside = <Found extends HTMLElement = HTMLElement>(
  element: HTMLElement,
  selector: string,
): Found => {
  const found = element.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`${selector} is not in <${element.localName}>`);
  return found;
};

/** All visible words of an element. */
export const textOf = (element: HTMLElement): string => inside(element, ".root").innerText;

/** The element inside that has the focus. */
export const focused = (element: HTMLElement): HTMLElement | null =>
  element.shadowRoot!.activeElement as HTMLElement | null;

/** What axe finds on the page, in words. Colour contrast included. */
export const findings = async (element: HTMLElement): Promise<readonly string[]> => {
  const result = await axe.run(element, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: {
      region: { enabled: false },
      "page-has-heading-one": { enabled: false },
      "heading-order": { enabled: false },
    },
  });
  expect(result.passes.length).toBeGreaterThan(5);
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`,
  );
};

/** Controls without a name: axe does not see all of them. */
export const nameless = (element: HTMLElement): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>("input, select, textarea, button")]
    .filter(
      (control) =>
        !control.labels?.length && !control.getAttribute("aria-label") && !control.textContent?.trim(),
    )
    .map((control) => control.outerHTML);

/** Targets smaller than a side, in CSS pixels; the area of a label counts as its control's. */
export const smallTargets = (element: HTMLElement, side: number): readonly string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>("button, select, textarea, input")]
    .map((control) => {
      const label =
        (control as HTMLInputElement).type === "radio" ||
        (control as HTMLInputElement).type === "checkbox" ||
        // A file control that is seen is a target itself.
        ((control as HTMLInputElement).type === "file" && control.getBoundingClientRect().height < side);
      return label ? ((control as HTMLInputElement).labels?.[0] ?? control) : control;
    })
    .filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width > 0 && (height < side - 0.5 || width < side - 0.5);
    })
    .map(
      (target) =>
        `${target.outerHTML.slice(0, 120)} ${target.getBoundingClientRect().width}x${target.getBoundingClientRect().height}`,
    );

/** How far the page is wider than the window. */
export const overflow = (): number =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Waits for an event of an element. */
export const once = <Detail>(element: HTMLElement, name: string): Promise<Detail> =>
  new Promise((resolve) =>
    element.addEventListener(name, (event) => resolve((event as CustomEvent<Detail>).detail), { once: true }),
  );

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}
interface Frame {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly Frame[];
}

/** Names the browser itself computes for everything of a role: what a screen reader is told. */
export const accessibleNames = async (role: string): Promise<readonly string[]> => {
  const session = cdp() as unknown as { send(method: string, parameters?: object): Promise<unknown> };
  const { frameTree } = (await session.send("Page.getFrameTree")) as { readonly frameTree: Frame };
  const frames = (frame: Frame): readonly string[] => [
    frame.frame.id,
    ...(frame.childFrames || []).flatMap(frames),
  ];
  const names: string[] = [];
  for (const frameId of frames(frameTree).slice(1)) {
    const { nodes } = (await session.send("Accessibility.getFullAXTree", { frameId })) as {
      readonly nodes: readonly AxNode[];
    };
    for (const node of nodes)
      if (!node.ignored && node.role?.value === role) names.push(node.name?.value || "");
  }
  return names;
};
