const rowsOf = (root: ParentNode): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(".row")];
const figuresOf = (root: ParentNode): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(".figure"),
];

const sectionOf = (figure: HTMLElement): string => (figure.dataset["figure"] ?? "").split("/")[0]!;

const fromRow = (root: ParentNode, from: HTMLElement, key: string): HTMLElement | undefined => {
  const rows = rowsOf(root);
  const at = rows.indexOf(from);
  switch (key) {
    case "ArrowDown":
      return rows[at + 1];
    case "ArrowUp":
      return rows[at - 1] ?? root.querySelector<HTMLElement>(".figure[aria-expanded=true]") ?? undefined;
    case "Home":
      return rows[0];
    case "End":
      return rows.at(-1);
    default:
      return undefined;
  }
};

const fromFigure = (root: ParentNode, from: HTMLElement, key: string): HTMLElement | undefined => {
  const figures = figuresOf(root);
  const at = figures.indexOf(from);
  const own = sectionOf(from);
  const firstOf = (figure: HTMLElement | undefined): HTMLElement | undefined =>
    figure && figures.find((other) => sectionOf(other) === sectionOf(figure));
  switch (key) {
    case "ArrowRight":
      return figures[at + 1];
    case "ArrowLeft":
      return figures[at - 1];
    case "ArrowDown":
      return from.getAttribute("aria-expanded") === "true" && rowsOf(root).length
        ? rowsOf(root)[0]
        : figures.slice(at).find((figure) => sectionOf(figure) !== own);
    case "ArrowUp":
      return firstOf(figures.slice(0, at).findLast?.((figure) => sectionOf(figure) !== own));
    case "Home":
      return figures[0];
    case "End":
      return figures.at(-1);
    default:
      return undefined;
  }
};

/**
 * Where an arrow key leads: left and right from figure to figure, up and down from section to section, from an open figure down
 * into its rows and back up out of them.
 */
export const cursorTarget = (root: ParentNode, from: HTMLElement, key: string): HTMLElement | undefined =>
  from.matches(".row")
    ? fromRow(root, from, key)
    : from.matches(".figure")
      ? fromFigure(root, from, key)
      : undefined;
