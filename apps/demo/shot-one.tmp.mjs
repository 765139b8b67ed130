import { chromium } from "playwright";
const [,, base, path, person, out, w, h, click] = process.argv;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: +w, height: +h }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
const page = await context.newPage();
page.on("console", (m) => console.log(m.type(), m.text()));
await page.goto(base + "/login"); await page.selectOption("#person", person); await page.fill("#password", "guihua2026"); await page.click("button.submit");
await page.goto(base + path); await page.waitForTimeout(900);
if (click) { for (const c of click.split(";;")) { await page.locator(c).first().click(); await page.waitForTimeout(700); } }
await page.screenshot({ path: out, fullPage: true });
await browser.close();
