/** A live estate that was inspected for months, told through the clients of its people. */
import { key } from "../element/key.ts";
import { type LiveEstate, openLiveEstate } from "./live-estate.fixture.ts";
import { exampleBreaches, exampleStandards } from "./standards.fixture.ts";

/** A value that was measured. */
export const measured = (standard: string, value: string, unit = "times", more: object = {}): object => ({
  kind: "measured",
  standard,
  value,
  unit,
  ...more,
});

/** Hands in an inspection of a day; answers its id. */
export const inspect = async (
  live: LiveEstate,
  day: string,
  results: readonly object[],
  place = "3幢2单元",
): Promise<string> => {
  const inspections = live.client("p-staff").collection("inspections");
  const standards = results.map((result) => (result as { readonly standard: string }).standard);
  const opening = { estate: "liuxia", contract: live.contract, key: key(), place, standards };
  const { id } = await inspections.open(opening, { idempotencyKey: key() });
  const upload = key();
  await inspections.act(id, { type: "submit", upload, doneAt: `${day}T08:00:00+08:00`, results } as never, {
    idempotencyKey: upload,
  });
  return id;
};

/** A photo as a phone would take it, uploaded by the staff. */
export const photo = async (live: LiveEstate, name: string) => {
  const canvas = document.createElement("canvas");
  canvas.width = 64;
  canvas.height = 48;
  canvas.getContext("2d")!.fillRect(8, 8, 20, 20);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  return live.client("p-staff").upload(blob!, name);
};

/**
 * September to November 2026: sweeping is missed more and more, bins are fine, a light is measured once with a photo, lamps do not
 * apply once, glass is never looked at. A third party measures in November, one household is content and one is not.
 */
export const openInspectedEstate = async (): Promise<LiveEstate> => {
  const live = await openLiveEstate({ standards: exampleStandards, breaches: exampleBreaches });
  const sweep = (value: string, more?: object): object => measured("s-sweep", value, "times", more);
  const bins = measured("s-bins", "1");
  await inspect(live, "2026-09-08", [sweep("2"), bins]);
  await inspect(live, "2026-09-22", [sweep("2"), bins]);
  await inspect(live, "2026-10-13", [sweep("2"), bins, measured("s-light", "35", "lux")]);
  await inspect(live, "2026-10-27", [sweep("1", { note: "下午一次没有做" }), bins]);
  const picture = await photo(live, "楼道.png");
  await inspect(live, "2026-11-10", [
    sweep("0", { note: "=当班请假，没有替班", photos: [picture] }),
    bins,
    { kind: "not-applicable", standard: "s-lamps", reason: "停电检修" },
  ]);
  await inspect(live, "2026-11-17", [sweep("2"), bins]);
  const period = { estate: "liuxia", contract: live.contract, from: "2026-11-01", to: "2026-11-30" };
  const committee = live.client("p-committee").collection("assessments");
  const assessor = { organisation: "清正物业评估中心", engagement: "WT-2026-11" };
  const third = await committee.open({ ...period, kind: "third-party", assessor }, { idempotencyKey: key() });
  await committee.act(
    third.id,
    {
      type: "measure",
      measuredAt: "2026-11-12T09:00:00+08:00",
      place: "5幢",
      results: [sweep("1"), bins],
    } as never,
    { idempotencyKey: key() },
  );
  const feedback = await live
    .client("p-desk")
    .collection("assessments")
    .open(
      { ...period, kind: "owner-feedback", assessor: { organisation: "业主委员会" } },
      { idempotencyKey: key() },
    );
  await live
    .client("p-owner")
    .collection("assessments")
    .act(
      feedback.id,
      {
        type: "rate",
        unit: "u-1",
        ratings: [
          { standard: "s-sweep", score: 2 },
          { standard: "s-bins", score: 5 },
        ],
        comment: "楼道常有纸屑",
      },
      { idempotencyKey: key() },
    );
  return live;
};
