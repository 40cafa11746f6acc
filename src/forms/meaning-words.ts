import type { LabelRole, LabelYear } from '../lexicon';
import type { ColumnMeaning } from './column-meaning';
import type { FigureKind } from './figure-kind';

/** What a label or a column can be said to be, as it stands in 様式定義 and in answers. */
const figureWords: Readonly<Record<FigureKind, string>> = {
  target: '目標',
  actual: '実績',
  baseline: '基準値',
  finalTarget: '最終目標',
  totalTarget: '合計目標',
  totalActual: '合計実績',
  rate: '達成率',
  cost: '事業費',
};
const roleWords: Readonly<Partial<Record<LabelRole, string>>> = {
  number: '番号',
  title: '名称',
  department: '担当部署',
  grade: '評価',
  gradeReason: '評価理由',
  betterWay: '方向',
  method: '方法',
};
const yearWords = { baseline: '基準値の年度', target: '目標の年度', actual: '実績の年度' } as const;
const partWords = { name: '指標名', detail: '内訳', unit: '単位', rowKind: '区分', years: '年度' } as const;

/** Figures of which each row says what they are. */
const plainFigures = '値';
/** A cell that is not read. */
export const unused = '使わない';
/** A text of the city's own. */
export const ownText = '文';

export const meaningGroups = {
  measure: ['番号', '名称', '担当部署'],
  indicator: ['指標名', '内訳', '単位', '方向', '方法'],
  figure: [
    '基準値',
    '目標',
    '実績',
    '最終目標',
    '合計目標',
    '合計実績',
    '達成率',
    '値',
    '区分',
    '年度',
    '基準値の年度',
    '目標の年度',
    '実績の年度',
  ],
  report: ['評価', '評価理由'],
  other: ['事業費', '文', '使わない'],
} as const;
export type MeaningGroup = keyof typeof meaningGroups;
export type MeaningWord = (typeof meaningGroups)[MeaningGroup][number];

/** All of them, as they are offered. */
export const meaningWords: readonly string[] = Object.values(meaningGroups).flat();

/** Whether a word of the city's own can have this meaning wherever it stands; others are said of labels and columns. */
export function isKnownMeaning(word: string): boolean {
  return meaningWords.includes(word) && ![unused, ownText, plainFigures].includes(word);
}

/** Of these a form has one for each year. */
export const perYear: ReadonlySet<string> = new Set(['目標', '実績', '達成率', '評価', '評価理由']);
/** Of these it has one for each indicator. */
export const perIndicator: ReadonlySet<string> = new Set([
  ...['指標名', '内訳', '単位', '方向', '方法', '基準値', '目標', '実績', '最終目標'],
  ...['合計目標', '合計実績', '達成率'],
]);

/** A meaning in a word. */
export function wordOf(meaning: ColumnMeaning): string {
  switch (meaning.kind) {
    case 'figure':
      return meaning.figure === null ? plainFigures : figureWords[meaning.figure];
    case 'field':
      return roleWords[meaning.role] ?? ownText;
    case 'text':
      return ownText;
    case 'yearOf':
      return yearWords[meaning.of];
    default:
      return partWords[meaning.kind];
  }
}

export function wordOfKind(kind: FigureKind | 'left'): string {
  return kind === 'left' ? unused : figureWords[kind];
}

function keyOf<K extends string>(table: Readonly<Partial<Record<K, string>>>, word: string): K | null {
  for (const key in table) if (table[key] === word) return key;
  return null;
}

/** The meaning that a word gives to a column; null for one that is not read, undefined for a word that there is none of. */
export function meaningOfWord(
  word: string,
  { year, unit, label, level }: { year: LabelYear | null; unit: string | null; label: string; level: number },
): ColumnMeaning | null | undefined {
  if (word === unused) return null;
  if (word === ownText) return { kind: 'text', label, year };
  if (word === plainFigures) return { kind: 'figure', figure: null, year, unit };
  const figure = keyOf(figureWords, word);
  if (figure) return { kind: 'figure', figure, year, unit };
  const of = keyOf(yearWords, word);
  if (of) return { kind: 'yearOf', of };
  const part = keyOf(partWords, word);
  if (part) return { kind: part };
  const role = keyOf(roleWords, word);
  return role ? { kind: 'field', role, level, year } : undefined;
}

/** What a label is said to be: a role, a text of its own, or nothing that is read. */
export function roleOfWord(
  word: string,
): { readonly role: LabelRole | null; readonly unused: boolean } | null {
  if (word === unused) return { role: null, unused: true };
  if (word === ownText) return { role: null, unused: false };
  const role = keyOf(roleWords, word);
  return role ? { role, unused: false } : null;
}

/** What a label of a row is said to be. */
export function kindOfWord(word: string): FigureKind | 'left' | null {
  return word === unused ? 'left' : keyOf(figureWords, word);
}
