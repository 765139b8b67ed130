import { Id, text } from "@heyue/core/kernel/scalar";
import { EstateSchema, PersonSchema, RelationSchema, UnitSchema } from "@heyue/core/ports/directory-schema";
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as HttpApiSchema from "effect/http-api/HttpApiSchema";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import * as Struct from "effect/Struct";
import { readProblems, writeProblems } from "../problem-schema.ts";
import { MeSchema } from "../session-schema.ts";
import { Access, managerRoles, staffRoles } from "./access.ts";
import { idParam } from "./parameter.ts";

const itemsOf = <S extends Schema.Top>(schema: S) => Schema.Struct({ items: Schema.Array(schema) });

/** Body of a PUT: its address holds the id. */
const estate = EstateSchema.mapFields(Struct.omit(["id"])).annotate({ identifier: "PutEstate" });
const unit = UnitSchema.mapFields(Struct.omit(["id"])).annotate({ identifier: "PutUnit" });
const person = PersonSchema.mapFields(Struct.omit(["id"])).annotate({ identifier: "PutPerson" });
const relation = RelationSchema.mapFields(Struct.omit(["id"])).annotate({ identifier: "PutRelation" });

/** The signed-in caller. */
export const sessionGroup = HttpApiGroup.make("session")
  .add(
    HttpApiEndpoint.get("me", "/v1/me", { success: MeSchema, error: readProblems })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "我 Who is signed in, with estates and units"),
  )
  .annotate(OpenApi.Title, "session");

/** Estates, units, people and who belongs to which unit (小区、房屋、人员、人房关系). */
export const directoryGroup = HttpApiGroup.make("directory")
  .add(
    HttpApiEndpoint.get("estates", "/v1/estates", { success: itemsOf(EstateSchema), error: readProblems })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "小区 Estates of the caller"),
    HttpApiEndpoint.put("putEstate", "/v1/estates/:id", {
      params: idParam,
      payload: estate,
      success: EstateSchema,
      error: writeProblems,
    })
      .annotate(Access, { by: managerRoles, body: "json" })
      .annotate(OpenApi.Summary, "保存小区 Store an estate"),
    HttpApiEndpoint.get("units", "/v1/units", {
      query: { estate: Id },
      success: itemsOf(UnitSchema),
      error: readProblems,
    })
      .annotate(Access, { by: staffRoles })
      .annotate(OpenApi.Summary, "房屋 Units of an estate"),
    HttpApiEndpoint.put("putUnit", "/v1/units/:id", {
      params: idParam,
      payload: unit,
      success: UnitSchema,
      error: writeProblems,
    })
      .annotate(Access, { by: managerRoles, body: "json" })
      .annotate(OpenApi.Summary, "保存房屋 Store a unit"),
    HttpApiEndpoint.get("people", "/v1/people", {
      query: { estate: Id, phone: Schema.optionalKey(text(40)) },
      success: itemsOf(PersonSchema),
      error: readProblems,
    })
      .annotate(Access, { by: staffRoles })
      .annotate(OpenApi.Summary, "人员 People of an estate, all or by phone"),
    HttpApiEndpoint.put("putPerson", "/v1/people/:id", {
      params: idParam,
      payload: person,
      success: PersonSchema,
      error: writeProblems,
    })
      .annotate(Access, { by: managerRoles, body: "json" })
      .annotate(OpenApi.Summary, "保存人员 Store a person"),
    HttpApiEndpoint.delete("erase", "/v1/people/:id/personal", {
      params: idParam,
      success: Schema.Struct({ erased: Schema.Boolean }).pipe(HttpApiSchema.status(200)),
      error: writeProblems,
    })
      .annotate(Access, { by: managerRoles })
      .annotate(
        OpenApi.Summary,
        "删除个人信息 Destroy a person's key: their words become unreadable, chains still verify",
      ),
    HttpApiEndpoint.get("relations", "/v1/relations", {
      query: { person: Schema.optionalKey(Id), unit: Schema.optionalKey(Id) },
      success: itemsOf(RelationSchema),
      error: readProblems,
    })
      .annotate(Access, { by: staffRoles })
      .annotate(OpenApi.Summary, "人房关系 Relations of a person or of a unit"),
    HttpApiEndpoint.put("putRelation", "/v1/relations/:id", {
      params: idParam,
      payload: relation,
      success: RelationSchema,
      error: writeProblems,
    })
      .annotate(Access, { by: managerRoles, body: "json" })
      .annotate(OpenApi.Summary, "保存人房关系 Store a relation; ended, never deleted"),
  )
  .annotate(OpenApi.Title, "directory");
