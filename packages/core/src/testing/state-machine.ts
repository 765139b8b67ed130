/** The state machine of an aggregate (状态机), drawn from the steps that its decisions really took. */
export interface StateMachine {
  /** Notes that an event led from a phase to a phase; `null` before the first event. */
  saw(from: string | null, event: string, to: string): void;
  /** Notes that time alone led from a phase to a phase. */
  waited(from: string, to: string): void;
  /**
   * Draws what was seen as a Mermaid state diagram: phases and events in the order of their names, so that the same
   * steps give the same text; an event that leaves the phase as it is stands in a note beside it, and a day that comes is drawn as
   * `…`. A phase that others lead to and none leaves is an end.
   */
  draw(): string;
}

/** An empty machine. */
export const stateMachine = (): StateMachine => {
  const seen = new Map<
    string,
    { readonly from: string | null; readonly event: string; readonly to: string }
  >();
  const saw: StateMachine["saw"] = (from, event, to) =>
    void seen.set(`${from ?? ""} ${to} ${event}`, { from, event, to });
  return {
    saw,
    waited: (from, to) => {
      if (from !== to) saw(from, "…", to);
    },
    draw: () => {
      const steps = [...seen.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, step]) => step);
      const arrows = new Map<string, string[]>();
      const within = new Map<string, string[]>();
      for (const { event, from, to } of steps) {
        const [into, key] =
          from === to ? [within, to] : [arrows, `${from === null ? "[*]" : id(from)} --> ${id(to)}`];
        const events = into.get(key);
        if (events === undefined) into.set(key, [event]);
        else events.push(event);
      }
      const phases = [
        ...new Set(steps.flatMap(({ from, to }) => (from === null ? [to] : [from, to]))),
      ].sort();
      const moves = steps.filter(({ from, to }) => from !== null && from !== to);
      const isEnd = (phase: string): boolean =>
        moves.some(({ to }) => to === phase) && !moves.some(({ from }) => from === phase);
      return [
        "stateDiagram-v2",
        ...phases.map((phase) => `  ${id(phase)}: ${phase}`),
        ...[...arrows].map(([arrow, events]) => `  ${arrow}: ${events.join(", ")}`),
        ...phases.filter(isEnd).map((phase) => `  ${id(phase)} --> [*]`),
        ...[...within].flatMap(([phase, events]) => [
          `  note right of ${id(phase)}`,
          ...events.map((event) => `    ${event}`),
          "  end note",
        ]),
        "",
      ].join("\n");
    },
  };
};

/** Notes the events of one decision in their order, each from the phase in which the one before it left the state. */
export const sawEach = <State extends { readonly phase: string }, Event extends { readonly type: string }>(
  machine: StateMachine,
  before: State | null,
  events: readonly Event[],
  evolve: (state: State | null, event: Event) => State,
): void => {
  let state = before;
  for (const event of events) {
    const after = evolve(state, event);
    machine.saw(state?.phase ?? null, event.type, after.phase);
    state = after;
  }
};

/** Mermaid reads a hyphen as part of an arrow. */
const id = (phase: string): string => phase.replaceAll("-", "_");
