import { cellAddress } from '../src/book/address';
import { fieldWords } from './field-words';
import type { revisionJa } from './ja/revision';
import type { Texts } from './same-texts';
import type { Revision } from '../src/revision/revision';

export type RevisionWords = Texts<typeof revisionJa>;

/** Lines that are shown of a kind before the rest is counted. */
const shown = 40;

/** What a change of the plan does to the workbook, in sentences: first what counts, then its details. */
export function describeRevision(
  words: RevisionWords,
  { sheets, kept, restored, own, stopped, left, unseen, outdated }: Revision,
): { readonly summary: readonly string[]; readonly details: readonly string[] } {
  const some = (names: readonly string[]): string => {
    const rest = names.length - 3;
    return `${names.slice(0, 3).join('、')}${rest > 0 ? `、${words.more(rest)}` : ''}`;
  };
  const summary = [
    ...(sheets.made.length > 0 ? [words.made(sheets.made.length, some(sheets.made))] : []),
    ...(sheets.anew.length > 0 ? [words.anew(sheets.anew.length, some(sheets.anew))] : []),
    ...(sheets.removed.length > 0 ? [words.removed(sheets.removed.length, some(sheets.removed))] : []),
    ...(left.length > 0 ? [words.left(left.length, some(left))] : []),
    ...(kept.length > 0 ? [words.kept(kept.length)] : []),
    ...(restored.length > 0 ? [words.restored(restored.length)] : []),
    ...outdated.map((sheet) => words.outdated[sheet]),
  ];
  const limited = (lines: readonly string[]): string[] =>
    lines.length > shown ? [...lines.slice(0, shown), words.more(lines.length - shown)] : [...lines];
  const details = [
    ...(sheets.anew.length > 0 ? [words.lookLost] : []),
    ...limited(
      own.map(({ sheet, text, expected, ...at }) => words.own(`${sheet} ${cellAddress(at)}`, text, expected)),
    ),
    ...limited(
      stopped.map(({ sheet, formula, ...at }) => words.stopped(`${sheet} ${cellAddress(at)}`, formula)),
    ),
    ...limited(
      unseen.map(({ sheet, formula, ...at }) => words.unseen(`${sheet} ${cellAddress(at)}`, formula)),
    ),
    ...limited(
      kept.map(({ number, title, name, value, formula }) =>
        words.keptLine(number, title, fieldWords(name), formula ?? String(value ?? '')),
      ),
    ),
  ];
  return { summary, details };
}
