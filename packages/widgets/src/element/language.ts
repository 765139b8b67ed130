/** Languages the widgets speak. */
export type Language = "zh-CN" | "en";

/** The parent in the composed tree: across slots it is the light parent, across a shadow root its host. */
const composedParent = (node: Node): Node | null =>
  node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;

/** Which of our languages a BCP 47 tag asks for; `null` when it is neither. */
export const languageOf = (tag: string | null | undefined): Language | null =>
  /^zh\b/i.test(tag || "") ? "zh-CN" : /^en\b/i.test(tag || "") ? "en" : null;

/** Language of the closest `lang` around a node, crossing shadow roots; Chinese where nothing is said. */
export const surroundingLanguage = (node: Node): Language => {
  for (let at: Node | null = node; at; at = composedParent(at)) {
    const found = at instanceof Element ? languageOf(at.getAttribute("lang")) : null;
    if (found) return found;
  }
  return "zh-CN";
};

/** Calls back when a `lang` changes anywhere above a node; returns the way to stop. */
export const watchLanguage = (node: Node, onChange: () => void): (() => void) => {
  const observer = new MutationObserver(onChange);
  for (let root: Node | null = node.getRootNode(); root;) {
    observer.observe(root, { attributes: true, attributeFilter: ["lang"], subtree: true });
    root = root instanceof ShadowRoot ? root.host.getRootNode() : null;
  }
  return () => observer.disconnect();
};
