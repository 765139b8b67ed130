/** Areas of service a need or a capability is about; those of a service standard. */
export const surveyAreas = [
  "customer-service",
  "maintenance",
  "cleaning",
  "greening",
  "order",
  "safety",
] as const;
export type SurveyArea = (typeof surveyAreas)[number];

/** A question of the survey (需求项): what owners are asked to weigh. */
export interface SurveyTopic {
  readonly id: string;
  readonly area: SurveyArea;
  readonly title: string;
}

/** One owner's answer on one topic: weight 0 (does not matter) to 5 (most important), level wanted 0 to 5. */
export interface Need {
  readonly topic: string;
  readonly weight: number;
  readonly wanted: number;
}

/** The company's own judgement of what it can do (自身能力评估), with the resources it rests on. */
export interface Capability {
  readonly topic: string;
  /** Level it can keep with these resources, 0 to 5. */
  readonly level: number;
  /** People, equipment, money in words. */
  readonly resources: string;
}

/** Life of a survey: open 征集中 → closed 已结束. */
export const surveyPhases = ["open", "closed"] as const;
export type SurveyPhase = (typeof surveyPhases)[number];

/** Current state of a pre-signing survey (签约前调研). */
export interface SurveyState {
  readonly id: string;
  readonly estate: string;
  readonly title: string;
  readonly topics: readonly SurveyTopic[];
  /** Last day for answers. */
  readonly closesOn: string;
  readonly phase: SurveyPhase;
  /** Latest answers by unit, so that a household counts once. */
  readonly answers: { readonly [unit: string]: readonly Need[] };
  readonly capabilities: { readonly [topic: string]: Capability };
}
