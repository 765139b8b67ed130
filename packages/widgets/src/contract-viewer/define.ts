import { define } from "../element/define.ts";
import { ContractViewer } from "./contract-viewer.ts";

define("heyue-contract-viewer", ContractViewer);

export { ContractViewer };
