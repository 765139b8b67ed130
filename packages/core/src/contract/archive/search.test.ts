import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { archiveDocument } from "../../testing/archive-world.ts";
import type { ArchiveDocument } from "./entry.ts";
import { search } from "./search.ts";
import type { ArchiveEntryView } from "./view.ts";

const entry = (id: string, zh: string, changes: Partial<ArchiveDocument> = {}): ArchiveEntryView => ({
  ...archiveDocument(id, { title: { "zh-CN": zh, en: `${zh} (EN)` }, ...changes }),
  filedBy: "system",
  filedOn: "2026-01-01",
  status: "current",
  retention: { status: "undetermined" },
  replaces: null,
  replacedBy: null,
  destruction: null,
});
const demand = entry("e-1", "催告函 CG-20260301-AB12CD", {
  kind: "letter",
  date: "2026-03-01",
  parties: [{ kind: "person", ref: "owner-1" }],
  clauses: [],
});
const contract = entry("e-2", "试验小区物业服务合同");
const sheet = entry("e-3", "一季度电梯维护保养记录", {
  kind: "performance",
  date: "2026-04-02",
  clauses: ["c-9"],
});
const all = [demand, contract, sheet];
const found = (query: Parameters<typeof search>[1]) => search(all, query).map(({ id }) => id);

describe("searching an archive", () => {
  it("finds two Chinese characters wherever they stand in a title", () => {
    expect(found({ text: "电梯" })).toEqual(["e-3.1"]);
    expect(found({ text: "保养" })).toEqual(["e-3.1"]);
    expect(found({ text: "物业" })).toEqual(["e-2.1"]);
    expect(found({ text: "消防" })).toEqual([]);
  });

  it("takes every word that is given, in either language, large or small, full width or half width", () => {
    expect(found({ text: "维护 电梯" })).toEqual(["e-3.1"]);
    expect(found({ text: "电梯 消防" })).toEqual([]);
    expect(found({ text: "ｃｇ-20260301" })).toEqual(["e-1.1"]);
    expect(found({ text: "(en)" })).toEqual(["e-2.1", "e-1.1", "e-3.1"]);
  });

  it("finds by clause, by party, by kind and by the days of the documents, both inclusive", () => {
    expect(found({ clause: "c-9" })).toEqual(["e-3.1"]);
    expect(found({ party: "owner-1" })).toEqual(["e-1.1"]);
    expect(found({ party: "试验物业" })).toEqual(["e-2.1", "e-3.1"]);
    expect(found({ kind: "letter" })).toEqual(["e-1.1"]);
    expect(found({ from: "2026-03-01", to: "2026-04-01" })).toEqual(["e-1.1"]);
    expect(found({ from: "2026-03-02", kind: "letter" })).toEqual([]);
    expect(found({})).toEqual(["e-2.1", "e-1.1", "e-3.1"]);
  });

  it("finds any two characters that stand together in a title, and asking for more never finds more", async () => {
    const Title = Schema.Array(Schema.Literals([..."合同档案电梯维护保养记录物业"])).check(
      Schema.isMinLength(2),
      Schema.isMaxLength(12),
    );
    const Case = Schema.Struct({
      titles: Schema.Array(Title).check(Schema.isMinLength(1), Schema.isMaxLength(8)),
      nth: Schema.Natural,
      at: Schema.Natural,
    });
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(
        Arbitrary.schema(Case),
        ({ at, nth, titles }) => {
          const entries = titles.map((title, index) => entry(`e-${index}`, title.join("")));
          const chosen = titles[nth % titles.length] ?? [];
          const begin = at % (chosen.length - 1);
          const text = chosen.slice(begin, begin + 2).join("");
          const ids = search(entries, { text }).map(({ id }) => id);
          const fewer = search(entries, { text: `${text} 物业` }).map(({ id }) => id);
          return ids.includes(`e-${nth % titles.length}.1`) && fewer.every((id) => ids.includes(id));
        },
        { runs: 500, seed: 20261124 },
      ),
    );
    expect(Arbitrary.formatCheckFailure(result)).toBeUndefined();
  });
});
