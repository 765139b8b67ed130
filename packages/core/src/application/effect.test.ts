import * as Effect from "effect/Effect";
import { describe, expect, it } from "vitest";
import { fixedPolicies } from "../testing/fixed-policies.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { HeyueStore } from "../ports/store.ts";
import { Heyue } from "./effect.ts";

/** A store whose database is away: every call fails as a port fails. */
const away = new Proxy(
  {},
  {
    get: () =>
      new Proxy(
        {},
        { get: () => () => Promise.reject(new PortFailure("store", "unavailable", "the database is away")) },
      ),
  },
) as HeyueStore;

const layer = Heyue.layer({
  store: away,
  policies: fixedPolicies(),
  clock: { now: () => 0 },
  ids: { id: () => "1", salt: () => "00" },
});
const caller = { tenant: "t", actor: { id: "owner-1", role: "owner" } } as const;

describe("the Effect door", () => {
  it("gives invalid input as a typed failure", async () => {
    const program = Effect.gen(function* () {
      const heyue = yield* Heyue;
      return yield* heyue.complaints.file(caller, { type: "file" } as never, { commandId: "c" });
    }).pipe(Effect.flip, Effect.provide(layer));
    expect(await Effect.runPromise(program)).toMatchObject({ _tag: "Refused", outcome: { kind: "invalid" } });
  });

  it("gives a port's failure as it is, and says that trying again may help", async () => {
    const program = Effect.gen(function* () {
      const heyue = yield* Heyue;
      return yield* heyue.complaints.get(caller, "e.1");
    }).pipe(Effect.flip, Effect.provide(layer));
    expect(await Effect.runPromise(program)).toMatchObject({
      _tag: "PortFailure",
      reason: "unavailable",
      isRetryable: true,
    });
  });
});
