import * as Effect from "effect/Effect";
import { aggregate } from "../../communication/ballot/aggregate.ts";
import {
  ballotActionSchemas,
  type BallotCommand,
  ballotReactionSchemas,
  IssueBallotSchema,
} from "../../communication/ballot/command.ts";
import { decide } from "../../communication/ballot/decision.ts";
import { isOwn, view } from "../../communication/ballot/view.ts";
import { ballotId } from "../../communication/meeting/view.ts";
import { serve } from "../served-aggregate.ts";

/** Ballots of a meeting (表决票), one stream each: its elector, who votes for him, and the committee may read it; a secret choice only the first two. */
export const ballots = serve({
  aggregate,
  opening: "issue",
  schemas: { issue: IssueBallotSchema, ...ballotActionSchemas, ...ballotReactionSchemas },
  key: (command: BallotCommand) => {
    if (command.type !== "issue") return "";
    const id = ballotId(command.meeting, command.elector.number);
    return id.slice(id.lastIndexOf(".") + 1);
  },
  claims: (command) =>
    command.type === "issue" ? [{ kind: "ballot", key: `${command.meeting}/${command.elector.number}` }] : [],
  attachments: (command) =>
    "document" in command && command.document !== undefined ? [command.document] : [],
  terms: ({ environment }) => Effect.sync(() => ({ terms: { salt: environment.ids.salt() }, policy: null })),
  decide: (terms, context) => decide(terms, context),
  mayRead: ({ actor }, state) =>
    ["committee", "desk", "staff", "system"].includes(actor.role) || isOwn(state, actor.id),
  // The chain discloses what was chosen: to its elector, and in a named vote to the committee.
  mayReadChain: ({ actor }, state) =>
    isOwn(state, actor.id) || (state.secrecy === "named" && actor.role === "committee"),
  view: (state, { caller, version }) => view(state, version, caller.actor),
});
