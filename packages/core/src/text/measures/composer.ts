import { actEnd, incident, isAct, isPenalTrigger } from "./act.ts";
import { clauseAt, clauseEnd } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { onceIn, timesInDuration, timesInEarlierPeriod, timesPerEvery, timesPerStroke } from "./frequency.ts";
import { priceOf, rateOf, timeOfPercentage } from "./rate.ts";
import type { Every, Per, Quantity, Token } from "./token.ts";
import { countOf, lastNumber } from "./trigger-count.ts";

const penal = /扣|罚|违约金|滞纳金|赔偿|处以|处罚|支付|承担|加收|按/;
const rateLead = /按|加收|支付|承担|扣|罚|收取|违约金|滞纳金|利息|计|^的?$/;
const priceLead =
  /^\s*(?:的?(?:标准)?(?:为|按|收取|收费|支付|缴纳|交纳|补贴|不[得应]?[低高]于|不超过)?(?:人民币)?[¥￥]?\s*)$/;
const growing = /加收|扣|罚|违约金|滞纳金|利息|计收/;
/** 扣500元/天: what is deducted by time is a rate, no price. */
const charging = /(?:扣|罚|违约金|滞纳金)[^,;。|]*$/;
const failing = /^[^,]{0,6}(?:扣|罚)|低于|不合格|不达标|未达/;
const quality = /率|合格|满意|达标/;

/** Joins tokens of one sentence to what they mean together; `text` is half-width. */
export function compose(text: string, tokens: readonly Token[]): readonly Draft[] {
  const composer = new Composer(text, tokens);
  return composer.drafts();
}

class Composer {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #used = new Set<Token>();
  readonly #drafts: Draft[] = [];
  #period: { readonly per: Per; readonly end: number } | null = null;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  drafts(): readonly Draft[] {
    for (const [index, token] of this.#tokens.entries()) {
      if (this.#used.has(token)) continue;
      if (token.type === "moment") this.#moment(token);
      else if (token.type === "every") this.#every(token, index);
      else this.#quantity(token, index);
    }
    return this.#drafts;
  }

