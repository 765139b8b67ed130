import { collectionCalls } from "./collection.ts";
import { intakeCalls } from "./intake-client.ts";
import type { ChangeNotice, HeyueClient } from "./port.ts";
import { createTransport, failureOf, pause, queryOf } from "./transport.ts";
import type { FetchClientOptions, Transport } from "./transport.ts";

const streamParts = async (
  body: ReadableStream<Uint8Array>,
  onEvent: (fields: Readonly<Record<string, string>>) => void,
): Promise<void> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
    rest = parts.pop() || "";
    for (const part of parts) {
      const fields: Record<string, string> = {};
      for (const line of part.split(/\r?\n/)) {
        const found = /^(\w+): ?(.*)$/.exec(line);
        if (found) fields[found[1]!] = (fields[found[1]!] || "") + found[2]!;
      }
      onEvent(fields);
    }
  }
};

const listen = async (
  { send }: Transport,
  onChange: (change: ChangeNotice | null) => void,
  signal: AbortSignal,
): Promise<void> => {
  let after: string | undefined;
  let wait = 2000;
  while (!signal.aborted) {
    try {
      const response = await send(`/events${queryOf({ after })}`, {
        signal,
        headers: { Accept: "text/event-stream", ...(after !== undefined && { "Last-Event-ID": after }) },
      });
      if (!response.ok || !response.body) throw await failureOf(response);
      wait = 2000;
      await streamParts(response.body, ({ id, data }) => {
        if (id) after = id;
        if (data) onChange(JSON.parse(data) as ChangeNotice);
      });
    } catch {
      if (signal.aborted) return;
      wait = Math.min(wait * 2, 30_000);
    }
    await pause(wait, signal).catch(() => undefined);
    // No stream for a while: let the reader look for itself.
    if (!signal.aborted && !document.hidden) onChange(null);
  }
};

/** A client for Heyue's HTTP API. */
export const createFetchClient = (options: FetchClientOptions): HeyueClient => {
  const transport = createTransport(options);
  const { call, read, write } = transport;

  const id = encodeURIComponent;
  return {
    ...intakeCalls(transport),
    attachment: async (which, o) => (await call(`/attachments/${id(which)}`, o)).blob(),
    complaints: async (filter, o) =>
      (await read<{ items: [] }>(`/complaints${queryOf(filter || {})}`, o)).items,
    complaint: (which, o) => read(`/complaints/${id(which)}`, o),
    act: (which, { type, ...body }, o) => write(`/complaints/${id(which)}/${type}`, body, o),
    async people(estate, o) {
      const found = await read<readonly [] | { items: readonly [] }>(`/people${queryOf({ estate })}`, o);
      return "items" in found ? found.items : found;
    },
    contract: (which, asOf, o) =>
      read(
        ("id" in which ? `/contracts/${id(which.id)}` : `/estates/${id(which.estate)}/contract`) +
          queryOf({ asOf }),
        o,
      ),
    ledger: (contract, o) => read(`/contracts/${id(contract)}/ledger`, o),
    collection: (name) => collectionCalls(transport, name) as never,
    contracts: async (estate, o) => (await read<{ items: [] }>(`/contracts${queryOf({ estate })}`, o)).items,
    duties: (contract, window, o) => read(`/contracts/${id(contract)}/duties${queryOf(window || {})}`, o),
    scorecard: (contract, period, o) =>
      read(`/contracts/${id(contract)}/scorecard${queryOf(period || {})}`, o),
    ask: async (question, o) =>
      (
        await call("/policies/ask", o, {
          method: "POST",
          body: JSON.stringify(question),
          headers: { "Content-Type": "application/json" },
        })
      ).json(),
    rules: (place, o) => read(`/policies/${id(place)}/rules`, o),
    changes: (onChange, signal) => void listen(transport, onChange, signal),
  };
};
