/** The HTTP API, declared once: routes, decoding and `openapi.json` come from here. */
import * as HttpApi from "effect/http-api/HttpApi";
import * as OpenApi from "effect/http-api/OpenApi";
import { ChangeSchema } from "../contract-schema.ts";
import { archiveGroup } from "./archive-group.ts";
import { attachmentGroup } from "./attachment-group.ts";
import { collectionGroup } from "./collection-group.ts";
import { collections } from "../collection/collections.ts";
import { complaintGroup } from "./complaint-group.ts";
import { contactGroup } from "./contact-group.ts";
import { contractGroup, deadlineGroup } from "./contract-group.ts";
import { type OpenApiDocument, shareParts } from "./shared-parts.ts";
import { meetingPapersGroup } from "./meeting-group.ts";
import { noticeGroup } from "./notice-group.ts";
import { standardGroup } from "./standard-group.ts";
import { directoryGroup, sessionGroup } from "./directory-group.ts";
import { auditGroup, policyGroup, serverGroup } from "./policy-group.ts";

const ownGroups = HttpApi.make("heyue")
  .add(
    sessionGroup,
    complaintGroup,
    attachmentGroup,
    contractGroup,
    contactGroup,
    deadlineGroup,
    standardGroup,
    archiveGroup,
    noticeGroup,
    meetingPapersGroup,
    directoryGroup,
    policyGroup,
    auditGroup,
    serverGroup,
  )
  .annotate(HttpApi.ParseOptions, { errors: "all", onExcessProperty: "error" })
  .annotate(HttpApi.HeadersParseOptions, { errors: "all" })
  .annotate(HttpApi.AdditionalSchemas, [ChangeSchema])
  .annotateMerge(
    OpenApi.annotations({
      title: "Heyue 合约·和悦",
      version: "1",
      description:
        "Property-service contracts that are kept, and complaints that are answered. Everything but a success is application/problem+json. " +
        "Signing in is the host's; see the documentation of `principal`.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    }),
  );

/** Every group of operations. */
export const api = collections.reduce(
  (all, described) => all.add(collectionGroup(described)) as unknown as typeof all,
  ownGroups,
);

/** The OpenAPI 3.1 document of the API. */
export const openApiDocument = (): OpenApiDocument => shareParts(OpenApi.fromApi(api));
