import { describe, expect, it } from "vitest";
import { escapeHtml, fillTemplate } from "./template.ts";

describe("templates of the portal", () => {
  it("writes values as text and, where the page says so, as HTML", () => {
    const values = { name: `<b>"林" & 'co'</b>` };
    expect(fillTemplate("<p>{{name}}</p>", values)).toBe(
      "<p>&#60;b&#62;&#34;林&#34; &#38; &#39;co&#39;&#60;/b&#62;</p>",
    );
    expect(fillTemplate("<p>{{{name}}}</p>", values)).toBe(`<p>${values.name}</p>`);
    expect(escapeHtml("水")).toBe("水");
  });

  it("does not forgive a forgotten word", () => {
    expect(() => fillTemplate("{{missing}}", {})).toThrow("{{missing}}");
  });
});
