import { memoryStore } from "../packages/adapters/src/memory/memory.ts";
import { openEstate } from "./parts/estate.ts";
const e = await openEstate(memoryStore(), "p");
for (let k=0;k<8;k++){ const t=performance.now(), c=process.cpuUsage(); for (let i=0;i<2000;i++) await e.file(i); console.log("decide+seal on memory µs", ((performance.now()-t)/2).toFixed(0), "cpu", ((process.cpuUsage(c).user+process.cpuUsage(c).system)/2000).toFixed(0)); }
