import { describe, expect, it } from "vitest";
import { stateMachine } from "./state-machine.ts";

describe("a state machine that was seen", () => {
  it("is drawn with its beginning, its arrows, what happens within a phase, and its end", () => {
    const machine = stateMachine();
    machine.saw("in-force", "Ended", "over");
    machine.saw(null, "Opened", "in-force");
    machine.saw("in-force", "Noted", "in-force");
    machine.saw("in-force", "Cancelled", "over");
    machine.saw("in-force", "Ended", "over");
    expect(machine.draw()).toBe(
      [
        "stateDiagram-v2",
        "  in_force: in-force",
        "  over: over",
        "  [*] --> in_force: Opened",
        "  in_force --> over: Cancelled, Ended",
        "  over --> [*]",
        "  note right of in_force",
        "    Noted",
        "  end note",
        "",
      ].join("\n"),
    );
  });

  it("is the same text whatever the order in which it was seen", () => {
    const steps = [
      [null, "Opened", "open"],
      ["open", "Closed", "closed"],
      ["closed", "Reopened", "open"],
    ] as const;
    const drawn = [steps, steps.toReversed()].map((all) => {
      const machine = stateMachine();
      for (const step of all) machine.saw(...step);
      return machine.draw();
    });
    expect(drawn[0]).toBe(drawn[1]);
    expect(drawn[0]).not.toContain("--> [*]");
  });
});
