import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { aggregate as complaint } from "../complaint/complaint/aggregate.ts";
import { decide } from "../complaint/complaint/decision.ts";
import type { Role } from "../kernel/envelope.ts";
import { register } from "./register.ts";
import { contracts } from "./served/contract.ts";

const openings = [
  { kind: complaint.kind, opening: "file", decide },
  ...[contracts, ...Object.values(register)].map((served) => ({
    kind: served.aggregate.kind,
    opening: served.opening,
    decide: served.decide,
  })),
];

const roles: readonly Role[] = ["owner", "occupant", "desk", "staff", "manager", "committee", "system"];

describe("what has begun", () => {
  it.each(openings)("begins no second time: $kind refuses to $opening", ({ decide: decideOn, opening }) => {
    const codes = roles.map((role) => {
      const context = {
        now: "2026-03-02T09:00:00+08:00",
        actor: { id: `${role}-1`, role },
        id: "estate-1.x",
      };
      // Whatever there is, and whatever the world knows: neither is looked at.
      const decision = (decideOn as typeof contracts.decide)({}, context, 1)({}, { type: opening });
      return Result.isFailure(decision) ? decision.failure.code : "accepted";
    });
    expect(new Set(codes.filter((code) => code !== "not-allowed"))).toEqual(new Set(["already-open"]));
  });
});