  #push(draft: Draft, ...used: readonly Token[]): void {
    this.#drafts.push(draft);
    for (const token of used) this.#used.add(token);
  }

  #moment(token: Extract<Token, { type: "moment" }>): void {
    this.#push({
      start: token.start,
      end: token.end,
      shape: "moment",
      kind: "other",
      family: "time",
      value: token.value,
      unit: token.unit,
      behind: "",
      deadline: token.deadline,
      at: token.start,
      unitEnd: token.end,
    });
  }

  /** 每人每月, 每月每平方米: the run of 每 that begins at `index`. */
  #chain(index: number): readonly Every[] {
    const chain: Every[] = [];
    for (let at = index; at < this.#tokens.length; at++) {
      const token = this.#tokens[at];
      const last = chain.at(-1);
      if (token?.type !== "every" || token.trigger !== chain.some((every) => every.trigger)) {
        if (token?.type !== "every" || last !== undefined) break;
      }
      if (last !== undefined && !/^[\s·、的]?$/.test(this.#text.slice(last.end, token.start))) break;
      chain.push(token);
    }
    return chain;
  }

  #nextEvery(from: number): Token | undefined {
    for (let at = from; at < this.#tokens.length; at++)
      if (this.#tokens[at]?.type === "every") return this.#tokens[at];
    return undefined;
  }

  #every(first: Every, index: number): void {
    const text = this.#text;
    const chain = this.#chain(index);
    const every = chain.at(-1) ?? first;
    for (const link of chain) this.#used.add(link);
    const next = this.#nextEvery(index + chain.length);
    const open =
      every.trigger || (every.unit.family !== "time" && /^[^,]*(?:,|扣|罚|处)/.test(text.slice(every.end)));
    const limit = Math.min(open ? text.length : clauseEnd(text, every.end), next?.start ?? text.length);
    let quiet = false;
    for (let at = index + chain.length; at < this.#tokens.length; at++) {
      const token = this.#tokens[at];
      if (token === undefined || token.start >= limit || token.type === "every") break;
      if (token.type === "moment") {
        quiet = true;
        continue;
      }
      if (this.#used.has(token)) continue;
      const gap = text.slice(every.end, token.start);
      const outcome = this.#pair(chain, every, token, gap, limit);
      if (outcome === "joined") return;
      if (outcome === "stop") {
        quiet = true;
        break;
      }
      if (outcome === "quiet") quiet = true;
    }
    if (every.trigger && this.#isCounted(every)) this.#push(countOf(text, every));
    if ((quiet && every.listed === 0) || every.trigger || every.unit.family !== "time") return;
    const end = clauseEnd(text, every.end);
    const stop = Math.min(end, next?.start ?? end);
    if (!isAct(text, every, stop)) return;
    this.#push(onceIn(text, every, actEnd(text, every)));
    this.#period = { per: every, end: every.end };
  }

  /** 每发现1人无证上岗扣…: a trigger whose rate is not in the sentence is a count still. */
  #isCounted({ unit, start, end }: Every): boolean {
    const isCount = unit.family !== "time" && unit.family !== "score" && unit.family !== "percent";
    return isCount && lastNumber.test(this.#text.slice(start, end)) && penal.test(this.#text.slice(end));
  }

  #pair(
    chain: readonly Every[],
    every: Every,
    token: Quantity,
    gap: string,
    limit: number,
  ): "joined" | "stop" | "quiet" | "on" {
    const text = this.#text;
    const start = chain[0]?.start ?? every.start;
    switch (token.unit.family) {
      case "times": {
        if (every.trigger || token.per.length > 0) return "on";
        if (every.unit.family !== "time" && every.unit.per !== "班") return "on";
        if (/缺少|漏|未/.test(gap)) return "quiet";
        this.#push(timesPerEvery(text, every, token), token);
        this.#period = { per: every, end: token.end };
        return "joined";
      }
      case "percent": {
        const behind = text.slice(token.unitEnd, Math.min(limit, token.unitEnd + 24));
        const charged = growing.test(gap) || growing.test(behind) || text[token.unitEnd - 1] === "‰";
        const grows = every.trigger || (!quality.test(gap) && rateLead.test(gap) && charged);
        if (!grows || (/^[^,]*(?:率|低于|超过)[^,]*$/.test(gap) && !penal.test(gap))) return "stop";
        this.#push(rateOf(token, every.trigger ? [every] : chain, start, token.end), token);
        return "joined";
      }
      case "money": {
        if (/限额|保额|免赔/.test(gap)) return "stop";
        const charged =
          every.trigger || every.unit.family !== "time"
            ? penal.test(gap)
            : /扣|罚|违约金|滞纳金/.test(gap + text.slice(token.unitEnd, token.unitEnd + 8));
        if (priceLead.test(gap) && !every.trigger && !/扣|罚/.test(gap)) {
          this.#push(priceOf(token, [...chain, ...token.per], start), token);
          return "joined";
        }
        if (!charged && !every.trigger) return "stop";
        this.#push(rateOf(token, [...chain, ...token.per], start, token.end), token);
        return "joined";
      }
      case "score": {
        if (!every.trigger && !(every.unit.family !== "time" && /扣|减/.test(gap))) return "stop";
        this.#push(rateOf(token, chain, start, token.end), token);
        return "joined";
      }
      case "time": {
        if (every.trigger && gap.trim() === "") this.#used.add(token);
        return every.trigger ? "on" : "quiet";
      }
      case "people":
      case "post": {
        if (every.trigger && gap.trim() === "") this.#used.add(token);
        return "quiet";
      }
      default:
        return gap.trim() === "" ? "quiet" : "on";
    }
  }

  #quantity(token: Quantity, index: number): void {
    const text = this.#text;
    const { unit } = token;
    const [per] = token.per;
    if (unit.family === "times") return this.#times(token, per);
    if (unit.family === "time") {
      const times = this.#timesBehind(token, index);
      if (times !== null) return this.#push(timesInDuration(text, token, times), token, times);
      if (per?.unit.family === "times") return this.#push(timesInDuration(text, token, null), token);
    }
    if (unit.family === "percent") {
      const grown = per === undefined ? timeOfPercentage(text, token) : { per, start: token.start };
      if (grown !== null) return this.#push(rateOf(token, [grown.per], grown.start, token.end), token);
    }
    if (
      unit.family === "people" &&
      token.one &&
      token.bound === "" &&
      (/有$|任何$|每$/.test(text.slice(Math.max(0, token.at - 2), token.at)) ||
        // 一人一岗 pairs things.
        text[token.unitEnd] === "一") &&
      !isPenalTrigger(text, token.at, token.unitEnd)
    )
      return;
    if (this.#isTrigger(token, index)) return;
    if (
      unit.family === "money" &&
      token.per.length > 0 &&
      charging.test(text.slice(Math.max(0, token.at - 8), token.at))
    )
      return this.#push(rateOf(token, token.per, token.start, token.end), token);
    this.#push(priceOf(token, unit.family === "money" ? token.per : [], token.start), token);
  }

  /** 逾期一日按1‰: a happening without 每 that a rate follows. */
  #isTrigger(token: Quantity, index: number): boolean {
    if (token.unit.family !== "time" || !token.one || token.bound !== "" || token.behind !== "") return false;
    const before = this.#text.slice(Math.max(0, token.at - 3), token.at);
    if (!/(?:逾期|延误|迟延|延迟|延期|超期)$/.test(before)) return false;
    const next = this.#tokens[index + 1];
    if (next?.type !== "quantity" || !(next.unit.family === "percent" || next.unit.family === "money"))
      return false;
    const per: Per = { count: token.value, half: false, unit: token.unit };
    this.#push(rateOf(next, [per], token.at - 2, next.end), token, next);
    return true;
  }

  #timesBehind(duration: Quantity, index: number): Quantity | null {
    const next = this.#tokens[index + 1];
    if (next?.type !== "quantity" || next.unit.family !== "times" || next.per.length > 0) return null;
    if (duration.behind !== "" && duration.behind !== "内" && duration.behind !== "之内") return null;
    const gap = this.#text.slice(duration.unitEnd, next.at);
    const before = this.#text.slice(Math.max(0, duration.start - 4), duration.start);
    if (
      gap.length > 10 ||
      /[,;。|]/.test(gap) ||
      incident.test(gap) ||
      /逾期|超过|延误|提前|连续/.test(before)
    )
      return null;
    return next;
  }

  #times(token: Quantity, per: Per | undefined): void {
    const text = this.#text;
    if (per !== undefined && per.unit.family === "time") {
      this.#push(timesPerStroke(token, per), token);
      this.#period = { per, end: token.end };
      return;
    }
    const clause = clauseAt(text, token.at);
    const lead = text.slice(clause.start, token.at);
    const went = incident.test(lead) || failing.test(text.slice(token.unitEnd, clause.end));
    const within = /(?:合同|服务|履约|管理)期(?:限|间)?内/.exec(lead);
    if (within !== null && !went) {
      const draft = timesPerStroke(token, {
        count: "1",
        half: false,
        unit: { ...token.unit, per: "合同期" },
      });
      return this.#push({ ...draft, start: clause.start + within.index }, token);
    }
    const earlier = this.#period;
    if (earlier !== null && /各(?:进行)?$/.test(lead)) return;
    if (
      earlier !== null &&
      !went &&
      !isPenalTrigger(text, token.at, token.unitEnd) &&
      !text.slice(earlier.end, token.at).includes("|")
    ) {
      this.#push(timesInEarlierPeriod(text, token, earlier.per), token);
      return;
    }
    const triggers = isPenalTrigger(text, token.at, token.unitEnd);
    if (token.one && token.bound === "" && !triggers) return;
    const draft = priceOf(token, [], token.start);
    this.#push(
      {
        ...draft,
        kind: "count",
        shape:
          went || triggers || token.behind === "以上" || /^[<>]$|^<=$/.test(token.bound)
            ? "quantity"
            : "frequency",
      },
      token,
    );
  }
}
