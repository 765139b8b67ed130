import { contactActs, contactKinds } from "@heyue/core/communication/contact/contact";
import type { ContactView } from "@heyue/core";
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import { readProblems } from "../problem-schema.ts";
import { Access } from "./access.ts";
import { idParam, pageQuery } from "./parameter.ts";

/** One contact of a timeline. */
const ContactSchema = Schema.Struct({
  at: Schema.String,
  kind: Schema.Literals(contactKinds),
  id: Schema.String,
  act: Schema.Literals(contactActs),
  direction: Schema.Literals(["in", "out"]),
  person: Schema.String,
  units: Schema.Array(Schema.String),
  title: Schema.NullOr(Schema.String),
}).annotate({
  identifier: "Contact",
  description: "One time that somebody and the house were in touch",
}) satisfies Schema.ConstraintDecoder<ContactView>;

const success = Schema.Struct({ items: Schema.Array(ContactSchema) });

/** One timeline over all channels (联系时间线). */
export const contactGroup = HttpApiGroup.make("contacts")
  .add(
    HttpApiEndpoint.get("ofPerson", "/v1/people/:id/contacts", {
      params: idParam,
      query: pageQuery,
      success,
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "人员联系记录 A person and the house over all channels, the newest first"),
    HttpApiEndpoint.get("ofUnit", "/v1/units/:id/contacts", {
      params: idParam,
      query: pageQuery,
      success,
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "房屋联系记录 A unit and the house over all channels, the newest first"),
  )
  .annotate(OpenApi.Title, "contacts");
