/** The same words in the languages of the product. */
export interface Words {
  readonly "zh-CN": string;
  readonly en: string;
}
