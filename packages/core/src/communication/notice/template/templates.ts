import type { NoticeText, NoticeWords } from "../text.ts";
import { waterOutage, powerOutage } from "./outage.ts";
import { feeDisclosure, fireDrill, general } from "./public.ts";
import type { NoticeTemplate } from "./template.ts";
import { liftMaintenance, pestControl, works } from "./upkeep.ts";

export type { NoticeTemplate, TemplateField } from "./template.ts";

/** Texts of our own to start a notice from (通知模板), one for each kind. */
export const noticeTemplates: readonly NoticeTemplate[] = [
  waterOutage,
  powerOutage,
  liftMaintenance,
  feeDisclosure,
  pestControl,
  fireDrill,
  works,
  general,
];

/** Values of the fields of a template, in Chinese and, for the English text, in English. */
export interface TemplateValues {
  readonly "zh-CN": { readonly [field: string]: string };
  readonly en?: { readonly [field: string]: string };
}

const put = ({ body, title }: NoticeWords, values: { readonly [field: string]: string }): NoticeWords => {
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (blank, name: string) =>
      Object.hasOwn(values, name) ? values[name]! : blank,
    );
  return { title: filled(title), body: filled(body) };
};

/** Names of the fields that are still blank, with the language; none when it can be filled in. */
export const blanksOf = (template: NoticeTemplate, values: TemplateValues): readonly string[] => {
  const languages = values.en === undefined ? (["zh-CN"] as const) : (["zh-CN", "en"] as const);
  return languages.flatMap((language) =>
    template.fields
      .filter(({ name }) => (values[language]?.[name] ?? "").trim() === "")
      .map(({ name }) => `${language}/${name}`),
  );
};

/** The text of a template with its fields filled in (套用模板); the English one only where English values are given. */
export const fillTemplate = (template: NoticeTemplate, values: TemplateValues): NoticeText => ({
  "zh-CN": put(template.text["zh-CN"], values["zh-CN"]),
  ...(values.en === undefined ? {} : { en: put(template.text.en, values.en) }),
});
