import type { Capability, SurveyPhase, SurveyState, SurveyTopic } from "./state.ts";

/** What the households said about one topic, beside what the company can do. */
export interface TopicResult extends SurveyTopic {
  readonly answered: number;
  /** Mean weight and mean level wanted, in hundredths; `null` while nobody has answered. */
  readonly weight: number | null;
  readonly wanted: number | null;
  readonly capability: Capability | null;
  /**
   * How far the company falls short, weighed (差距): mean weight × (mean wanted − level), in hundredths of a level, 0 when it does not.
   * `null` while one side is unknown: unknown is not zero.
   */
  readonly gap: number | null;
}

/** A pre-signing survey as its reader sees it; topics with the widest gap first, unknown gaps last. */
export interface SurveyView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly title: string;
  readonly phase: SurveyPhase;
  readonly closesOn: string;
  readonly households: number;
  readonly topics: readonly TopicResult[];
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : Math.round((values.reduce((sum, value) => sum + value, 0) * 100) / values.length);

const result = (state: SurveyState, topic: SurveyTopic): TopicResult => {
  const needs = Object.values(state.answers)
    .flat()
    .filter((need) => need.topic === topic.id);
  const weight = mean(needs.map((need) => need.weight));
  const wanted = mean(needs.map((need) => need.wanted));
  const capability = state.capabilities[topic.id] ?? null;
  const gap =
    weight === null || wanted === null || capability === null
      ? null
      : Math.round((weight * Math.max(0, wanted - capability.level * 100)) / 100);
  return { ...topic, answered: needs.length, weight, wanted, capability, gap };
};

/** Counts a survey up. */
export const view = (state: SurveyState, version: number): SurveyView => ({
  id: state.id,
  version,
  estate: state.estate,
  title: state.title,
  phase: state.phase,
  closesOn: state.closesOn,
  households: Object.keys(state.answers).length,
  topics: state.topics
    .map((topic) => result(state, topic))
    .sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1) || (b.weight ?? -1) - (a.weight ?? -1)),
});
