export { ClientFailure, isClientFailure } from "./failure.ts";
export type { FailureDetails, FailureKind } from "./failure.ts";
export type { InputIssue } from "./issue.ts";
export type {
  CallOptions,
  ChangeNotice,
  ClauseLedger,
  ComplaintFilter,
  DayWindow,
  HeyueClient,
  Me,
  NewComplaint,
  WriteOptions,
} from "./port.ts";
export type { ClientCollection, ClientQuery, OfCollection } from "./collection.ts";
export { createFetchClient } from "./fetch-client.ts";
export { createIntakeClient } from "./intake-client.ts";
export type { IntakeClient } from "./intake-client.ts";
export type { FetchClientOptions } from "./transport.ts";
