import type { OpenAPISpec, OpenAPISpecOperation, OpenAPISpecParameter } from "effect/http-api/OpenApi";

/** A part that stands once under `components`. */
interface Reference {
  readonly $ref: string;
}
type Responses = OpenAPISpecOperation["responses"];

/** An operation whose parameters and answers refer to shared parts. */
interface OpenApiOperation extends Omit<OpenAPISpecOperation, "parameters" | "responses"> {
  readonly parameters: readonly Reference[];
  readonly responses: { readonly [status: string]: Reference };
}

/** The OpenAPI 3.1 document of the API (接口文档), with what many operations have in common written once. */
export interface OpenApiDocument extends Omit<OpenAPISpec, "paths" | "components"> {
  readonly paths: { readonly [path: string]: { readonly [method: string]: OpenApiOperation } };
  readonly components: OpenAPISpec["components"] & {
    readonly parameters: { readonly [name: string]: OpenAPISpecParameter };
    readonly responses: { readonly [name: string]: Responses[number] };
  };
}

/** Parts of one kind, each under a name of its own. */
const partsOf = <Part>(kind: "parameters" | "responses") => {
  const names = new Map<string, string>();
  const parts: { [name: string]: Part } = {};
  const refer = (part: Part, wanted: string): Reference => {
    const text = JSON.stringify(part);
    let name = names.get(text);
    for (let number = 1; name === undefined; number += 1) {
      const free = number === 1 ? wanted : `${wanted}.${number}`;
      if (!(free in parts)) name = free;
    }
    names.set(text, name);
    parts[name] = part;
    return { $ref: `#/components/${kind}/${name}` };
  };
  return { parts, refer };
};

/** The name of the schema that an answer has in its only content. */
const nameOf = ({ content = {} }: Responses[number]): string | undefined => {
  const [body] = Object.values(content) as readonly { readonly schema?: { readonly $ref?: string } }[];
  return body?.schema?.$ref?.split("/").at(-1);
};

/** Writes what operations share once: every parameter and every answer. */
export const shareParts = (spec: OpenAPISpec): OpenApiDocument => {
  const parameters = partsOf<OpenAPISpecParameter>("parameters");
  const responses = partsOf<Responses[number]>("responses");
  const shared = ({ parameters: own, responses: all, ...operation }: OpenAPISpecOperation) => ({
    ...operation,
    parameters: own.map((parameter) => parameters.refer(parameter, `${parameter.in}.${parameter.name}`)),
    responses: Object.fromEntries(
      Object.entries(all).map(([status, response]) => [
        status,
        responses.refer(response, nameOf(response) ?? `Status${status}`),
      ]),
    ),
  });
  const paths = Object.fromEntries(
    Object.entries(spec.paths).map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations).map(([method, operation]) => [
          method,
          shared(operation as OpenAPISpecOperation),
        ]),
      ),
    ]),
  );
  return {
    ...spec,
    paths,
    components: { ...spec.components, parameters: parameters.parts, responses: responses.parts },
  };
};
