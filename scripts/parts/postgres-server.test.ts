import { connect } from "node:net";
import { expect, it } from "vitest";
import { startPostgres } from "./postgres-server.ts";

/** Asks whether the server speaks TLS: PostgreSQL answers with one letter, and needs no login for it. */
const greet = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(Buffer.from("0000000804d2162f", "hex")));
    socket.once("data", (data) => {
      resolve(data.toString("latin1"));
      socket.destroy();
    });
    socket.once("error", reject);
  });

it("starts a PostgreSQL on a free port and leaves nothing when it is stopped", async () => {
  const server = await startPostgres();
  const port = Number(new URL(server.url).port);
  try {
    expect(server.version).toMatch(/PostgreSQL\) 1\d\./);
    expect(await greet(port)).toBe("N");
  } finally {
    await server.stop();
  }
  await expect(greet(port)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
