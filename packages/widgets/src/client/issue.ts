/** One problem with the input: where it is (JSON pointer such as `/text`), a stable code and a sentence. */
export interface InputIssue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}
