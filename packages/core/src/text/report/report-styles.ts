/** Looks of the report on a screen: the contract as paper on the left, notes in the margin; on a phone below their clause. */
export const reportStyles = `
:root {
  --accent: #12595a; --accent-soft: #e8f1ef;
  --alert: #a8321c; --alert-soft: #fbe9e3;
  --wait: #7c5200; --wait-soft: #fbf1d9;
  --ink: #22241f; --muted: #5d5f57; --page: #f1eee5; --paper: #fdfcf8; --surface: #fff; --line: #d8d3c4;
  color-scheme: light;
}
:lang(en) {
  --sans: "Segoe UI", "Helvetica Neue", Arial, system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", sans-serif;
  --serif: "Noto Serif", "Source Serif 4", Georgia, "Times New Roman", "Noto Serif SC", "Songti SC", SimSun, serif;
}
:lang(zh) {
  --sans: "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif;
  --serif: "Noto Serif SC", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.6 var(--sans); }
main { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
a { color: var(--accent); text-underline-offset: 0.2em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
p, dl, dd, ul, ol { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2 { font-family: var(--serif); line-height: 1.35; }
h2 { font-size: 1.25rem; margin: 1.75rem 0 0.75rem; }
code { font: 0.8125rem/1.5 ui-monospace, "SFMono-Regular", Consolas, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th { text-align: start; font-weight: 600; }
th, td { vertical-align: top; padding: 0.4em 0.75em 0.4em 0; border-bottom: 1px solid var(--line); }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.fine { font-size: 0.8125rem; line-height: 1.6; color: var(--muted); margin-top: 0.75rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100vw; top: 0; background: var(--surface); padding: 0.75rem 1rem; z-index: 2; }
.skip:focus { left: 0; }
.bar { position: sticky; top: 0; z-index: 1; background: var(--accent); display: flex; gap: 0.25rem; padding: 0 max(1rem, calc((100vw - 74rem) / 2)); }
.bar a { color: #fff; text-decoration: none; padding: 0.5rem 0.75rem; min-height: 2.75rem; line-height: 1.75rem; }
.bar a:hover { text-decoration: underline; }
.bar a:focus-visible { outline-color: #fff; outline-offset: -4px; }
.severity { font-weight: 600; white-space: nowrap; }
.severity.high { color: var(--alert); }
.severity.medium { color: var(--wait); }
.severity.low { color: var(--muted); }

.summary { background: var(--surface); border: 1px solid var(--line); border-top: 0; padding: 2rem 2.5rem; }
.kind { color: var(--accent); font-weight: 600; letter-spacing: 0.08em; }
h1 { font-size: 2rem; margin: 0.25rem 0 1.25rem; overflow-wrap: anywhere; }
.counts { display: grid; grid-template-columns: 1fr 1fr 1fr 1.6fr; border: 1px solid var(--line); }
.counts li span:last-child { font-weight: 600; }
.counts li { padding: 0.6rem 1rem; display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: baseline; }
.counts li + li { border-inline-start: 1px solid var(--line); }
.counts b { font-size: 1.875rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.counts .high { color: var(--alert); }
.counts .medium { color: var(--wait); }
.counts .low { color: var(--muted); }
.counts li:last-child { color: var(--accent); }
.facts { margin-top: 1rem; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.15rem 2rem; font-size: 0.9375rem; }
.facts div, .legend div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.5rem; }
.facts dt { color: var(--muted); }
.facts dd { overflow-wrap: anywhere; }
.facts div:last-child { grid-column: 1 / -1; }
.party { display: block; }
.halves { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 10fr); gap: 0 2.5rem; }
.core { table-layout: fixed; font-size: 0.875rem; line-height: 1.5; }
.core td:last-child a { display: inline-block; min-width: 24px; min-height: 24px; margin-inline-end: 0.4em; }
.core :is(th, td):nth-child(1) { width: 29%; }
.core :is(th, td):nth-child(2) { width: 23%; }
.core :is(th, td):nth-child(3) { width: 16%; }
.core :is(th, td):nth-child(4) { width: 12%; }
.core .state { font-weight: 600; color: var(--accent); }
.core small { font-weight: 400; font-size: 1em; color: var(--ink); }
.core .missing .state, .core .headingOnly .state { color: var(--alert); }
.core .partial .state, .core .open .state { color: var(--wait); }
.top li { padding: 0.45rem 0; border-bottom: 1px solid var(--line); }
.top .what { padding-inline-start: 1.9rem; line-height: 1.5; }
.top .place { float: left; margin-inline-start: -1.9rem; width: 1.4rem; text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; color: var(--muted); }
.top .severity { margin-inline-end: 0.4em; }
.top .whence { padding-inline-start: 1.9rem; font-size: 0.8125rem; color: var(--muted); overflow-wrap: anywhere; }
.whence .stake { display: inline-block; }
.whence > span:first-child { margin-inline-end: 0.75em; }
.whence .stake::before { content: "→ "; }
.legend { font-size: 0.875rem; }
.legend div { grid-template-columns: 5rem minmax(0, 1fr); }

.contents ul { columns: 22rem 3; column-gap: 2.5rem; font-size: 0.9375rem; }
.contents ul ul { columns: auto; padding-inline-start: 1.25em; font-size: 1em; }
.contents li { break-inside: avoid-column; padding: 0.15rem 0; }
.contents > ul > li:has(ul) { break-inside: auto; }
.contents a { display: inline-block; padding: 0.15rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents .severity { margin-inline-start: 0.35em; font-size: 0.8125rem; }

.group { position: relative; isolation: isolate; display: grid; grid-template-columns: minmax(0, 50rem) minmax(17rem, 1fr); grid-template-rows: repeat(40, min-content) 1fr; gap: 0 1.5rem; }
.sheet { position: absolute; inset: 0; z-index: -1; grid-column: 1 / 2; grid-row: 1 / -1; background: var(--paper); border-inline: 1px solid var(--line); }
.text { grid-column: 1; font: 400 1.125rem/1.75 var(--serif); padding: 0.2rem 2rem 0.2rem 7rem; overflow-wrap: anywhere; }
.text:lang(en) { padding-inline-end: 4rem; }
.text:first-of-type { grid-row: 1; }
.notes { padding: 0.3rem 0; }
.group .notes { grid-column: 2; grid-row: 1 / -1; }
.whole .notes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 0 1rem; }
.contract > .group:first-of-type .sheet { border-top: 1px solid var(--line); }
.contract > .group:first-of-type .text:first-of-type { padding-top: 2rem; }
.contract > .group:last-of-type .sheet { border-bottom: 1px solid var(--line); }
.contract > .group:last-of-type .text:last-of-type { padding-bottom: 3rem; }
.text p { max-width: 38em; }
.text p + p { margin-top: 0.25em; }
.number { float: left; width: 5.5rem; margin-inline-start: -6.25rem; text-align: end; color: var(--muted); font-weight: 400; }
.text :is(h3, h4, h5, h6) { font: 600 1em/1.75 var(--serif); margin: 0; max-width: 38em; }
.text h3.clause-title { font-size: 1.1875em; line-height: 1.5; margin-top: 1.25em; }
.text h4.clause-title { margin-top: 0.5em; }
.text .title { font-size: 1.375em; line-height: 1.5; text-align: center; margin: 0.5em 0; }
.text .page-mark { font-size: 0.75rem; color: var(--muted); text-align: center; }
.table { overflow-x: auto; margin: 0.5em 0; }
.table :is(th, td) { border: 1px solid var(--line); padding: 0.3em 0.6em; font-size: 0.9375em; line-height: 1.6; min-width: 4em; }
.table th { background: var(--accent-soft); }
mark { color: inherit; background: none; text-decoration: underline; text-underline-offset: 0.28em; text-decoration-skip-ink: none; }
mark.high { background: var(--alert-soft); text-decoration: underline solid 3px var(--alert); }
mark.medium { background: var(--wait-soft); text-decoration: underline dashed 2px var(--wait); }
mark.low { text-decoration: underline dotted 2px var(--muted); }
mark.shared { text-decoration-style: double; }
.ref { font: 600 0.6875rem/1 var(--sans); vertical-align: 0.55em; text-decoration: none; padding: 0.1em 0.25em; margin-inline: 0.1em; border: 1px solid currentColor; border-radius: 0.6em; background: var(--surface); }
.ref.high { color: #fff; background: var(--alert); border-color: var(--alert); }
.ref.medium { color: var(--wait); }
.ref.low { color: var(--muted); border-style: dotted; }
.note { background: var(--surface); border: 1px solid var(--line); border-inline-start: 4px solid var(--muted); padding: 0.5rem 0.75rem 0.6rem; margin-bottom: 0.5rem; font-size: 0.875rem; line-height: 1.55; overflow-wrap: anywhere; }
.note.high { border-inline-start-color: var(--alert); }
.note.medium { border-inline-start: 4px dashed var(--wait); }
.note.low { border-inline-start: 4px dotted var(--muted); }
.note p + p { margin-top: 0.25rem; }
.message { font-weight: 600; }
.head { text-decoration: none; margin-inline-end: 0.25em; white-space: nowrap; }
a.head { display: inline-block; min-height: 24px; }
a.head b { text-decoration: underline; text-underline-offset: 0.2em; }
.back { font-weight: 400; font-size: 0.8125rem; margin-inline-start: 0.35em; white-space: nowrap; }
.proposal b, .law b { color: var(--accent); font-weight: 600; margin-inline-end: 0.35em; }
.law { font-size: 0.8125rem; color: var(--muted); }
.law q { quotes: "“" "”"; }
:target { outline: 2px solid var(--accent); outline-offset: 2px; }
section:target, nav:target { outline: none; }
.index { margin-top: 2rem; }
.rules { background: var(--surface); font-size: 0.875rem; border: 1px solid var(--line); }
.rules :is(th, td) { padding: 0.5rem 1rem; }
.rules code { font-weight: 400; color: var(--muted); }
.rules td a { display: inline-block; min-width: 1.75rem; min-height: 24px; }

@media screen and (max-width: 62rem) {
  .halves { grid-template-columns: minmax(0, 1fr); }
  .group { display: block; background: var(--paper); }
  .sheet { display: none; }
  .group .notes { padding: 0.3rem 2rem 0.75rem 7rem; }
}
@media screen and (max-width: 45rem) {
  main { padding: 0 0 3rem; }
  .summary { padding: 1.25rem 1rem; border-inline: 0; }
  .contents, .index { padding: 0 1rem; }
  .contract > h2 { padding: 0 1rem; }
  h1 { font-size: 1.5rem; }
  .counts { grid-template-columns: repeat(2, 1fr); }
  .counts li:nth-child(3) { border-inline-start: 0; }
  .counts li:nth-child(n + 3) { border-top: 1px solid var(--line); }
  .facts { grid-template-columns: minmax(0, 1fr); }
  .facts div { grid-template-columns: minmax(0, 1fr); gap: 0; margin-bottom: 0.35rem; }
  .contents ul { columns: auto; }
  .contents a { padding: 0.5rem 0; }
  .text { padding: 0.2rem 1rem; }
  .text:lang(en) { padding-inline-end: 1rem; }
  .number { float: none; display: inline; width: auto; margin: 0; }
  .group .notes { padding: 0.3rem 1rem 0.75rem; }
  .whole { padding: 0 1rem; }
  .core thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .core, .core tbody { display: block; }
  .core tr { display: grid; grid-template-columns: auto auto 1fr; gap: 0 1rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  .core tr > :is(th, td):nth-child(n) { display: block; width: auto; border: 0; padding: 0; }
  .core tr > th { grid-column: 1 / 3; }
  .core tr > .state { text-align: end; }
  .core .figure::before { content: attr(data-label) " "; color: var(--muted); }
  .core tr > td:last-child { text-align: end; }
  .core tr > .figure { text-align: start; }
}
`;
