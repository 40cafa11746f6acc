import { inKnownWords, labelWords, rowKindOf, type LabelRole } from '../lexicon';
import { isFigureCell } from './cells';
import { figureKindOf } from './figure-kind';
import type { Given } from './given';
import { headOf } from './heads';
import { roleOfWord } from './meaning-words';
import { isChoice, takeText, type Taking } from './taking';
import type { Box, View } from './view';
import { isDepartment, isGradeWord } from './words';

/** A labelled cell outside of tables. */
export interface LabelledCell {
  readonly label: Box | null;
  /** The words by which it is known in what people say of the form. */
  readonly key: string;
  readonly role: LabelRole | null;
  /** The label's text without signs. */
  readonly words: string;
  /** In the view. */
  readonly row: number;
  readonly col: number;
  readonly box: Box | null;
  readonly taking: Taking;
  readonly place: 'right' | 'below' | 'inside' | 'alone';
  /** Somebody said that it is not to be read. */
  readonly isUnused?: boolean;
}

/** What is known of a view beside its boxes. */
export interface LabelContext {
  /** What somebody has said of labels. */
  readonly given: Given;
  /** Texts that are the form's own. */
  readonly fixed: ReadonlySet<string>;
  /** Whether what stands right of (below) a label differs from sheet to sheet. */
  readonly varies: (label: Box, place: 'right' | 'below') => boolean;
  /** Boxes that belong to tables. */
  readonly taken: ReadonlySet<Box>;
}

/** All cells that a label tells of: in the cell itself, right of it, or below it. */
export function labelledCells(view: View, { fixed, taken, varies, given }: LabelContext): LabelledCell[] {
  const isFree = (box: Box): boolean => !taken.has(box);
  const cells: LabelledCell[] = [];
  const used = new Set<Box>();
  const isLabel = (box: Box): boolean =>
    isFree(box) && typeof box.value === 'string' && (given.labels.has(box.words) || isLabelText(box, fixed));
  for (const box of view.boxes) {
    if (!isFree(box) || box.text === '') continue;
    const inside = insideLabel(box, given);
    if (inside) {
      used.add(box);
      const taking = isChoice(takeText(box.text, inside.taking))
        ? ({ ...inside.taking, how: 'chosen' } as const)
        : inside.taking;
      cells.push({ label: box, ...inside, taking, row: box.row, col: box.col, box, place: 'inside' });
    }
  }
  const labels = view.boxes.filter(
    (box) =>
      !used.has(box) &&
      isLabel(box) &&
      (given.labels.has(box.words) || !isFigureHead(box) || hasProse(view, box)),
  );
  const isNoValue = (label: Box, one: Box, place: 'right' | 'below'): boolean => {
    if (used.has(one) || !isFree(one)) return true;
    if (!isLabel(one)) return false;
    return isKnownLabel(one) || !(varies(label, place) || isDepartment(one.text));
  };
  const done = new Set<Box>();
  // what stands right of a label is its own before it is another's from above
  for (const places of [['right'], ['below'], ['right', 'below', 'empty']] as const) {
    for (const label of labels) {
      if (done.has(label) || used.has(label)) continue;
      const found = valueOf(view, label, places, isNoValue);
      // an empty cell belongs to a label that is known, or is a box of its own
      if (!found || (!found.box && !isKnownLabel(label) && !given.labels.has(label.words))) continue;
      done.add(label);
      if (found.box) used.add(found.box);
      const head = headOf(label.words);
      const said = given.labels.get(label.words);
      // 「目標 | 法令に沿い、…実施します。」 is a text, no figure
      const isText = said === undefined && isFigureHead(label);
      const role = isText
        ? null
        : said === undefined
          ? (head?.role ?? null)
          : (roleOfWord(said)?.role ?? null);
      const isUnused = said !== undefined && roleOfWord(said)?.unused;
      cells.push({
        ...{ label, key: label.words, role },
        taking: { how: isChoice(found.box?.text ?? '') ? 'chosen' : 'whole' },
        words: head === null || head.plain === '' ? label.words : head.plain,
        ...found,
        ...(isUnused ? { isUnused } : {}),
      });
      const second = role === null || !headRoles.has(role) ? behindCode(view, found) : null;
      if (second && !isNoValue(label, second, 'right')) {
        used.add(second);
        const own = { row: second.row, col: second.col, box: second, place: 'right' } as const;
        cells.push({
          ...{ label, key: `${label.words}_2`, role: null, words: label.words, taking: { how: 'whole' } },
          ...own,
        });
      }
    }
  }
  return cells;
}

/** Whether a text, not a figure, stands right of a label or below it. */
function hasProse(view: View, label: Box): boolean {
  return [nextRight(view, label)?.box, nextBelow(view, label)?.box].some(
    (box) =>
      box !== null &&
      box !== undefined &&
      typeof box.value === 'string' &&
      (box.text.length >= 15 || /[。\n]/u.test(box.text)) &&
      !isFigureCell(box) &&
      headOf(box.words) === null,
  );
}

/** 「基本項目 | Ⅱ | 持続可能な財政運営」: the text behind the sign that stands right of a label. */
function behindCode(view: View, { box, place }: FoundValue): Box | null {
  if (!box || place !== 'right' || !/^[\p{N}A-Zア-ン(（)）-]{1,4}$/u.test(box.text)) return null;
  const next = view.boxAt(box.row, box.col + box.cols);
  const isText = next?.row === box.row && typeof next.value === 'string' && next.text.length >= 3;
  return isText ? next : null;
}

