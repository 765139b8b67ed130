import { afterEach, describe, expect, it } from "vitest";
import { exampleNow, exampleOwner, examplePeople } from "../testing/estate.fixture.ts";
import { createMemoryClient } from "../testing/memory-client.ts";
import { inside, settled, textOf } from "../testing/page.fixture.ts";
import type { HeyueProvider } from "./provider.ts";
import type { ComplaintTracker } from "../complaint-tracker/complaint-tracker.ts";
import "../complaint-tracker/define.ts";

const client = createMemoryClient({ me: exampleOwner, people: examplePeople, now: () => exampleNow });

afterEach(() => document.body.replaceChildren());

describe("the provider", () => {
  it("reaches elements at any depth, also when it is defined after them", async () => {
    const provider = document.createElement("heyue-provider") as HeyueProvider;
    provider.client = client;
    provider.setAttribute("locale", "en");
    const host = document.createElement("div");
    host.attachShadow({ mode: "open" }).append(document.createElement("heyue-complaint-tracker"));
    provider.append(host);
    document.body.append(provider);
    const tracker = host.shadowRoot!.querySelector<ComplaintTracker>("heyue-complaint-tracker")!;
    await settled(tracker);
    expect(textOf(tracker)).toContain("base-url");
    await import("./define.ts");
    await settled(tracker);
    expect(textOf(tracker)).toContain("You have not filed anything yet.");
    // What was set before the definition went through the accessors.
    expect(Object.keys(provider)).not.toContain("client");
    provider.size = "large";
    await settled(tracker);
    expect(inside(tracker, ".root").classList).toContain("large");
    tracker.locale = "zh-CN";
    await settled(tracker);
    expect(textOf(tracker)).toContain("还没有提交过事项");
  });
});
