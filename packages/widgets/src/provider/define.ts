import { define } from "../element/define.ts";
import { HeyueProvider } from "./provider.ts";

define("heyue-provider", HeyueProvider);

export { HeyueProvider };
