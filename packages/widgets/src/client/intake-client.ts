import type { HeyueClient } from "./port.ts";
import { createTransport } from "./transport.ts";
import type { FetchClientOptions, Transport } from "./transport.ts";

/** The part of the port that filing a complaint needs. */
export type IntakeClient = Pick<HeyueClient, "me" | "upload" | "file">;

/** The calls of filing over a transport. */
export const intakeCalls = ({ call, read, write }: Transport): IntakeClient => ({
  me: (o) => read("/me", o),
  async upload(file, name, o) {
    const response = await call("/attachments", o, {
      method: "POST",
      body: file,
      headers: {
        "Content-Type": file.type || "application/octet-stream",
        "Heyue-Filename": encodeURIComponent(name),
      },
    });
    return response.json();
  },
  file: (complaint, o) => write("/complaints", complaint, o),
});

/** A client that can only file: smaller than the whole one. */
export const createIntakeClient = (options: FetchClientOptions): IntakeClient =>
  intakeCalls(createTransport(options));
