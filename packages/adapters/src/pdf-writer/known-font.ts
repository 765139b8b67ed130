/** A Chinese font as systems come with it: its file, the font inside a collection, and its bold brother where it has one. */
export interface KnownFont {
  readonly path: string;
  /** PostScript name inside a collection. */
  readonly name?: string;
  readonly bold?: { readonly path: string; readonly name?: string };
}

const noto = (folder: string): readonly KnownFont[] =>
  (["Serif", "Sans"] as const).map((style) => ({
    path: `${folder}/Noto${style}CJK-Regular.ttc`,
    name: `Noto${style}CJKsc-Regular`,
    bold: { path: `${folder}/Noto${style}CJK-Bold.ttc`, name: `Noto${style}CJKsc-Bold` },
  }));

const sourceHan = (folder: string): readonly KnownFont[] =>
  (["Serif", "Sans"] as const).map((style) => ({
    path: `${folder}/SourceHan${style}SC-Regular.otf`,
    bold: { path: `${folder}/SourceHan${style}SC-Bold.otf` },
  }));

/** Where Chinese fonts are on Linux, macOS and Windows, those that suit a letter best first. */
export const knownFonts = (windows = "C:\\Windows"): readonly KnownFont[] => [
  ...noto("/usr/share/fonts/opentype/noto"),
  ...noto("/usr/share/fonts/noto-cjk"),
  ...noto("/usr/share/fonts/google-noto-serif-cjk-fonts"),
  ...noto("/usr/share/fonts/google-noto-sans-cjk-fonts"),
  ...noto("/usr/share/fonts/noto"),
  ...sourceHan("/usr/share/fonts/adobe-source-han-serif"),
  ...sourceHan("/usr/share/fonts/adobe-source-han-sans"),
  {
    path: "/System/Library/Fonts/Supplemental/Songti.ttc",
    name: "STSongti-SC-Regular",
    bold: { path: "/System/Library/Fonts/Supplemental/Songti.ttc", name: "STSongti-SC-Bold" },
  },
  {
    path: "/System/Library/Fonts/PingFang.ttc",
    name: "PingFangSC-Regular",
    bold: { path: "/System/Library/Fonts/PingFang.ttc", name: "PingFangSC-Semibold" },
  },
  {
    path: `${windows}\\Fonts\\simsun.ttc`,
    name: "SimSun",
    bold: { path: `${windows}\\Fonts\\simhei.ttf` },
  },
  {
    path: `${windows}\\Fonts\\msyh.ttc`,
    name: "MicrosoftYaHei",
    bold: { path: `${windows}\\Fonts\\msyhbd.ttc`, name: "MicrosoftYaHei-Bold" },
  },
  { path: "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", name: "WenQuanYiZenHei" },
];
