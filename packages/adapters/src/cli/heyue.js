#!/usr/bin/env node
// Plain JavaScript, so that Node need not load its reader of TypeScript for this one file: with the cache on, all others
// come from there without their types.
import module from "node:module";

// Keeps compiled code from one start to the next, where this Node can; what is loaded below profits by it.
module.enableCompileCache?.();
await import("./main.ts");
