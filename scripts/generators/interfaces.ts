/** Writes the machine interfaces for people and other languages: `docs/openapi.json` and `docs/schemas/*.json`. */
import * as Schema from "effect/Schema";
import { actionSchemas, FileComplaintSchema } from "../../packages/core/src/complaint/complaint/command.ts";
import { ContractDraftSchema, SignContractSchema } from "../../packages/core/src/contract/contract/schema.ts";
import {
  EstateSchema,
  PersonSchema,
  RelationSchema,
  UnitSchema,
} from "../../packages/core/src/ports/directory-schema.ts";
import {
  DoctorOutput,
  DueLine,
  DueOutput,
  ErrorLine,
  EvidenceOutput,
} from "../../packages/adapters/src/cli/output-schema.ts";
import { SeedSchema } from "../../packages/adapters/src/files/seed.ts";
import {
  ComplaintGroupLine,
  ComplaintSuggestLine,
} from "../../packages/adapters/src/cli/complaint-output-schema.ts";
import {
  ContractLabelLine,
  ContractLintOutput,
  ContractReadOutput,
} from "../../packages/adapters/src/cli/contract-output-schema.ts";
import { LetterWriteOutput } from "../../packages/adapters/src/cli/letter-output-schema.ts";
import { MeetingVerifyOutput } from "../../packages/adapters/src/cli/meeting-output-schema.ts";
import { BallotLineSchema } from "../../packages/core/src/communication/meeting/ballot-file.ts";
import { CertificateSchema } from "../../packages/core/src/communication/meeting/certificate.ts";
import { openApiDocument } from "../../packages/adapters/src/http/api/api.ts";
import * as Complaint from "../../packages/adapters/src/http/complaint-schema.ts";
import * as Contract from "../../packages/adapters/src/http/contract-schema.ts";
import * as Policy from "../../packages/adapters/src/http/policy-schema.ts";
import { MeSchema } from "../../packages/adapters/src/http/session-schema.ts";
import { policySchema } from "../../packages/rules/src/format/json-schema.ts";
import type { GeneratedFile } from "../generate.ts";
import { formatted } from "../parts/formatted.ts";

/** What Heyue reads: unknown members are errors. */
const inputs: Readonly<Record<string, Schema.Constraint>> = {
  "file-complaint": FileComplaintSchema,
  ...Object.fromEntries(Object.entries(actionSchemas).map(([type, schema]) => [`${type}-complaint`, schema])),
  "contract-draft": ContractDraftSchema,
  "sign-contract": SignContractSchema,
  estate: EstateSchema,
  unit: UnitSchema,
  person: PersonSchema,
  "person-unit": RelationSchema,
  seed: SeedSchema,
  "policy-question": Policy.PolicyQuestionSchema,
};

/** What Heyue answers: fields may be added, named ones keep their meaning. */
const outputs: Readonly<Record<string, Schema.Constraint>> = {
  "complaint-view": Complaint.ComplaintViewSchema,
  "complaint-summary": Complaint.ComplaintSummarySchema,
  "complaint-receipt": Complaint.ComplaintReceiptSchema,
  "upcoming-deadline": Complaint.UpcomingDeadlineSchema,
  "contract-view": Contract.ContractViewSchema,
  "clause-ledger": Contract.ClauseLedgerSchema,
  chain: Contract.ChainSchema,
  "chain-report": Contract.ChainReportSchema,
  change: Contract.ChangeSchema,
  verdict: Policy.VerdictSchema,
  "policy-rule": Policy.PolicyRuleSchema,
  "policy-summary": Policy.PolicySummarySchema,
  me: MeSchema,
  "cli-due": DueOutput,
  "cli-due-line": DueLine,
  "cli-error-line": ErrorLine,
  "cli-evidence-verify": EvidenceOutput,
  "cli-doctor": DoctorOutput,
  "cli-complaint-suggest-line": ComplaintSuggestLine,
  "cli-complaint-group-line": ComplaintGroupLine,
  "cli-contract-read": ContractReadOutput,
  "cli-contract-lint": ContractLintOutput,
  "cli-contract-label-line": ContractLabelLine,
  "cli-letter-write": LetterWriteOutput,
  "cli-meeting-verify": MeetingVerifyOutput,
  "meeting-certificate": CertificateSchema,
  "meeting-ballot-line": BallotLineSchema,
};

const documentOf = (
  name: string,
  schema: Schema.Constraint,
  onExcessProperty: "error" | "ignore",
): GeneratedFile => {
  const { definitions, schema: root } = Schema.toJsonSchemaDocument(schema, { onExcessProperty });
  const document = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: name,
    ...root,
    ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }),
  };
  return { path: `docs/schemas/${name}.json`, text: `${JSON.stringify(document, null, 2)}\n` };
};

/** JSON that breaks lines down to a depth only: the document is large, and a line for each operation is what a change shows. */
const lined = (value: unknown, depth: number): string =>
  depth === 0 || typeof value !== "object" || value === null || Array.isArray(value)
    ? JSON.stringify(value)
    : `{\n${Object.entries(value)
        .map(([key, inner]) => `${JSON.stringify(key)}: ${lined(inner, depth - 1)}`)
        .join(",\n")}\n}`;

/** The OpenAPI document and one JSON Schema per interface. */
export const generate = async (): Promise<readonly GeneratedFile[]> => {
  const files = [
    // The policy format describes itself; it is no Effect schema.
    { path: "docs/schemas/policy.json", text: `${JSON.stringify(policySchema(), null, 2)}\n` },
    ...Object.entries(inputs).map(([name, schema]) => documentOf(name, schema, "error")),
    ...Object.entries(outputs).map(([name, schema]) => documentOf(name, schema, "ignore")),
  ];
  return [
    { path: "docs/openapi.json", text: `${lined(openApiDocument(), 3)}\n` },
    ...(await Promise.all(
      files.map(async ({ path, text }) => ({ path, text: await formatted(path, text) })),
    )),
  ];
};
