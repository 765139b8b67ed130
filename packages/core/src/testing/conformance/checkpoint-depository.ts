import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkpointHead, type SignedCheckpoint } from "../../evidence/checkpoint.ts";
import type { CheckpointDepository } from "../../ports/checkpoint-depository.ts";

/** A checkpoint of a day as an estate's keeper would sign it; another `root` is another head. */
export const depositedCheckpoint = (estate: string, day: string, root = "1"): SignedCheckpoint => ({
  checkpoint: {
    format: "heyue-checkpoint/1",
    tenant: "t",
    estate,
    day,
    at: `${day}T23:59:00+08:00`,
    streams: 1,
    root: root.padStart(64, "0"),
    previous: null,
  },
  signature: null,
  timeStamps: [],
});

/** A depository, and what its reader finds there. */
export interface DepositoryFixture {
  readonly depository: CheckpointDepository;
  /** Heads that lie there, each as often as its reader finds it. */
  readonly heads: () => Promise<readonly string[]>;
  /** Makes the place unreachable from now on. */
  readonly cut: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What every checkpoint depository must do: the head lies there once it answered, once, and a failure is one of the port. */
export const checkpointDepositoryConformance = (
  name: string,
  open: () => Promise<DepositoryFixture>,
): void => {
  describe(`checkpoint depository: ${name}`, () => {
    let fixture: DepositoryFixture;
    beforeAll(async () => {
      fixture = await open();
    }, 60_000);
    afterAll(() => fixture.close());
    const first = depositedCheckpoint("liuxia", "2026-05-01");

    it("answers once the head lies there, with something that leads back to it", async () => {
      const receipt = await fixture.depository.deposit("liuxia", first);
      expect(receipt.trim()).not.toBe("");
      expect([...receipt].length).toBeLessThanOrEqual(500);
      expect(await fixture.heads()).toEqual([checkpointHead(first.checkpoint)]);
      expect(fixture.depository.name).not.toBe("");
    });

    it("takes the same checkpoint again as no second deposit, with the same answer", async () => {
      const again = await fixture.depository.deposit("liuxia", first);
      expect(again).toBe(await fixture.depository.deposit("liuxia", structuredClone(first)));
      expect(await fixture.heads()).toEqual([checkpointHead(first.checkpoint)]);
    });

    it("keeps days and estates apart", async () => {
      const [next, other] = [
        depositedCheckpoint("liuxia", "2026-05-02"),
        depositedCheckpoint("hebin", "2026-05-01"),
      ];
      const receipts = [
        await fixture.depository.deposit("liuxia", next),
        await fixture.depository.deposit("hebin", other),
      ];
      expect(new Set(receipts).size).toBe(2);
      expect(new Set(await fixture.heads())).toEqual(
        new Set([first, next, other].map(({ checkpoint }) => checkpointHead(checkpoint))),
      );
    });

    it("fails as a port does when the place cannot be reached, so that it is tried again", async () => {
      await fixture.cut();
      await expect(
        fixture.depository.deposit("liuxia", depositedCheckpoint("liuxia", "2026-05-03")),
      ).rejects.toMatchObject({ _tag: "PortFailure", reason: "unavailable", isRetryable: true });
    });
  });
};