/** 目標, 実績, 単位 … are headings of tables. */
function isFigureHead({ words }: Box): boolean {
  const role = headOf(words)?.role ?? null;
  if (rowKindOf(words) !== null) return true;
  return figureKindOf(role) !== null && role !== 'cost'
    ? true
    : role === 'unit' || role === 'rowKind' || role === 'indicatorName';
}

function isKnownLabel({ words, text }: Box): boolean {
  return text.length <= 30 && (headOf(words)?.role ?? null) !== null;
}

/** The texts right of and below each label of a family: what differs from sheet to sheet is a value. */
export function labelNeighbours(views: readonly View[]): LabelContext['varies'] {
  const seen = { right: new Map<string, Set<string>>(), below: new Map<string, Set<string>>() };
  for (const view of views) {
    for (const box of view.boxes) {
      if (typeof box.value !== 'string' || box.words === '' || box.text.length > 30) continue;
      for (const place of ['right', 'below'] as const) {
        const next = place === 'right' ? nextRight(view, box) : nextBelow(view, box);
        const texts = seen[place].get(box.words) ?? new Set<string>();
        if (texts.size < 4) texts.add(next?.box?.words ?? '');
        seen[place].set(box.words, texts);
      }
    }
  }
  return ({ words }, place) => (seen[place].get(words)?.size ?? 0) > 1;
}

/** A text that the lexicon knows as a heading, or that the sheets of the form have in common. */
export function isLabelText({ words, text }: Box, fixed: ReadonlySet<string>): boolean {
  if (words === '' || text.length > 30 || isChoice(text) || !/[^\d\p{P}\p{S}]/u.test(words)) return false;
  const head = headOf(words);
  if (head !== null && head.role !== null) return true;
  return fixed.has(words) && !isGradeWord(text);
}

/** 「事業名：　地域集会施設整備」「【対象（誰・何を）】町民」「担当課：総務課　自治振興係」 */
function insideLabel(
  { text }: Box,
  { labels, words: own }: Given,
): Pick<LabelledCell, 'key' | 'role' | 'words' | 'taking' | 'isUnused'> | null {
  const match =
    /^\s*([^：:\n]{1,24}?)\s*[：:]\s*([\s\S]*)$/u.exec(text) ??
    /^\s*([【［\[〔(（][^】］\]〕)）\n]{1,24}(?:[（(][^）)]*[）)])?[^】］\]〕)）\n]{0,8}[】］\]〕)）])\s*([\s\S]+)$/u.exec(
      text,
    );
  const [, label = ''] = match ?? [];
  if (label === '') return null;
  const words = inKnownWords(labelWords(label), own);
  const head = headOf(words) ?? headOf(words.replace(/\([^()]*\)/gu, ''));
  const said = labels.get(words);
  const given = said === undefined ? null : roleOfWord(said);
  if (!head?.role && !given) return null;
  const end = text.indexOf(label) + label.length;
  const sign = /^\s*[：:]/u.exec(text.slice(end))?.[0] ?? '';
  return {
    key: words,
    role: given ? given.role : (head?.role ?? null),
    words: head === null || head.plain === '' ? words : head.plain,
    taking: { how: 'after', label: text.slice(0, end) + sign },
    ...(given?.unused ? { isUnused: true } : {}),
  };
}

/** Labels whose value stands right of them, though nobody has filled it in yet. */
const headRoles: ReadonlySet<string> = new Set(['number', 'title', 'department']);

type FoundValue = Pick<LabelledCell, 'row' | 'col' | 'box' | 'place'>;

/** The cell right of a label, or below where another label stands right of it. */
function valueOf(
  view: View,
  label: Box,
  places: readonly ('right' | 'below' | 'empty')[],
  isNoValue: (label: Box, box: Box, place: 'right' | 'below') => boolean,
): FoundValue | null {
  const right = places.includes('right') ? nextRight(view, label) : null;
  const below = places.includes('below') ? nextBelow(view, label) : null;
  const fits = (found: FoundValue | null, place: 'right' | 'below'): found is FoundValue =>
    found !== null && !(found.box && isNoValue(label, found.box, place));
  if (fits(right, 'right') && right.box && right.box.text !== '') return right;
  if (fits(below, 'below') && below.box && below.box.text !== '' && below.box.col <= label.col) return below;
  if (!places.includes('empty')) return null;
  const isHead = headRoles.has(headOf(label.words)?.role ?? '');
  if (fits(right, 'right') && (right.box || label.cols > 1 || label.rows > 1 || isHead)) return right;
  return fits(below, 'below') && below.box ? below : null;
}

function nextRight(view: View, { row, col, cols, rows, text }: Box): FoundValue | null {
  // over empty narrow cells a label runs on
  const near = Math.max(3, cols === 1 ? text.length * 2 : 0);
  const edge = view.area.col + view.area.cols;
  for (let at = col + cols; at < Math.min(edge, col + cols + near); at++) {
    const box = view.boxAt(row, at);
    if (!box) continue;
    if (box.row > row || box.row + box.rows < row + rows)
      return { row, col: col + cols, box: null, place: 'right' };
    return { row: box.row, col: box.col, box, place: 'right' };
  }
  return col + cols < edge ? { row, col: col + cols, box: null, place: 'right' } : null;
}

function nextBelow(view: View, { row, col, rows }: Box): FoundValue | null {
  const box = view.boxAt(row + rows, col);
  return box && box.row === row + rows ? { row: box.row, col: box.col, box, place: 'below' } : null;
}
