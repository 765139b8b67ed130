/** Files: evidence bundles and seeds. */
export { readBundle, verifyBundleFile, writeBundle } from "./bundle.ts";
export type { BundleReading } from "./bundle.ts";
