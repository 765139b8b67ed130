import type { TakeoverView } from "@heyue/core/contract/takeover/view";
import { expect, it } from "vitest";
import { estate } from "../testing/http-estate.ts";
import { signedSite } from "../testing/signed-site.ts";

it("inspects the common parts before service, signs with a defect that stays open, and takes it off the sweep's list once mended", async () => {
  const { contract, post, read, site, upload } = await signedSite(() => ({
    term: { from: "2027-01-01", to: "2029-12-31" },
  }));
  const opened = await post("takeovers", "p-manager", {
    estate: estate.id,
    contract,
    from: { kind: "developer", name: "柳下置业有限公司" },
  });
  expect(opened).toMatchObject({ status: 201, body: { id: contract, serviceFrom: "2027-01-01" } });
  const { documents, items } = opened.body as unknown as TakeoverView;
  const photo = await upload("电梯照片");
  const proof = [{ kind: "photo", ref: photo.id }];
  const unknown = [{ kind: "photo", ref: "0".repeat(64) }];
  expect(
    (await post(`takeovers/${contract}/inspect`, "p-staff", { item: "lift", defects: [], evidence: unknown }))
      .body["rejection"],
  ).toMatchObject({ code: "attachment-unknown" });
  const defect = {
    severity: "dangerous",
    text: "电梯安全钳失效",
    mender: "developer",
    dueDate: "2026-12-10",
  };
  for (const { id } of items) {
    const found = { item: id, defects: id === "lift" ? [defect] : [], evidence: proof };
    expect((await post(`takeovers/${contract}/inspect`, "p-staff", found)).status).toBe(200);
  }
  for (const { id } of documents)
    await post(`takeovers/${contract}/check-document`, "p-desk", { document: id, status: "present" });
  const signatures = [
    { side: "handing-over", name: "丁某" },
    { side: "taking-over", name: "陆明远" },
  ];
  const refused = await post(`takeovers/${contract}/sign`, "p-manager", { signatures });
  expect(refused).toMatchObject({
    status: 422,
    body: { rejection: { code: "danger-open", data: { defects: [1] } } },
  });
  expect(refused.body["detail"]).toContain("保留意见");
  await post(`takeovers/${contract}/reserve`, "p-manager", { side: "taking-over", text: "修复前电梯停用" });
  expect((await post(`takeovers/${contract}/sign`, "p-manager", { signatures })).body).toMatchObject({
    phase: "signed",
    open: [{ mender: "developer", value: 1, defects: [1] }],
  });
  expect(await read("takeovers?order=next-due")).toMatchObject({
    items: [{ next: { dueDate: "2026-12-10" } }],
  });
  await post(`takeovers/${contract}/mend`, "p-staff", { defect: 1, on: "2026-11-24", evidence: proof });
  await post(`takeovers/${contract}/check-mending`, "p-committee", { defect: 1, accepted: true });
  expect((await post(`takeovers/${contract}/close`, "p-manager", {})).body).toMatchObject({
    phase: "closed",
    deadlines: [],
  });
  expect(await site.heyue.deadlines.sweep()).toMatchObject({ acted: [] });
  expect(await read("verify")).toMatchObject({ ok: true });
});
