import { describe, expect, it } from "vitest";
import { estate } from "../testing/http-estate.ts";
import { signedSite } from "../testing/signed-site.ts";

describe("what is heard face to face", () => {
  it("on a visit becomes a repair and a deviation, each with the words that were found", async () => {
    const { contract, post, read, site, upload } = await signedSite();
    const plan = { estate: estate.id, person: "p-owner", unit: "u-1", purpose: "care", dueOn: "2026-11-26" };
    const { body } = await post("visits", "p-staff", plan);
    const id = body["id"] as string;
    const photo = await upload("楼道灯");
    const record = { heldOn: "2026-11-24", summary: "老人独居", findings: ["楼道灯不亮", "楼道三天未扫"], photos: [photo] }; // prettier-ignore
    expect((await post(`visits/${id}/record`, "p-desk", record)).body).toMatchObject({
      detail: "只有走访人或者项目经理可以登记。",
    });
    expect((await post(`visits/${id}/record`, "p-staff", record)).body).toMatchObject({ phase: "held" });
    const draft = (await read(`contracts/${contract}`))["draft"] as { standards: { id: string }[] };
    const standard = draft.standards[0]?.id;
    await post(`visits/${id}/take-up`, "p-staff", { finding: 1, as: "repair" });
    await post(`visits/${id}/take-up`, "p-staff", { finding: 2, as: "deviation", contract, standard });
    await site.heyue.project("t");
    await site.heyue.project("t");
    expect(await read(`visits/${id}`, "p-owner")).toMatchObject({
      phase: "settled",
      findings: [{ outcome: { case: `${id}-1` } }, { outcome: { case: `${id}-2` } }],
    });
    expect((await site.call("GET", `/v1/visits/${id}`, { as: "p-other" })).status).toBe(404);
    expect(await read(`complaints/${id}-1`, "p-owner")).toMatchObject({
      kind: "repair",
      channel: "visit",
      text: "楼道灯不亮",
      unit: { id: "u-1" },
      attachments: [{ id: photo.id }],
      source: { kind: "visit", id },
    });
    expect(await read(`deviations/${id}-2`)).toMatchObject({
      what: "楼道三天未扫",
      standard,
      source: { kind: "visit", id },
    });
    expect((await read("complaints"))["items"]).toHaveLength(1);
    expect((await site.heyue.verify("t")).failures).toEqual([]);
  });

  it("at a symposium ends in minutes and actions that somebody does", async () => {
    const { post, read, site } = await signedSite();
    const convening = { estate: estate.id, title: "停车座谈会", place: "会议室", heldOn: "2026-11-24", topics: ["夜间停车"], invited: ["p-owner"] }; // prettier-ignore
    const { body } = await post("symposia", "p-desk", convening);
    const id = body["id"] as string;
    const minutes = { present: ["p-owner"], text: "建议夜间开放", actions: [{ what: "划线", person: "p-owner", dueOn: "2026-12-01" }] }; // prettier-ignore
    expect((await post(`symposia/${id}/minute`, "p-desk", minutes)).status).toBe(422);
    const actions = [{ what: "划线", person: "p-staff", dueOn: "2026-12-01" }];
    await post(`symposia/${id}/minute`, "p-desk", { ...minutes, actions });
    expect(await read(`symposia/${id}`, "p-owner")).toMatchObject({
      responsible: "p-staff",
      minutes: { text: "建议夜间开放" },
    });
    expect((await site.call("GET", `/v1/symposia/${id}`, { as: "p-other" })).status).toBe(404);
    const done = { action: 1, note: "已划线", evidence: [{ kind: "record", ref: "WO-9" }] };
    expect((await post(`symposia/${id}/complete`, "p-staff", done)).body).toMatchObject({ phase: "closed" });
    expect((await site.heyue.verify("t")).failures).toEqual([]);
  });

  it("in the suggestion box becomes a case per slip, and a writer without a name looks it up by the code", async () => {
    const { post, read, site } = await signedSite();
    const { body } = await post("boxes", "p-desk", { estate: estate.id, box: "东门", second: "p-committee" });
    const id = body["id"] as string;
    const code = "box-2026-11-24-A7";
    await post(`boxes/${id}/record`, "p-desk", { kind: "request", text: "请增设晾衣架", writer: "p-owner" });
    await post(`boxes/${id}/record`, "p-desk", { kind: "complaint", text: "保安夜里睡觉", code });
    expect((await post(`boxes/${id}/confirm`, "p-committee", { slips: 2 })).body).toMatchObject({ phase: "confirmed" }); // prettier-ignore
    await site.heyue.project("t");
    expect(await read(`complaints/${id}-1`, "p-owner")).toMatchObject({
      text: "请增设晾衣架",
      channel: "suggestion-box",
      source: { kind: "suggestion-box", id },
    });
    const other = { tenant: "t", actor: { id: "p-other", role: "owner" } } as const;
    expect((await site.heyue.complaints.get(other, `${id}-2`)).ok).toBe(false);
    const found = await site.heyue.complaints.get(other, `${id}-2`, code);
    expect(found.ok && found.value.text).toBe("保安夜里睡觉");
    expect((await site.call("GET", `/v1/boxes/${id}/chain`, { as: "p-manager" })).status).toBe(404);
    expect((await site.heyue.verify("t")).failures).toEqual([]);
  });
});
