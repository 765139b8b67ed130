/** The raw stream copy that billing is measured against: `raw-copy FROM TO`. */
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

const [from = "", to = ""] = process.argv.slice(2);
await pipeline(createReadStream(from), createWriteStream(to));
