import { personal } from "../../kernel/personal.ts";
import { unanswered } from "./answer.ts";
import type { LinkAction, MergeComplaint } from "./command-link.ts";
import { afterPause, type Decision, fail, minutes, type Moment, one, said } from "./moment.ts";
import { follow } from "./answer.ts";
import type { ComplaintPhase, ComplaintState, Deadline } from "./state.ts";

const leads: readonly ComplaintPhase[] = ["filed", "acknowledged", "triaged", "assigned", "answered"];

/** Lets it follow another (并案): what was promised to its complainant stays, its own working steps end. */
const merge = (state: ComplaintState, command: MergeComplaint, at: Moment): Decision => {
  const { into } = command;
  const { other } = at.terms;
  if (other === null || other.estate !== state.estate || into === state.id)
    return fail("case-unknown", { complaint: into });
  if (other.mergedInto !== null) return fail("merged", { complaint: into, lead: other.mergedInto });
  if (!leads.includes(other.phase))
    return fail("wrong-phase", { action: "merge", phase: other.phase, allowed: leads });
  const open = unanswered(state, command.pointsCovered);
  if (open.length > 0) return fail("points-unanswered", { points: open });
  return afterPause(state, at, () => [
    {
      type: "ComplaintMerged",
      data: { into, reason: personal(state.complainant, command.reason), deadlines: [] },
    },
  ]);
};

/** The step that waits when it goes its own way again. */
const ownStep = ({ phase }: ComplaintState, at: Moment): readonly Deadline[] => {
  const { acknowledgeMinutes, assignMinutes, triageMinutes } = at.terms.stepTimes;
  switch (phase) {
    case "filed":
      return [minutes(at, "acknowledge", acknowledgeMinutes)];
    case "acknowledged":
      return [minutes(at, "triage", triageMinutes)];
    case "triaged":
      return [minutes(at, "assign", assignMinutes)];
    default:
      return [];
  }
};

/** Decides what ties cases to each other, and to the sheet of a shift. */
export const link = (state: ComplaintState, command: LinkAction, at: Moment): Decision => {
  switch (command.type) {
    case "merge":
      return merge(state, command, at);
    case "unmerge":
      return one({
        type: "ComplaintUnmerged",
        data: {
          from: state.mergedInto ?? "",
          reason: said(state, command.reason),
          deadlines: ownStep(state, at),
        },
      });
    case "note-follower": {
      const { follower, follows } = command;
      return state.followers.includes(follower) === follows
        ? fail(follows ? "merged" : "not-merged", { follower })
        : one({ type: "FollowerNoted", data: { follower, follows, deadlines: [] } });
    }
    case "follow":
      return follow(state, command.lead, command.version, at);
    case "hand-over": {
      const { from, sheet, to } = command;
      if (state.responsible !== from) return fail("not-responsible", { person: from });
      return at.terms.staff.includes(to)
        ? one({ type: "ComplaintHandedOver", data: { from, to, sheet, deadlines: [] } })
        : fail("person-unknown", { person: to });
    }
    case "relate": {
      const { because, to } = command;
      const { other } = at.terms;
      if (other === null || other.estate !== state.estate || to === state.id)
        return fail("case-unknown", { complaint: to });
      return state.related.some(({ id }) => id === to)
        ? fail("already-related", { complaint: to })
        : one({ type: "ComplaintRelated", data: { to, because, deadlines: [] } });
    }
  }
};
