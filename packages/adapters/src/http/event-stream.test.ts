import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { ChangeSchema } from "./contract-schema.ts";
import { estate, httpEstate, type HttpEstate } from "./testing/http-estate.ts";
import { signedSite } from "./testing/signed-site.ts";

interface Listening {
  readonly text: () => string;
  readonly until: (pattern: RegExp) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const listen = async (
  site: HttpEstate,
  as: string,
  headers: Record<string, string> = {},
): Promise<Listening> => {
  const abort = new AbortController();
  const request = new Request("http://heyue.test/v1/events", {
    headers: { "test-actor": as, ...headers },
    signal: abort.signal,
  });
  const response = await site.handler.fetch(request);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  let text = "";
  const reader = response
    .body!.pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
    }
  })();
  return {
    text: () => text,
    until: async (pattern) => {
      for (let attempt = 0; attempt < 300 && !pattern.test(text); attempt += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect(text).toMatch(pattern);
    },
    stop: async () => {
      abort.abort();
      await reading;
    },
  };
};

describe("the event stream", () => {
  it("tells changes as they happen, resumes after Last-Event-ID, beats, and ends with the request", async () => {
    const site = await httpEstate({ heartbeatMs: 20 });
    const first = await listen(site, "p-desk");
    const one = await site.file("one");
    await first.until(new RegExp(`event: change\\nid: 1\\ndata: .*${one}`));
    await first.until(/^: still here$/m);
    await first.stop();
    const two = await site.file("two");
    const second = await listen(site, "p-desk", { "last-event-id": "1" });
    await second.until(new RegExp(`id: 2\\ndata: .*${two}`));
    expect(second.text()).not.toContain(one);
    await second.stop();
  });

  it("tells changes of every kind in the shape that the document declares", async () => {
    const { contract, post, site } = await signedSite();
    const staff = await listen(site, "p-staff");
    const owner = await listen(site, "p-owner");
    const opening = { estate: estate.id, contract, key: "adhoc-1", place: "1幢", standards: ["s-1"] };
    const { body } = await post("inspections", "p-staff", opening);
    await staff.until(/"InspectionOpened"/);
    const told = [...staff.text().matchAll(/^data: (.*)$/gm)].map(([, data]) =>
      Schema.decodeUnknownSync(ChangeSchema, { onExcessProperty: "error" })(JSON.parse(data!)),
    );
    expect(told.at(-1)).toMatchObject({ kind: "inspection", id: body["id"], estate: estate.id, version: 1 });
    // What comes next reaches the owner; the inspection did not.
    await owner.until(new RegExp(await site.file("next")));
    expect(owner.text()).not.toContain("inspection");
    await staff.stop();
    await owner.stop();
  });

  it("shows an owner nothing of others", async () => {
    const site = await httpEstate();
    const owner = await listen(site, "p-owner");
    const other = await listen(site, "p-other");
    const id = await site.file("mine");
    await owner.until(new RegExp(id));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(other.text()).not.toContain("event:");
    await owner.stop();
    await other.stop();
  });

  it("answers HEAD without opening a stream", async () => {
    const site = await httpEstate();
    const response = await site.fetch("HEAD", "/v1/events", { as: "p-desk" });
    expect([response.status, response.body]).toEqual([200, null]);
  });

  it("refuses a position that is none", async () => {
    const site = await httpEstate();
    expect(await site.call("GET", "/v1/events?after=x", { as: "p-desk" })).toMatchObject({
      status: 422,
      body: { issues: [{ path: "/query/after" }] },
    });
    expect(
      (await site.call("GET", "/v1/events", { as: "p-desk", headers: { accept: "application/json" } }))
        .status,
    ).toBe(406);
  });
});
