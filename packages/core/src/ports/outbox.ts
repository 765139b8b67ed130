/** Events waiting to be published to the world; the reference is written by `append` in its own transaction. */
export interface Outbox {
  pending(limit: number): Promise<
    readonly {
      readonly tenant: string;
      readonly stream: string;
      readonly version: number;
      readonly eventId: string;
    }[]
  >;
  done(tenant: string, eventIds: readonly string[]): Promise<void>;
}
