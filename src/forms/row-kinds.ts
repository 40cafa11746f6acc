import { rowKindOf } from '../lexicon';
import type { Given } from './given';
import { roleOf } from './heads';
import { kindOfWord } from './meaning-words';
import { figureKindOf, type FigureKind } from './figure-kind';

/** What the label of a row says; 'left' for rows whose figures count no more (a target before its revision). */
export function kindOfRow(words: string, { rows }: Pick<Given, 'rows'>): FigureKind | 'left' | null {
  const said = rows.get(words);
  if (said !== undefined) return kindOfWord(said);
  if (words === '' || words.length > 14) return null;
  if (isFormerTarget(words) || isPartOfYear(words)) return 'left';
  const kind = rowKindOf(words) ?? figureKindOf(roleOf(words));
  if (kind) return kind;
  if (/達成率|達成度|進捗率/u.test(words)) return 'rate';
  if (/(?:目標|計画)値?$/u.test(words)) return 'target';
  return /(?:実績|結果)値?$/u.test(words) ? 'actual' : null;
}

/** A target before its revision. */
export function isFormerTarget(words: string): boolean {
  return /当初(?:計画)?目標|変更前|見直し前|改定前|改訂前|旧目標|修正前/u.test(words);
}

/** A half or a quarter of a year: its figures are not those of the year. */
export function isPartOfYear(words: string): boolean {
  return /[上下]半?期|前半|後半|四半期|[1-4]q/u.test(words);
}
