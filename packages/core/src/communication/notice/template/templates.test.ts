import { describe, expect, it } from "vitest";
import { noticeKinds } from "../text.ts";
import { promiseFlags } from "../promise-flag.ts";
import { blanksOf, fillTemplate, noticeTemplates } from "./templates.ts";

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

describe("the templates", () => {
  it("are there for every kind of notice", () => {
    expect(noticeTemplates.map(({ kind }) => kind).sort()).toEqual([...noticeKinds].sort());
  });

  it.each(noticeTemplates.map((template) => [template.kind, template] as const))(
    "of %s ask for exactly what their text needs, in both languages, and promise nothing by themselves",
    (_kind, template) => {
      const fields = template.fields.map(({ name }) => name).sort();
      for (const { body, title } of Object.values(template.text))
        expect([...new Set(namesIn(`${title}${body}`))].sort()).toEqual(fields);
      const values = Object.fromEntries(fields.map((name) => [name, "甲"]));
      expect(blanksOf(template, { "zh-CN": values })).toEqual([]);
      const text = fillTemplate(template, { "zh-CN": values, en: values });
      expect(Object.values(text).flatMap(({ body, title }) => namesIn(`${title}${body}`))).toEqual([]);
      expect(promiseFlags(text)).toEqual([]);
    },
  );

  it("name the blanks that are left, and put nothing into them", () => {
    const [template] = noticeTemplates;
    expect(blanksOf(template!, { "zh-CN": { area: " " } })).toContain("zh-CN/area");
    expect(fillTemplate(template!, { "zh-CN": { area: "1幢 {from}" } })["zh-CN"].title).toBe(
      "停水通知（1幢 {from}）",
    );
  });
});
