/** Looks of the report on paper: the summary alone on page one, each finding as a note after its clause. */
export const printStyles = `
@page {
  size: A4;
  margin: 15mm 16mm 17mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5d5f57; }
}
@media print {
  body { background: none; font-size: 9pt; line-height: 1.45; }
  .bar, .skip, .back { display: none; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .summary { border: 0; padding: 0; break-after: page; }
  h1 { font-size: 15pt; margin: 0 0 3mm; }
  h2 { font-size: 11.5pt; margin: 3.5mm 0 1.5mm; break-after: avoid; }
  .counts { grid-template-columns: 1fr 1fr 1fr 1.6fr; }
  .counts li { padding: 1mm 3mm; border-top: 0 !important; }
  .counts li + li { border-inline-start: 1px solid var(--line) !important; }
  .counts b { font-size: 15pt; }
  .counts span:last-child { font-size: 8.5pt; }
  .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); font-size: 8.5pt; margin-top: 2mm; gap: 0 6mm; }
  .facts div { grid-template-columns: 22mm minmax(0, 1fr); margin: 0; }
  code { font-size: 7.5pt; }
  .halves { grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); gap: 0 6mm; }
  .core { font-size: 7.5pt; line-height: 1.4; }
  .core thead th { font-size: 6.75pt; }
  .core :is(th, td) { padding: 0.9mm 1.5mm 0.9mm 0; }
  .core { display: table; }
  .core tbody { display: table-row-group; }
  .core td:last-child a { min-width: 0; min-height: 0; }
  .core thead { position: static; width: auto; height: auto; clip-path: none; display: table-header-group; }
  .top li { padding: 0.7mm 0; break-inside: avoid; }
  .top .what { font-size: 8.25pt; line-height: 1.35; padding-inline-start: 6mm; }
  .top .place { margin-inline-start: -6mm; width: 4.5mm; }
  .top .whence { font-size: 7.25pt; line-height: 1.35; padding-inline-start: 6mm; }
  .fine { font-size: 7.5pt; line-height: 1.45; margin-top: 1.5mm; }
  .legend { font-size: 8pt; line-height: 1.45; }
  :lang(zh) .core { font-size: 8.25pt; }
  :lang(zh) .core thead th { font-size: 7.5pt; }
  :lang(zh) .top .what { font-size: 9.25pt; }
  :lang(zh) .top .whence, :lang(zh) .fine { font-size: 8pt; }
  :lang(zh) .legend { font-size: 8.5pt; }
  .contents ul { font-size: 9pt; columns: 2; }
  .contents a { padding: 0; }
  .contents li { padding: 0; }
  .contents .severity { font-size: 8pt; }
  .group { display: block; }
  .sheet { display: none; }
  .group .text { font-size: 10.5pt; line-height: 1.65; padding: 0.4mm 0 0.4mm 20mm !important; orphans: 2; widows: 2; }
  .text p, .text :is(h3, h4, h5, h6) { max-width: none; }
  .text :is(h3, h4, h5, h6) { break-after: avoid; }
  .number { float: left; width: 17mm; margin-inline-start: -19mm; }
  .group .notes { padding: 0.6mm 0 1.5mm 20mm; }
  .whole .notes { display: block; }
  .note { background: none; border: 0; border-inline-start: 2pt solid var(--muted); padding: 0.3mm 0 0.3mm 3mm; margin: 0 0 1.2mm; font-size: 8.5pt; line-height: 1.45; break-inside: avoid; }
  .note p + p { margin-top: 0.3mm; }
  .note a { min-height: 0; }
  .law { font-size: 8pt; }
  .table { overflow: visible; }
  .table table { font-size: 9pt; }
  .table :is(th, td) { min-width: 0; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .ref.high { color: var(--alert); background: none; }
  .rules { border: 0; }
  .rules :is(th, td) { padding: 1mm 3mm 1mm 0; }
  .rules td a { min-width: 0; margin-inline-end: 2mm; }
  :target { outline: none; }
}
`;
