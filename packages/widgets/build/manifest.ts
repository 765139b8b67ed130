/**
 * The custom elements manifest and VS Code's data, made from the elements' sources by TypeScript's parser: members
 * with `declare` are properties, `properties` names their attributes, `emit("…")` the events, `<slot name>` and
 * `part="…"` the slots and parts, `var(--heyue-…)` the custom properties. Nothing is written by hand, so nothing drifts.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { elements } from "./elements.ts";
import { root } from "./script.ts";

interface Member {
  readonly kind: "field" | "method";
  readonly name: string;
  readonly description: string;
  readonly type: { readonly text: string };
}
interface Attribute {
  readonly name: string;
  readonly fieldName: string;
  readonly description: string;
}
interface Source {
  readonly text: string;
  readonly tree: ts.SourceFile;
}

const parse = (path: string): Source => {
  const text = readFileSync(path, "utf8");
  return { text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
};

const comment = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => (typeof doc.comment === "string" ? doc.comment : ""))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();

const classOf = ({ tree }: Source): ts.ClassDeclaration | undefined => {
  let found: ts.ClassDeclaration | undefined;
  tree.forEachChild((node) => {
    if (!found && ts.isClassDeclaration(node) && node.name) found = node;
  });
  return found;
};

const has = (member: ts.ClassElement, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(member) && (ts.getModifiers(member) || []).some((modifier) => modifier.kind === kind);

const isHidden = (member: ts.ClassElement): boolean =>
  [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.StaticKeyword].some((kind) =>
    has(member, kind),
  );

const membersOf = (declaration: ts.ClassDeclaration, source: Source): readonly Member[] =>
  declaration.members.flatMap((member): readonly Member[] => {
    if (isHidden(member) || !member.name) return [];
    const name = member.name.getText(source.tree);
    const description = comment(member);
    if (!description) return [];
    if (ts.isPropertyDeclaration(member) || ts.isGetAccessorDeclaration(member)) {
      return [
        { kind: "field", name, description, type: { text: member.type?.getText(source.tree) || "unknown" } },
      ];
    }
    if (!ts.isMethodDeclaration(member)) return [];
    return [
      { kind: "method", name, description, type: { text: member.type?.getText(source.tree) || "void" } },
    ];
  });

/** Attribute names by property, from `static properties`; `attribute: false` has none. */
const attributesOf = (declaration: ts.ClassDeclaration, source: Source): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const member of declaration.members) {
    if (
      !ts.isPropertyDeclaration(member) ||
      member.name.getText(source.tree) !== "properties" ||
      !member.initializer
    )
      continue;
    if (!ts.isObjectLiteralExpression(member.initializer)) continue;
    for (const property of member.initializer.properties) {
      if (!ts.isPropertyAssignment(property)) continue;
      const name = property.name.getText(source.tree);
      const text = property.initializer.getText(source.tree);
      if (/attribute: false/.test(text)) continue;
      found.set(name, /attribute: "([^"]+)"/.exec(text)?.[1] || name.toLowerCase());
    }
  }
  return found;
};

const allOf = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].sort();

const textsOf = (folder: string): string =>
  readdirSync(join(root, "src", folder))
    .filter((file) => file.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(file))
    .map((file) => readFileSync(join(root, "src", folder, file), "utf8"))
    .join("\n");

const describe = (name: string) => {
  const source = parse(join(root, "src", name, `${name}.ts`));
  const declaration = classOf(source);
  if (!declaration) throw new Error(`src/${name}/${name}.ts has no class; the manifest is made from it.`);
  const base = /extends (\w+)/.exec(declaration.getText(source.tree))?.[1];
  const bases =
    base === "CaseView" ? ["complaint-case", "element"] : base === "HeyueElement" ? ["element"] : [];
  const files = [
    source,
    ...bases.map((folder) =>
      parse(join(root, "src", folder, folder === "complaint-case" ? "case-element.ts" : "element.ts")),
    ),
  ];
  const members: Member[] = [];
  const attributes: Attribute[] = [];
  for (const file of files) {
    const one = classOf(file);
    if (!one) continue;
    const own = membersOf(one, file).filter((member) => !members.some((known) => known.name === member.name));
    members.push(...own);
    for (const [fieldName, attribute] of attributesOf(one, file)) {
      attributes.push({
        name: attribute,
        fieldName,
        description: own.find((member) => member.name === fieldName)?.description || "",
      });
    }
  }
  if (base === "HTMLElement") {
    for (const attribute of allOf(/const names = \[([^\]]*)\]/.exec(source.text)?.[1] || "", /"([\w-]+)"/g)) {
      const fieldName = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      attributes.push({
        name: attribute,
        fieldName,
        description: members.find((member) => member.name === fieldName)?.description || "",
      });
    }
  }
  const texts = [name, ...bases].map(textsOf).join("\n");
  const shadow = bases.length > 0;
  return {
    className: declaration.name!.text,
    description: comment(declaration),
    members,
    attributes: attributes.sort((a, b) => a.name.localeCompare(b.name)),
    events: shadow ? allOf(texts, /emit\(\s*"(heyue-[\w-]+)"/g).map((event) => ({ name: event })) : [],
    slots: shadow ? allOf(texts, /<slot name="([\w-]+)"/g).map((slot) => ({ name: slot })) : [{ name: "" }],
    cssParts: shadow ? allOf(texts, /\bpart="([\w-]+)"/g).map((part) => ({ name: part })) : [],
    cssProperties: shadow
      ? allOf(texts, /var\((--heyue-[\w-]+)/g).map((property) => ({ name: property }))
      : [],
  };
};

/** The custom elements manifest, schema 1.0.0. */
export const manifest = (): unknown => ({
  schemaVersion: "1.0.0",
  readme: "README.md",
  modules: elements.map(({ name, tag }) => {
    const { className, ...parts } = describe(name);
    const path = `esm/${name}/${name}.js`;
    return {
      kind: "javascript-module",
      path,
      declarations: [{ kind: "class", customElement: true, tagName: tag, name: className, ...parts }],
      exports: [
        { kind: "js", name: className, declaration: { name: className, module: path } },
        { kind: "custom-element-definition", name: tag, declaration: { name: className, module: path } },
      ],
    };
  }),
});

/** Data for HTML completion in VS Code. */
export const vscodeData = (): unknown => ({
  version: 1.1,
  tags: elements.map(({ name, tag }) => {
    const { description, attributes } = describe(name);
    const doc = `src/${name}/${name}.md`;
    if (!existsSync(join(root, doc))) throw new Error(`${doc} is missing: every element has its page.`);
    return {
      name: tag,
      description,
      attributes: attributes.map(({ name: attribute, description: text }) => ({
        name: attribute,
        description: text,
      })),
    };
  }),
});
