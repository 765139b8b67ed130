import { describe, expect, it } from "vitest";
import { openApiDocument } from "./api.ts";
import { shareParts } from "./shared-parts.ts";

const document = openApiDocument();

/** Every `$ref` below a value, with the path it stands at. */
const referencesIn = (value: unknown, at = ""): readonly (readonly [string, string])[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        key === "$ref" && typeof inner === "string"
          ? [[at, inner] as const]
          : referencesIn(inner, `${at}/${key}`),
      );

/** What a JSON pointer of the document leads to. */
const resolved = (ref: string): unknown =>
  ref
    .slice("#/".length)
    .split("/")
    .reduce<unknown>(
      (value, key) =>
        (value as { readonly [key: string]: unknown } | undefined)?.[
          key.replaceAll("~1", "/").replaceAll("~0", "~")
        ],
      document,
    );

describe("the OpenAPI document", () => {
  it("refers to nothing that is not there, and has no part that nothing refers to", () => {
    const references = referencesIn(document);
    expect(references.length).toBeGreaterThan(2000);
    expect(references.filter(([, ref]) => resolved(ref) === undefined)).toEqual([]);
    const { parameters, responses, schemas } = document.components;
    const used = new Set(references.map(([, ref]) => ref));
    const idle = Object.entries({ parameters, responses, schemas }).flatMap(([kind, parts]) =>
      Object.keys(parts)
        .map((name) => `#/components/${kind}/${name}`)
        .filter((ref) => !used.has(ref)),
    );
    // What the event stream tells is no body of an answer.
    expect(idle).toEqual(["#/components/schemas/Change"]);
  });

  it("names every part so that any generator takes the name", () => {
    const { parameters, responses, schemas } = document.components;
    const odd = [parameters, responses, schemas]
      .flatMap((parts) => Object.keys(parts))
      .filter((name) => !/^[A-Za-z0-9._-]+$/.test(name));
    expect(odd).toEqual([]);
  });

  it("writes the draft of a contract once, wherever it stands", () => {
    const drafts = referencesIn(document).filter(([, ref]) => ref === "#/components/schemas/ContractDraft");
    expect(drafts.map(([at]) => at)).toEqual(
      expect.arrayContaining([
        "/components/schemas/ContractView/properties/draft",
        "/components/schemas/AmendmentView/properties/draft",
        "/components/schemas/amendments.open/properties/draft",
      ]),
    );
    expect(JSON.stringify(document).split('"heyue-contract/1"').length).toBe(2);
  });

  it("stays small enough to be read", () => {
    expect(JSON.stringify(document).length).toBeLessThan(900_000);
  });
});

describe("sharing parts", () => {
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } } as const;
  const number = { ...id, schema: { type: "integer" } } as const;
  const answer = { description: "x", content: {} };
  const spec = {
    ...document,
    components: { schemas: {}, securitySchemes: {} },
    paths: {
      "/a/{id}": { get: { parameters: [id], responses: { 204: answer } } },
      "/b/{id}": { get: { parameters: [number], responses: { 204: { ...answer, description: "y" } } } },
      "/c/{id}": { get: { parameters: [id], responses: { 204: answer } } },
    },
  } as unknown as Parameters<typeof shareParts>[0];

  it("gives equal parts one name, and different parts of a name different ones", () => {
    const { components, paths } = shareParts(spec);
    expect(Object.values(paths).map(({ get }) => [get!.parameters, get!.responses])).toEqual([
      [[{ $ref: "#/components/parameters/path.id" }], { 204: { $ref: "#/components/responses/Status204" } }],
      [
        [{ $ref: "#/components/parameters/path.id.2" }],
        { 204: { $ref: "#/components/responses/Status204.2" } },
      ],
      [[{ $ref: "#/components/parameters/path.id" }], { 204: { $ref: "#/components/responses/Status204" } }],
    ]);
    expect(components.parameters).toEqual({ "path.id": id, "path.id.2": number });
    expect(components.responses["Status204.2"]).toEqual({ description: "y", content: {} });
  });
});
