import type { ContactView } from "@heyue/core";
import { expect, it } from "vitest";
import { estate } from "./testing/http-estate.ts";
import { signedSite } from "./testing/signed-site.ts";

it("tells of one person and one unit over all channels, to each reader what they may see", async () => {
  const { post, read, site } = await signedSite();
  const complaint = await site.file("c");
  const enquiry = (await post("enquiries", "p-owner", { estate: estate.id, unit: "u-1", channel: "app", text: "月租怎么收？" })).body["id"] as string; // prettier-ignore
  await post(`enquiries/${enquiry}/answer`, "p-desk", { answers: [{ point: 0, text: "每月三百元。" }] });
  const visit = (await post("visits", "p-staff", { estate: estate.id, person: "p-owner", purpose: "care", dueOn: "2026-11-26" })).body["id"] as string; // prettier-ignore
  await post(`visits/${visit}/record`, "p-staff", {
    heldOn: "2026-11-24",
    summary: "身体尚好",
    findings: [],
  });
  const asked = { id: "clean", kind: "scale", text: { "zh-CN": "保洁满意吗？", en: "Clean?" }, points: 5, satisfiedFrom: 4 }; // prettier-ignore
  const survey = (await post("questionnaires", "p-manager", { estate: estate.id, title: { "zh-CN": "满意度调查", en: "Survey" }, questions: [asked] })).body["id"] as string; // prettier-ignore
  await post(`questionnaires/${survey}/draw`, "p-manager", { method: "everybody", seed: "1", closesOn: "2026-12-20" }); // prettier-ignore
  await post(`questionnaires/${survey}/answer`, "p-owner", { answers: [{ question: "clean", point: 1 }] });
  // A neighbour's own matter.
  await post("enquiries", "p-other", { estate: estate.id, channel: "app", text: "别人的事" });

  const own = (await read("people/p-owner/contacts", "p-owner"))["items"] as readonly ContactView[];
  expect(own.map(({ act, direction, id, kind }) => [kind, act, direction, id])).toEqual([
    ["satisfaction", "invited", "out", survey],
    ["enquiry", "answered", "out", enquiry],
    ["enquiry", "asked", "in", enquiry],
    ["complaint", "filed", "in", complaint],
    // Only the day of a visit is known: it stands at the day's beginning.
    ["visit", "met", "out", visit],
  ]);
  expect(own.map(({ title }) => title)).toEqual(["满意度调查", "月租怎么收？", "月租怎么收？", "电梯又停了", "身体尚好"]); // prettier-ignore
  // What was answered to the survey is nobody's business.
  expect(JSON.stringify(own)).not.toContain("point");

  expect((await read("people/p-owner/contacts", "p-desk"))["items"]).toEqual(own);
  expect((await site.call("GET", "/v1/people/p-owner/contacts", { as: "p-other" })).status).toBe(404);
  expect((await site.call("GET", "/v1/people/p-owner/contacts", { as: "p-committee" })).status).toBe(404);
  expect((await site.call("GET", "/v1/people/nobody/contacts", { as: "p-desk" })).status).toBe(404);

  const paged: ContactView[] = [];
  for (let offset = 0; offset < 6; offset += 2)
    paged.push(...((await read(`people/p-owner/contacts?limit=2&offset=${offset}`))["items"] as readonly ContactView[])); // prettier-ignore
  expect(paged).toEqual(own);

  const unit = (await read("units/u-1/contacts", "p-owner"))["items"] as readonly ContactView[];
  expect(unit.map(({ act, kind }) => `${kind} ${act}`)).toEqual(["enquiry answered", "enquiry asked", "complaint filed"]); // prettier-ignore
  expect((await site.call("GET", "/v1/units/u-1/contacts", { as: "p-other" })).status).toBe(404);

  // Once a person is erased, the contacts stay and say nothing.
  await site.heyue.erase({ tenant: "t", actor: { id: "p-manager", role: "manager" } }, "p-owner");
  const erased = (await read("people/p-owner/contacts"))["items"] as readonly ContactView[];
  expect(erased.map(({ title }) => title)).toEqual(["满意度调查", null, null, null, null]);
});
