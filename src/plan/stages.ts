/**
 * Where an evaluation stands among those of a year: 1次評価 by the department, 2次評価 by the planning section, 外部評価. The last
 * that is given counts.
 */
export function stageOf(words: string): number {
  const plain = words.normalize('NFKC');
  if (/外部|第三者|委員会/u.test(plain) && !/[12一二]次/u.test(plain)) return 4;
  const digit = /([1-4一二三])次/u.exec(plain)?.[1];
  return digit === undefined ? 0 : /[一1]/u.test(digit) ? 1 : /[二2]/u.test(digit) ? 2 : 3;
}

/** The last stage of which a grade is given; null without any. */
export function lastStage(stages: Readonly<Record<string, string>>): string | null {
  const given = Object.keys(stages).filter((name) => (stages[name] ?? '') !== '');
  return given.toSorted((a, b) => stageOf(b) - stageOf(a))[0] ?? null;
}
