/** Risk (风险): the clock assesses every quarter, and once the manager does; two warnings, each with what was done about it. */
import { estate } from "./cast.ts";
import { scene } from "./scene.ts";
import { done, record } from "./stage.ts";

const manager = "lt-shen-siyuan";

export const risk = [
  scene("2024-09-27", "10:00", "建立风险台账，每季度评估一次", async ({ as, heyue, next, note, noted }) => {
    const { id } = await done(
      heyue.risks.open(
        as(manager),
        { type: "open", estate: estate.id, contract: noted("contract"), everyDays: 91 },
        next(),
      ),
    );
    note("risk", id);
  }),
  scene(
    "2025-08-07",
    "09:00",
    "临时评估：交底覆盖率越线预警，登记风险和应对",
    async ({ as, heyue, next, noted, saw }) => {
      const assessed = await done(heyue.risks.act(as(manager), noted("risk"), { type: "assess" }, next()));
      saw(
        "warnings after the flood",
        assessed.warnings.map(({ factor }) => factor),
      );
      await done(
        heyue.risks.act(
          as(manager),
          noted("risk"),
          {
            type: "enter",
            factor: "briefing",
            text: "保洁频次刚调整，4人还没有读新的交底卡，可能按旧频次排班。",
            owner: "lt-lv-xiuying",
            mitigation: "8月9日班前会逐人阅读并测验",
            dueDate: "2025-08-10",
          },
          next(),
        ),
      );
    },
  ),
  scene("2025-08-09", "09:00", "应对完成", async ({ as, heyue, next, noted }) => {
    const note = "4人已读新卡并通过测验";
    const evidence = record("JD-2025-0809");
    await done(
      heyue.risks.act(
        as("lt-lv-xiuying"),
        noted("risk"),
        { type: "mitigate", entry: 1, note, evidence },
        next(),
      ),
    );
  }),
  scene(
    "2026-08-11",
    "09:00",
    "系统评估后临近期满预警，登记移交准备",
    async ({ as, heyue, next, noted, saw }) => {
      const register = await done(heyue.risks.get(as(manager), noted("risk")));
      saw(
        "warnings before the end",
        register.warnings.map(({ factor }) => factor),
      );
      await done(
        heyue.risks.act(
          as(manager),
          noted("risk"),
          {
            type: "enter",
            factor: "expiry",
            text: "合同9月30日期满且不再续签，资料和预收费清单没有核对。",
            owner: "lt-he-jianing",
            mitigation: "9月25日前核对移交清单和预收费",
            dueDate: "2026-09-25",
          },
          next(),
        ),
      );
    },
  ),
  scene("2026-09-24", "16:00", "移交准备完成", async ({ as, heyue, next, noted }) => {
    const note = "清单已核对，两户预收到年底";
    const evidence = record("YJ-2026-0924");
    await done(
      heyue.risks.act(
        as("lt-he-jianing"),
        noted("risk"),
        { type: "mitigate", entry: 2, note, evidence },
        next(),
      ),
    );
  }),
  scene("2026-10-15", "10:00", "风险台账销账", async ({ as, heyue, next, noted }) => {
    await done(heyue.risks.act(as(manager), noted("risk"), { type: "close" }, next()));
  }),
];
