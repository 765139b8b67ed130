import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHeyue, type Heyue } from "@heyue/core";
import { builtinPolicies } from "@heyue/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryStore } from "../memory/memory.ts";
import { loadSeed, type SeedProgress } from "./files.ts";

const demo = fileURLToPath(new URL("../../../../apps/demo/seed/demo.json", import.meta.url));
const open = (): Heyue =>
  createHeyue({
    store: memoryStore(),
    policies: builtinPolicies(),
    clock: { now: () => Date.parse("2026-11-24T13:40:00Z") },
  });
const small = {
  format: "heyue-seed/1",
  estate: {
    id: "e",
    name: "小院",
    jurisdiction: "330100",
    utcOffset: "+08:00",
    dutyPerson: "p",
    manager: "p",
    phone: "0571-0",
  },
  units: [{ id: "u", estate: "e", name: "1室", area: "50.00", houseType: "multi-storey" }],
  people: [{ id: "p", estate: "e", name: "张三", role: "manager" }],
  relations: [],
};

let folder: string;
const write = async (name: string, value: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "heyue-seed-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("loadSeed", () => {
  it("loads the demo's estate with its signed contract; a second run changes nothing", async () => {
    const heyue = open();
    const steps: SeedProgress[] = [];
    const first = await loadSeed(heyue, demo, { tenant: "t", onProgress: (step) => steps.push(step) });
    expect(first).toMatchObject({ added: { estates: 1 } });
    expect(new Set(steps.map(({ step }) => step))).toEqual(
      new Set(["estate", "units", "people", "relations", "contract", "signature"]),
    );
    const { position } = await heyue.project("t");
    const contract = await heyue.contracts.get(
      { tenant: "t", actor: { id: "s", role: "system" } },
      first.contract!,
    );
    expect(contract).toMatchObject({ ok: true, value: { status: "in-force" } });
    const again = await loadSeed(heyue, demo, { tenant: "t" });
    expect(again).toEqual({ ...first, added: { estates: 0, units: 0, people: 0, relations: 0 } });
    expect(await heyue.project("t")).toEqual({ position });
  });

  it("goes on where an interrupted run stopped, and leaves what was edited or erased since as it is", async () => {
    const heyue = open();
    const path = await write("small.json", small);
    await heyue.store.directory.putEstate("t", { ...small.estate, name: "改名的小院" });
    expect((await loadSeed(heyue, path, { tenant: "t" })).added).toEqual({
      estates: 0,
      units: 1,
      people: 1,
      relations: 0,
    });
    expect(await heyue.store.directory.estate("t", "e")).toMatchObject({ name: "改名的小院" });
    await heyue.store.directory.erasePerson("t", "p");
    await loadSeed(heyue, path, { tenant: "t" });
    expect(await heyue.store.directory.person("t", "p")).toMatchObject({ name: "" });
  });

  it("names the file and every issue", async () => {
    const heyue = open();
    const load = async (value: unknown) => loadSeed(heyue, await write("bad.json", value), { tenant: "t" });
    await expect(loadSeed(heyue, join(folder, "none.json"), { tenant: "t" })).rejects.toThrow(
      /none\.json: there is no such file/,
    );
    await expect(load('{"format":')).rejects.toThrow(/bad\.json: not valid JSON at line 1, column 11/);
    const { units: _, ...rest } = small;
    await expect(
      load({ ...rest, people: [{ id: "p p", estate: "e", name: "x", role: "king" }], note: 1 }),
    ).rejects.toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ path: "/units" }),
        expect.objectContaining({ path: "/people/0/id" }),
        expect.objectContaining({ path: "/people/0/role" }),
        expect.objectContaining({ path: "/note" }),
      ]),
    });
    await expect(load({ ...small, contract: "none.json" })).rejects.toThrow(
      /none\.json: there is no such file/,
    );
  });
});
