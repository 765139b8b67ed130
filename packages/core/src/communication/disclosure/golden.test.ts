import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  disclosureMoment as at,
  disclosureStory,
  openingDisclosures,
} from "../../testing/disclosure-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { photo } from "../../testing/notice-world.ts";
import { aggregate } from "./aggregate.ts";
import type { DisclosureItem } from "./state.ts";

const golden = new URL("./golden.jsonl", import.meta.url).pathname;
const item = "public-revenue-1";

it("reads its golden events for ever, each type with all that it may hold", async () => {
  const opened = disclosureStory().given(at("manager", "2026-01-05"), {
    ...openingDisclosures,
    last: [{ subject: "accounts", on: "2025-12-31" }],
  });
  const overdue = opened.state?.items.find(({ id }) => id === "performance-1")?.deadline.id ?? "";
  const life = opened
    .given(at("system", "2026-02-01"), { type: "note-missed", deadline: overdue })
    .given(at("desk"), {
      type: "compile",
      item,
      source: "import",
      period: { from: "2026-01-01", to: "2026-02-28" },
      file: photo("c"),
      rows: [
        { label: "电梯广告", value: "-12.50", unit: "元" },
        { label: "快递柜", value: "", unit: "元" },
      ],
    })
    .given(at("manager"), { type: "approve", item, revision: 1 })
    .given(at("staff"), { type: "post", item, places: [{ place: "南门", photo: photo("a") }] })
    .given(at("owner"), { type: "object", item, text: "漏了停车收入" })
    .given(at("desk"), { type: "answer", item, objection: 1, text: "停车收入在下季度公布" })
    .given(at("staff", "2026-04-02"), { type: "take-down", item, place: "南门", photo: photo("b") })
    .given(at("desk", "2026-04-02"), {
      type: "report",
      item,
      to: "assembly",
      on: "2026-04-02",
      ref: "会议纪要",
    })
    .given(at("desk", "2026-04-02"), {
      type: "report",
      item,
      to: "committee",
      on: "2026-04-02",
      ref: "签收单",
    });
  expect(new Set(life.events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
  await expect(goldenLines(aggregate, life.events)).toMatchFileSnapshot(golden);
  // Stored forms hold commitments in place of personal values.
  const silent = ({ objections: _, ...rest }: DisclosureItem) => rest;
  const { items, ...read } = readGolden(aggregate, readFileSync(golden, "utf8"));
  const { items: told, ...state } = life.state ?? { items: [] };
  expect(read).toEqual(state);
  expect(items.map(silent)).toEqual(told.map(silent));
});
