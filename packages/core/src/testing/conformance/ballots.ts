import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ballotId } from "../../communication/meeting/view.ts";
import type { Policies } from "../../ports/policies.ts";
import type { HeyueStore } from "../../ports/store.ts";
import { choose, type MeetingUnit, type MeetingWorld, motion, openMeetingWorld } from "../meeting-world.ts";
import { value } from "../test-estate.ts";

const minute = 60_000;

/**
 * That electors never conflict (互不冲突): all of them vote at once, each is heard the first time, and the count is the sum of what
 * they said. Runs over a real store; `electors` is how many vote.
 */
export const ballotConformance = (
  name: string,
  open: () => Promise<HeyueStore>,
  policies: () => Policies,
  electors: number,
): void => {
  describe(`${electors} ballots at once over ${name}`, () => {
    let store: HeyueStore;
    let world: MeetingWorld;
    beforeAll(async () => {
      store = await open();
      const units = Array.from({ length: electors }, (_, at): MeetingUnit => ({
        id: `u-${String(at).padStart(5, "0")}`,
        area: `${60 + (at % 80)}.${String(at % 100).padStart(2, "0")}`,
        owners: [`owner-${at + 1}`],
      }));
      // National law is silent on how a vote is given: a clause of the assembly's own rules admits it.
      world = await openMeetingWorld(store, policies(), { jurisdiction: "CN", units });
    }, 10 * minute);
    afterAll(() => store.close());

    it(
      "hears every elector the first time, and counts what they said",
      async () => {
        const { as, document, heyue } = world;
        const { electors: roll, id } = await world.open({
          agenda: [motion("fee", 9)],
          channels: ["collective"],
          channelBasis: { clause: "第八条", document },
          secrecy: "secret",
        });
        expect(roll).toHaveLength(electors);
        const committee = as("committee-1", "committee");
        const said = (number: number): "for" | "against" => (number % 3 === 0 ? "against" : "for");
        const outcomes = await Promise.all(
          (roll ?? []).map(({ number }) =>
            heyue.ballots.act(
              committee,
              ballotId(id, number),
              {
                type: "record",
                channel: "collective",
                returnedAt: "2026-04-01T09:00:00+08:00",
                document,
                choices: [choose("fee", said(number))],
              },
              { commandId: `vote-${number}`, expectedVersion: 1 },
            ),
          ),
        );
        // The version is named, so that a conflict could not be mended in silence.
        expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
        expect(new Set(outcomes.map((outcome) => value(outcome).version))).toEqual(new Set([2]));
        const counted = await world.count(id);
        const agreed = (roll ?? []).filter(({ number }) => said(number) === "for");
        const hundredths = agreed.reduce((sum, { area }) => sum + Number(area.replace(".", "")), 0);
        expect(counted.result?.items).toMatchObject([
          {
            part: { heads: electors, area: counted.roll?.total.area },
            for: { heads: agreed.length, area: (hundredths / 100).toFixed(2) },
            quorum: true,
            passed: true,
          },
        ]);
        expect(value(await heyue.meetingPapers.ballots(as("owner-1"), id)).split("\n")).toHaveLength(
          electors + 1,
        );
      },
      10 * minute,
    );
  });
};
