import { relationKinds } from "@heyue/core/kernel/person-unit";
import { EstateSchema, RoleSchema } from "@heyue/core/ports/directory-schema";
import * as Schema from "effect/Schema";

/** Schema of who is signed in. */
export const MeSchema = Schema.Struct({
  tenant: Schema.String,
  actor: Schema.Struct({ id: Schema.String, role: RoleSchema }),
  name: Schema.String,
  estates: Schema.Array(EstateSchema),
  units: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      name: Schema.String,
      estate: Schema.String,
      relation: Schema.Literals(relationKinds),
      area: Schema.String,
      houseType: Schema.String,
    }),
  ),
}).annotate({ identifier: "Me", description: "Who is signed in" });
