import { languageOf } from "../element/language.ts";

/**
 * Lets the reader of the offline page (`build/verify-page.ts`) choose the language; the first is the browser's. The element follows the
 * `lang` of the page.
 */
export const chooseLanguage = (): void => {
  const root = document.documentElement;
  const choices = [...document.querySelectorAll<HTMLButtonElement>("button[lang]")];
  const speak = (language: string): void => {
    root.lang = language;
    for (const choice of choices) choice.setAttribute("aria-pressed", String(choice.lang === language));
    document.title = document.querySelector(`h1 [lang="${language}"]`)?.textContent || document.title;
  };
  for (const choice of choices) choice.addEventListener("click", () => speak(choice.lang));
  speak(languageOf(navigator.language) || root.lang);
};
