/** One problem with the input: where and what, with the way to fix it. */
export interface InputIssue {
  /** JSON pointer into the input, `""` for the whole. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}
