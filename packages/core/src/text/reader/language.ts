const sample = 20_000;

/** Chinese as soon as a tenth of the letters is. */
export const languageOf = (text: string): "zh" | "en" => {
  const head = text.slice(0, sample);
  const chinese = head.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const latin = head.match(/[A-Za-z]/g)?.length ?? 0;
  return chinese * 9 >= latin ? "zh" : "en";
};
