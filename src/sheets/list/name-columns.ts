import { labelWords, rolesOf } from '../../lexicon';
import { allAre } from './column-cells';
import type { ColumnDraft } from './column-draft';
import type { FormPlaces } from './form-places';
import { formText, kinOf } from './form-texts';
import type { Meaning } from './meaning';

/**
 * Of several columns that could name the measure the best becomes its title: what is nearest to the work itself, then
 * what stands further left. The others name what is above it (政策, 施策) or what is done. The same for numbers and departments.
 */
export function chooseNames(drafts: readonly ColumnDraft[], places: FormPlaces): ColumnDraft[] {
  return containers(departments(numbers(titles(drafts, places))), places);
}

type Change = Pick<ColumnDraft, 'meaning' | 'sure' | 'why'>;

function changed(draft: ColumnDraft, change: Change): ColumnDraft {
  const { label, cells } = draft;
  return { label, cells, ...change };
}

const unknown: Change = { meaning: null, sure: 'known' };

function titles(drafts: readonly ColumnDraft[], places: FormPlaces): readonly ColumnDraft[] {
  const named = drafts.filter(({ meaning }) => meaning?.kind === 'title');
  const chosen = named.find(({ sure }) => sure === 'chosen');
  const level = ({ label }: ColumnDraft): number => label.found?.level ?? 0;
  const filled = (draft: ColumnDraft): number => (draft.cells.texts.length > 0 ? 1 : 0);
  const title =
    chosen ??
    [...named].sort(
      (a, b) =>
        filled(b) - filled(a) ||
        level(b) - level(a) ||
        Number(holdsCodes(a)) - Number(holdsCodes(b)) ||
        a.label.col - b.label.col,
    )[0] ??
    substitute(drafts);
  if (!title) return drafts;
  return drafts.map((draft): ColumnDraft => {
    if (draft === title)
      return named.includes(draft)
        ? draft
        : changed(draft, { meaning: { kind: 'title' }, sure: 'guess', why: 'content' });
    if (draft.meaning?.kind !== 'title') return draft;
    if (level(draft) < level(title)) return changed(draft, unknown);
    // 施策名 over 「1-1」 and 「窓口」
    if (holdsCodes(draft))
      return changed(draft, { meaning: { kind: 'number' }, sure: 'guess', why: 'content' });
    return changed(draft, whatIsDone(draft, places));
  });
}

/** 「1-1」, 「Ⅱ-3」, 「A」: numbers of measures, not their names. */
function holdsCodes({ cells }: ColumnDraft): boolean {
  return allAre(cells.texts, (text) => /^[\da-zivx().\-–−]{1,8}$/iu.test(text.normalize('NFKC')));
}

/** Without a heading for the names of measures: 項目, which is that of an indicator elsewhere, or what is above the measure. */
function substitute(drafts: readonly ColumnDraft[]): ColumnDraft | undefined {
  const isItem = ({ label, meaning }: ColumnDraft): boolean =>
    meaning?.kind === 'indicatorName' && label.words.some((word) => labelWords(word) === '項目');
  const isContainer = ({ label, meaning }: ColumnDraft): boolean =>
    meaning === null &&
    label.words.some((word) => rolesOf(word).has('policy') || rolesOf(word).has('strategy'));
  return drafts.find(isItem) ?? drafts.findLast(isContainer);
}

/** A second name of the same kind: 具体的取組 beside 取組. */
function whatIsDone({ label }: ColumnDraft, places: FormPlaces): Change {
  const meaning: Meaning | null = places.has('scheduleLabel')
    ? { kind: 'scheduleLabel' }
    : (formText(places, label.words, null) ?? kinOf(places, 'content', ''));
  return meaning && !('year' in meaning) ? { meaning, sure: 'guess', why: 'second-name' } : unknown;
}

/** Of several numbers the one beside the title's name, or the one that says nothing else than No. */
function numbers(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const all = drafts.filter(({ meaning }) => meaning?.kind === 'number');
  if (all.length === 0) return unnamedNumber(drafts);
  if (all.length === 1) return drafts;
  const title = drafts.find(({ meaning }) => meaning?.kind === 'title');
  const start = (title?.label.words[0] ?? '').slice(0, 2);
  const rank = ({ label, sure }: ColumnDraft): number => {
    const [word = ''] = label.words;
    if (sure === 'chosen') return 3;
    if (start !== '' && word.startsWith(start)) return 2;
    return /^(?:no|番号|整理番号|通し番号|連番|#)$/u.test(word) ? 1 : 0;
  };
  const best = [...all].sort((a, b) => rank(b) - rank(a))[0];
  return drafts.map((draft) => (all.includes(draft) && draft !== best ? changed(draft, unknown) : draft));
}

/** The first column without a heading, with another whole number in each line. */
function unnamedNumber(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const [first] = drafts;
  if (!first || first.label.heading !== '' || first.sure === 'chosen') return drafts;
  const { texts } = first.cells;
  const isCount =
    texts.every((text) => /^\d{1,4}$/u.test(text.normalize('NFKC'))) && new Set(texts).size === texts.length;
  return isCount
    ? [changed(first, { meaning: { kind: 'number' }, sure: 'guess', why: 'content' }), ...drafts.slice(1)]
    : drafts;
}

/** A second department goes to the form's 関係課 only where its heading says so; else both are one name: 総務部 総務課. */
function departments(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const [, ...more] = drafts.filter(
    ({ meaning, sure }) => meaning?.kind === 'department' && sure !== 'chosen',
  );
  return drafts.map((draft) =>
    more.includes(draft)
      ? changed(draft, { meaning: { kind: 'department' }, sure: 'guess', why: 'second-department' })
      : draft,
  );
}

/** 政策, 基本目標, 施策 above the measure: into the form's own fields for them, the highest first. */
function containers(drafts: readonly ColumnDraft[], { format, texts }: FormPlaces): ColumnDraft[] {
  const taken = new Set(drafts.flatMap(({ meaning }) => (meaning?.kind === 'text' ? [meaning.name] : [])));
  const free = [format.policyField, format.directionField].filter(
    (name): name is string => name !== undefined && texts.includes(name) && !taken.has(name),
  );
  const above = drafts
    .filter((draft) => draft.meaning === null && isAbove(draft))
    .sort((a, b) => levelOf(a) - levelOf(b) || a.label.col - b.label.col);
  // the lower of two names stands in the lower field, where there is one
  const fields =
    above.length === 1 && above[0] && levelOf(above[0]) > 1 && free.length > 1 ? free.slice(1) : free;
  return drafts.map((draft): ColumnDraft => {
    const name = fields[above.indexOf(draft)];
    if (!above.includes(draft) || name === undefined) return draft;
    return changed(draft, { meaning: { kind: 'text', name }, sure: 'guess', why: 'container' });
  });
}

function isAbove({ label, sure }: ColumnDraft): boolean {
  const role = label.found?.role;
  return (
    sure !== 'chosen' && label.year === null && (role === 'policy' || role === 'strategy' || role === 'title')
  );
}

function levelOf({ label }: ColumnDraft): number {
  return label.found?.level ?? 0;
}
