import { policyProblems } from "../format/definition.ts";
import type { PolicyDocument } from "../format/document.ts";
import { isLaw } from "../format/timeline.ts";
import { strangerProblems } from "./stranger.ts";

/** Something that keeps a policy from being used: a stable code, the place, the source concerned, and what to do. */
export interface PolicyIssue {
  readonly code: string;
  /** Where in the document, e.g. `parameters.fee.cap.segments[0].value`. */
  readonly path: string;
  /** Instrument and article, where the issue lies in something that is cited. */
  readonly source?: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

/** Every issue of a document from outside, bounded and safe to show; none when it may be sealed (政策校验). */
export const checkPolicy = (document: unknown): readonly PolicyIssue[] => {
  const strange = strangerProblems(document);
  const problems = strange.length > 0 ? strange : policyProblems(document);
  return problems.map(({ code, path, message }) => {
    const source = sourceAt(document, path);
    return { code, path, ...(source === undefined ? {} : { source }), message };
  });
};

const sourceAt = (document: unknown, path: string): string | undefined => {
  const policy = document as Partial<PolicyDocument> | null;
  const segment = /^parameters\.(.+?)\.segments\[(\d+)\]/.exec(path);
  const provision = /^provisions\[(\d+)\]/.exec(path);
  try {
    const entry =
      segment === null
        ? policy?.provisions?.[Number(provision?.[1] ?? -1)]
        : policy?.parameters?.[segment[1] ?? ""]?.segments[Number(segment[2])];
    if (entry === undefined || !("cite" in entry)) return undefined;
    const cite = "value" in entry && !isLaw(entry) ? undefined : entry.cite;
    if (typeof cite?.article !== "string") return undefined;
    return `${policy?.sources?.[cite.source]?.title?.["zh-CN"] ?? cite.source} ${cite.article}`;
  } catch {
    // A document that is not even shaped like one has no sources to name.
    return undefined;
  }
};
