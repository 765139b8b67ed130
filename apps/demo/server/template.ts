/** Characters that mean something in HTML, written so that they mean themselves. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Fills a page: `{{name}}` with a value as text, `{{{name}}}` with a value that is HTML already. Throws on a name that
 * has no value, so that a forgotten word is noticed in the first test and not by a reader.
 */
export const fillTemplate = (template: string, values: { readonly [name: string]: string }): string =>
  template.replace(/\{\{(\{)?(\w+)\}\}\}?/g, (_, raw: string | undefined, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The page asks for {{${name}}}, which has no value.`);
    return raw === undefined ? escapeHtml(value) : value;
  });
