/** Files: evidence bundles and seeds. */
export { readBundle, verifyBundleFile, writeBundle } from "./bundle.ts";
export { loadSeed, SeedFailure, SeedSchema } from "./seed.ts";
export type { Seed, SeedOptions, SeedProgress, SeedReport } from "./seed.ts";
