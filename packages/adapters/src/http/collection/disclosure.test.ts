import { describe, expect, it } from "vitest";
import { estate } from "../testing/http-estate.ts";
import { signedSite } from "../testing/signed-site.ts";

interface Item {
  readonly id: string;
  readonly phase: string;
  readonly deadline: { readonly dueDate: string; readonly basis: string };
  readonly compiled: { readonly unknown: number; readonly lines: readonly { readonly label: string; readonly value: string | null; readonly events: readonly string[] }[] } | null;
} // prettier-ignore

const opened = async () => {
  const signed = await signedSite();
  const { contract, post, read } = signed;
  const { body, status } = await post("disclosures", "p-manager", {
    estate: estate.id,
    contract,
    agreed: [{ subject: "accounts", clause: "c-3", timesAYear: 2 }],
    last: ["services", "staff", "fees", "performance", "public-revenue"].map((subject) => ({
      subject,
      on: "2026-06-30",
    })),
  });
  expect(status).toBe(201);
  expect(body["id"]).toBe(contract);
  const act = (type: string, as: string, input: object) => post(`disclosures/${contract}/${type}`, as, input);
  const item = async (id: string, as = "p-manager") =>
    ((await read(`disclosures/${contract}`, as))["items"] as readonly Item[]).find((one) => one.id === id)!;
  return { ...signed, act, item };
};
const period = { from: "2026-07-01", to: "2026-10-31" };

describe("disclosures over HTTP", () => {
  it("are due by national law, by contract, or by the house, and what is overdue goes up once", async () => {
    const { contract, item, read, site } = await opened();
    // The maintenance fund at least once a year, counted from the day before the contract's first.
    expect((await item("maintenance-fund-1")).deadline).toMatchObject({
      dueDate: "2026-12-31",
      basis: "law",
    });
    expect((await item("accounts-1")).deadline).toMatchObject({ dueDate: "2026-06-30", basis: "contract" });
    expect((await item("services-1")).deadline).toMatchObject({ dueDate: "2027-06-30", basis: "house" });
    expect(await site.heyue.deadlines.sweep()).toMatchObject({ acted: [{ action: "note-missed" }] });
    expect(await site.heyue.deadlines.sweep()).toMatchObject({ taken: 0 });
    expect(await read(`disclosures/${contract}`)).toMatchObject({
      phase: "overdue",
      overdue: [{ about: "accounts-1", dueDate: "2026-06-30" }],
      items: expect.arrayContaining([
        expect.objectContaining({
          id: "accounts-1",
          escalations: [expect.objectContaining({ to: "manager" })],
        }),
      ]),
    });
    const listed = (await read(`disclosures?estate=${estate.id}&phase=overdue`))[
      "items"
    ] as readonly object[];
    expect(listed).toHaveLength(1);
  });

  it("are compiled from contract, scorecard and an uploaded table, each figure with its events", async () => {
    const { act, contract, item, post, upload } = await opened();
    await act("compile", "p-desk", { item: "fees-1", source: "contract", period });
    const [fee] = (await item("fees-1")).compiled?.lines ?? [];
    expect(fee?.value).toMatch(/^\d+\.\d+$/);
    expect(fee?.events).toHaveLength(1);

    // Nothing measured is unknown, and nothing else.
    await act("compile", "p-desk", { item: "performance-1", source: "scorecard", period });
    const before = (await item("performance-1")).compiled;
    expect(before?.unknown).toBe(before?.lines.length);
    const inspection = await post("inspections", "p-staff", {
      estate: estate.id,
      contract,
      key: "visit-1",
      place: "1幢",
      standards: ["s-1"],
    });
    const submitted = await post(`inspections/${inspection.body["id"] as string}/submit`, "p-staff", {
      upload: "visit-1",
      doneAt: "2026-11-24T20:00:00+08:00",
      results: [{ kind: "measured", standard: "s-1", value: "12", unit: "minute" }],
    });
    expect(submitted.status).toBe(200);
    await act("compile", "p-desk", {
      item: "performance-1",
      source: "scorecard",
      period: { from: "2026-11-01", to: "2026-11-24" },
    });
    const measured = (await item("performance-1")).compiled?.lines.find(({ label }) =>
      label.startsWith("2026-11 急修"),
    );
    expect(measured).toMatchObject({ value: expect.stringMatching(/^1/), events: [expect.any(String)] });

    const file = await upload("项目,金额\n电梯广告,12000.00\n快递柜,\n");
    const rows = [
      { label: "电梯广告", value: "12000.00", unit: "元" },
      { label: "快递柜", value: "", unit: "元" },
    ];
    await act("compile", "p-desk", { item: "public-revenue-1", source: "import", period, file, rows });
    expect((await item("public-revenue-1")).compiled).toMatchObject({
      unknown: 1,
      lines: [{ value: "12000.00", events: [`file:${file.id}#1`] }, { value: null }],
    });
    const unknown = { ...file, id: "0".repeat(64) };
    expect(
      await act("compile", "p-desk", {
        item: "public-revenue-1",
        source: "import",
        period,
        file: unknown,
        rows,
      }),
    ).toMatchObject({
      status: 422,
      body: { rejection: { code: "attachment-unknown" } },
    });
  });

  it("are approved by another person, posted with photos, objected to and answered", async () => {
    const { act, contract, item, site, upload } = await opened();
    await act("compile", "p-desk", { item: "services-1", source: "contract", period });
    expect((await item("services-1", "p-owner")).compiled).toBeNull();
    expect((await act("approve", "p-desk", { item: "services-1", revision: 1 })).body["rejection"]).toMatchObject({ code: "not-allowed" }); // prettier-ignore
    expect((await act("approve", "p-manager", { item: "services-1", revision: 1 })).status).toBe(200);
    const photo = await upload("board");
    expect(
      (await act("post", "p-staff", { item: "services-1", places: [{ place: "南门", photo }] })).status,
    ).toBe(200);
    expect((await item("services-1", "p-owner")).compiled?.lines.length).toBeGreaterThan(0);
    expect((await item("services-2")).deadline.dueDate).toBe("2027-10-31");
    expect(
      (await act("take-down", "p-staff", { item: "services-1", place: "南门", photo })).body,
    ).toMatchObject({
      rejection: { code: "period-running" },
      detail: "公示期未满，最后一天过后才能撤下。",
    });
    expect((await act("object", "p-owner", { item: "services-1", text: "频次与合同不符" })).status).toBe(200);
    expect(
      (await act("answer", "p-desk", { item: "services-1", objection: 1, text: "已核对附件二" })).status,
    ).toBe(200);
    const seen = async (as: string) =>
      (await site.call("GET", `/v1/disclosures/${contract}`, { as })).body["items"];
    expect(JSON.stringify(await seen("p-owner"))).toContain("频次与合同不符");
    expect(JSON.stringify(await seen("p-other"))).not.toContain("频次与合同不符");
    // The chain holds commitments; what others objected is not handed out with it.
    expect((await site.call("GET", `/v1/disclosures/${contract}/chain`, { as: "p-other" })).status).toBe(404);
    expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
  });
});
