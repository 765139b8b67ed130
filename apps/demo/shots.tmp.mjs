import { chromium } from "playwright";
const [,, base, ...wanted] = process.argv;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const all = { home: ["/", null], login: ["/login", null], submit: ["/submit", "p-lin-yuchen"], mine: ["/mine", "p-lin-yuchen"], contract: ["/contract", "p-lin-yuchen"], desk: ["/desk", "p-ye-zhiqiu"], deskstaff: ["/desk", "p-fan-jianguo"], forbidden: ["/desk", "p-lin-yuchen"], homeen: ["/?lang=en", null], submiten: ["/submit?lang=en", "p-lin-yuchen"] };
for (const [size, viewport] of [["phone", { width: 390, height: 844 }], ["desktop", { width: 1280, height: 800 }]]) {
  for (const [name, [path, person]] of Object.entries(all)) {
    if (wanted.length && !wanted.includes(name)) continue;
    const context = await browser.newContext({ viewport, deviceScaleFactor: 1, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    const page = await context.newPage();
    page.on("console", (m) => { if (["error", "warning"].includes(m.type())) console.log(name, m.text()); });
    if (person) { await page.goto(base + "/login"); await page.selectOption("#person", person); await page.fill("#password", "guihua2026"); await page.click("button.submit"); }
    await page.goto(base + path); await page.waitForTimeout(900);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (overflow > 0) console.log("OVERFLOW", size, name, overflow);
    await page.screenshot({ path: `/work/scratch/demo-author/shots/${name}-${size}.png`, fullPage: name !== "contract" });
    await context.close();
  }
}
await browser.close();
