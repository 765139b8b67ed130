import type { Heyue } from "@heyue/core";
import { pagePlaces, pageWord, roleOf } from "./menu.ts";
import { createPages } from "./pages.ts";
import { demoTenant } from "./portal.ts";
import { estateWords, portalEstates } from "./portal-estate.ts";

/** Who is to be logged in as, estate by estate, and where each one begins (登录名单). */
export const greeting = async (portal: { readonly url: string; readonly heyue: Heyue }): Promise<string> => {
  const pages = createPages();
  const { directory } = portal.heyue.store;
  const wide = (text: string, width: number): string =>
    text + " ".repeat(Math.max(1, width - [...text].reduce((sum, one) => sum + (one > "⺀" ? 2 : 1), 0)));
  const lines: string[] = [];
  for (const { id, suggested } of portalEstates) {
    if ((await directory.estate(demoTenant, id)) === null) continue;
    lines.push(`${estateWords(id, "zh-CN")["site"]}  ${portal.url}`, "");
    for (const { id: who, page } of suggested) {
      const person = await directory.person(demoTenant, who);
      if (person === null) continue;
      const word = (name: string): string => pages.word("zh-CN", name);
      const role = `${roleOf(person, word)} ${person.role}`;
      const place = `${portal.url}${pagePlaces[page]}`;
      lines.push(
        `  ${wide(person.name, 10)}${wide(role, 28)}${wide(place, 36)}${word(pageWord(page, person))}`,
      );
    }
    lines.push("");
  }
  return lines.join("\n");
};
