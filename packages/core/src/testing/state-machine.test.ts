import { describe, expect, it } from "vitest";
import { sawEach, stateMachine } from "./state-machine.ts";

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
      for (const [from, event, to] of all) machine.saw(from, event, to);
      return machine.draw();
    });
    expect(drawn[0]).toBe(drawn[1]);
    expect(drawn[0]).not.toContain("--> [*]");
  });

  it("does not end in the only phase there is", () => {
    const machine = stateMachine();
    machine.saw(null, "Opened", "open");
    machine.saw("open", "Noted", "open");
    expect(machine.draw()).not.toContain("--> [*]");
  });

  it("tells a phase that came with time from one that an event brought", () => {
    const machine = stateMachine();
    machine.saw(null, "Signed", "signed");
    machine.waited("signed", "signed");
    machine.waited("signed", "in-force");
    expect(machine.draw()).toContain("  signed --> in_force: …\n  in_force --> [*]\n");
    expect(machine.draw()).not.toContain("note");
  });

  it("notes each event of one decision from where the one before it led", () => {
    const machine = stateMachine();
    const phases: { readonly [type: string]: string } = { Opened: "open", Filed: "filed", Noted: "filed" };
    const events = [{ type: "Opened" }, { type: "Filed" }, { type: "Noted" }];
    sawEach(machine, null, events, (_, { type }) => ({ phase: phases[type] ?? "" }));
    expect(machine.draw()).toContain("  [*] --> open: Opened\n  open --> filed: Filed\n");
    expect(machine.draw()).toContain("  note right of filed\n    Noted\n");
  });
});
