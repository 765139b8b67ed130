import * as Effect from "effect/Effect";
import { draftOn } from "../../contract/contract/state.ts";
import { aggregate } from "../../contract/promise/aggregate.ts";
import {
  EnterPromiseSchema,
  promiseActionSchemas,
  type PromiseCommand,
} from "../../contract/promise/command.ts";
import { decide } from "../../contract/promise/decision.ts";
import { view } from "../../contract/promise/view.ts";
import { contractOf } from "../contract-lookup.ts";
import { serve } from "../served-aggregate.ts";

/** Public promises (公开服务承诺): made in favour of the owners, so that all of them may read them. */
export const promises = serve({
  aggregate,
  opening: "enter",
  schemas: { enter: EnterPromiseSchema, ...promiseActionSchemas },
  attachments: (command: PromiseCommand) =>
    command.type === "enter" ? (command.evidence ?? []).map(({ id }) => id) : [],
  terms: ({ caller, environment, estate }, command, state) =>
    Effect.gen(function* () {
      const { contract, madeOn } =
        command.type === "enter" ? command : (state ?? { contract: "", madeOn: "" });
      const found = yield* contractOf(environment, caller.tenant, estate.id, contract);
      // What a promise is worth is part of the answer on what follows from breaking one.
      const law = environment.policies.ask({
        code: estate.jurisdiction,
        rule: "service.credit",
        facts: { promised: true },
        on: madeOn,
      });
      return {
        terms: { draft: found === null ? null : draftOn(found, madeOn), law },
        policy: law.policy.digest,
      };
    }),
  decide,
  mayRead: () => true,
  view: (state, { version }) => view(state, version),
});
