import type { FieldRef } from '../plan/field';
import { labelWords } from '../lexicon';
import { areTwoFigures, isFigureCell, isNoFigure } from './cells';
import { headOfColumn } from './columns';
import type { FigureCell, SideCell } from './figure-cell';
import { headOf } from './heads';
import type { TableReading } from './figures';
import type { IndicatorLines } from './indicator-lines';
import { bind, type BoundField, type OpenCell, type Reason, type Sureness } from './record';
import { kindInName } from './kind-in-name';
import { takeText, whole, type Taking } from './taking';
import { splitUnit } from './units';
import { placeIn, type Box, type View } from './view';

/** An indicator of a record before it has its place. */
export interface IndicatorDraft {
  readonly name: string;
  /** With the place 0 in their references. */
  readonly fields: readonly BoundField[];
  readonly open: readonly OpenCell[];
  readonly hasValues: boolean;
}

/** What is known of the years of a plan when its figures are bound. */
export interface PlanYearsFound {
  readonly last: string | null;
  readonly report: string | null;
  /** Whether the form has a target for each year. */
  readonly yearly: boolean;
}

/** The fields of one indicator of a table. */
export function indicatorDraft(
  view: View,
  reading: TableReading,
  lines: IndicatorLines,
  years: PlanYearsFound,
): IndicatorDraft {
  const { table, meanings } = reading;
  const fields: BoundField[] = [];
  const open: OpenCell[] = [];
  const add = (
    ref: FieldRef,
    cell: { row: number; col: number; box: Box | null },
    rest: Partial<BoundField>,
  ): void => {
    fields.push(bind(view, ref, cell, rest));
  };
  const named = nameCell(reading, lines);
  if (named) {
    const { cell, taking, label } = named;
    const text = takeText(cell.box?.text ?? '', taking);
    const inner = meanings.some(({ kind }) => kind === 'rowKind')
      ? kindInName(text, { rows: new Map() })
      : null;
    const split = splitUnit(inner?.name ?? text, named.withUnit);
    const hasUnit = split.unit !== null && !meanings.some(({ kind }) => kind === 'unit');
    add({ kind: 'indicatorName', indicator: 0 }, cell, {
      taking: hasUnit || named.withUnit || inner ? { ...taking, how: 'nameOf' } : taking,
      label,
      ...(cell.meaning?.kind === 'name' && cell.meaning.guessed ? guessed : {}),
    });
    if (hasUnit || named.withUnit)
      add({ kind: 'unit', indicator: 0 }, cell, { taking: { ...taking, how: 'unitOf' }, label });
  }
  for (const detail of lines.details) {
    add({ kind: 'text', name: `指標0_内訳` }, detail, { label: '内訳' });
  }
  const unitCell = lines.sides.find(({ meaning }) => meaning.kind === 'unit');
  if (unitCell) add({ kind: 'unit', indicator: 0 }, unitCell, { label: '単位' });
  const headUnit = table.band.columns.find((_, i) => {
    const meaning = meanings[i];
    return meaning?.kind === 'figure' && meaning.unit !== null;
  });
  const unitHead = headUnit?.heads.findLast(({ text }) => splitUnit(text, true).unit !== null);
  if (unitHead && !fields.some(({ ref }) => ref.kind === 'unit'))
    add(
      { kind: 'unit', indicator: 0 },
      { row: unitHead.row, col: unitHead.col, box: unitHead },
      { label: '単位', taking: { how: 'unitOf' } },
    );
  for (const side of lines.sides) {
    if (side.meaning.kind !== 'field') continue;
    const { role } = side.meaning;
    if (role === 'betterWay') add({ kind: 'direction', indicator: 0 }, side, { label: '方向' });
    if (role === 'method') add({ kind: 'method', indicator: 0 }, side, { label: '方法' });
  }
  // 「目標値 | 実績値」 without a year: both are of the reported one
  const isOfReport = lines.figures.some(({ kind, year }) => kind === 'actual' && year === null);
  const seen = new Set<string>();
  for (const figure of lines.figures) {
    if (figure.box && areTwoFigures(figure.box.text)) continue;
    const label = labelOf(reading, figure);
    const bound = refsOf(figure, years, reading, isOfReport);
    if (bound === null) {
      // 「中止」 stands where figures stand
      if (figure.box && figure.box.text !== '' && (isFigureCell(figure.box) || figure.box.text.length <= 8))
        open.push({
          at: placeIn(view, figure.row, figure.col),
          box: figure.box,
          label,
          reason: 'label-unknown',
        });
      continue;
    }
    for (const { ref, year, sureness, reasons } of bound) {
      const key = JSON.stringify(ref);
      if (seen.has(key) && !(figure.box && figure.box.text !== '')) continue;
      seen.add(key);
      add(ref, figure, { label, year, sureness, reasons, taking: figure.taking ?? whole });
    }
  }
  const hasValues = lines.figures.some(({ box, kind }) => kind !== 'rate' && box !== null && box.text !== '');
  const { kept, left } = latest(fields);
  // two figures of one meaning: the second is asked for, never dropped unseen
  for (const { at, box, label } of left) if (box) open.push({ at, box, label, reason: 'label-unknown' });
  return { name: nameOf(fields), fields: kept, open, hasValues };
}

/** Of two cells of one field the one that holds something; those left hold another figure. */
function latest(fields: readonly BoundField[]): {
  readonly kept: readonly BoundField[];
  readonly left: readonly BoundField[];
} {
  const byRef = new Map<string, BoundField>();
  const left: BoundField[] = [];
  for (const field of fields) {
    const key = JSON.stringify(field.ref);
    const before = byRef.get(key);
    if (!before || (before.box?.text ?? '') === '') byRef.set(key, field);
    else if (isOther(before, field)) left.push(field);
  }
  return { kept: [...byRef.values()], left };
}

/** Whether a second cell of one meaning holds a figure that the first does not. */
function isOther(first: BoundField, { ref, box }: BoundField): boolean {
  const kinds: readonly string[] = ['target', 'actual', 'baseline', 'finalTarget'];
  if (!kinds.includes(ref.kind) || box === null || box === first.box) return false;
  return box.text !== '' && !isNoFigure(box.text) && isFigureCell(box) && box.value !== first.box?.value;
}

function nameOf(fields: readonly BoundField[]): string {
  const text = (kind: string): string => {
    const field = fields.find(({ ref }) => ref.kind === kind);
    return field?.text ?? '';
  };
  const detail = fields.find(({ ref }) => ref.kind === 'text' && ref.name === '指標0_内訳')?.box?.text ?? '';
  return text('indicatorName') + (detail === '' ? '' : `（${detail}）`);
}

const guessed = { sureness: 'unsure', reasons: ['values-fit'] } as const;

/** The cell with the name, the numbering and label before it left out. */
function nameCell(
  { table, meanings, indicators }: TableReading,
  { name }: IndicatorLines,
): {
  readonly cell: Pick<SideCell, 'row' | 'col' | 'box'> & Partial<Pick<SideCell, 'meaning'>>;
  readonly taking: Taking;
  readonly label: string;
  readonly withUnit: boolean;
} | null {
  const column = meanings.findIndex(({ kind }) => kind === 'name');
  const head = table.band.columns[column];
  const said = head ? headOfColumn(head) : null;
  const withUnit = said?.hints.includes('unit') ?? false;
  const label = head?.heads.at(-1)?.text.replace(/\s+/gu, '') ?? '指標名';
  if (name) return { cell: name, taking: prefixOf(name.box?.text ?? ''), label, withUnit };
  if (meanings.some((one) => one.kind === 'field' && one.role === 'title')) return null;
  // without a column of names the name stands above the table: of one indicator, not of all rows
  if (indicators.length > 1) return null;
  const caption = table.captions.find(
    ({ words }) =>
      !/^(?:環境|成果|活動|目標)?指標\d*$/u.test(words) &&
      words.length > 1 &&
      headOf(words)?.role !== 'indicatorName',
  );
  return caption
    ? {
        cell: { row: caption.row, col: caption.col, box: caption },
        taking: prefixOf(caption.text),
        label: '指標名',
        withUnit: true,
      }
    : null;
}

/** 「活動指標①：」, 「①」, 「・」 before a name. */
function prefixOf(text: string): Taking {
  const match =
    /^\s*(?:[^：:\n]{0,12}(?:指標|KPI|ＫＰＩ|目標)[^：:\n]{0,4}[：:]|[①-⑳]|[(（]\d{1,2}[)）]|[・○◆■])\s*/u.exec(
      text,
    );
  return match ? { how: 'after', label: match[0].trimEnd() } : whole;
}

function labelOf({ table, meanings }: TableReading, { col, kind }: FigureCell): string {
  const i = table.band.columns.findIndex(({ from, to }) => col >= from && col < to);
  const meaning = meanings[i];
  const head = table.band.columns[i]?.heads.map(({ text }) => text.replace(/\s+/gu, '')).join(' ') ?? '';
  return meaning?.kind === 'figure' && meaning.figure === null && kind !== null ? `${head} ${kind}` : head;
}

const ofReport = { sureness: 'unsure', reasons: ['year-of-report'] } as const;

interface BoundRef {
  readonly ref: FieldRef;
  readonly year: string | null;
  readonly sureness: Sureness;
  readonly reasons: readonly Reason[];
}

function refsOf(
  figure: FigureCell,
  years: PlanYearsFound,
  { tableKind }: TableReading,
  isOfReport: boolean,
): BoundRef[] | null {
  const { kind, year, from } = figure;
  if (kind === null || kind === 'cost') return null;
  const sureness: Sureness = from === 'stack' ? 'likely' : 'sure';
  const reasons: Reason[] =
    from === 'stack'
      ? ['kind-stacked']
      : from === 'table' || (tableKind !== null && from === 'none')
        ? ['kind-of-table']
        : ['heading-known'];
  const one = (ref: FieldRef, at: string | null, more: Partial<BoundRef> = {}): BoundRef[] => [
    { ref, year: at, sureness, reasons, ...more },
  ];
  switch (kind) {
    case 'baseline':
    case 'totalTarget':
    case 'totalActual':
      return one({ kind, indicator: 0 }, year);
    case 'finalTarget':
      return one({ kind, indicator: 0 }, year ?? years.last);
    case 'target': {
      if (year === null && isOfReport && years.report !== null)
        return one({ kind, indicator: 0, year: years.report }, years.report, ofReport);
      if (year === null || (year === years.last && !years.yearly))
        return one({ kind: 'finalTarget', indicator: 0 }, year ?? years.last);
      const all = figure.years.length > 1 ? figure.years : [year];
      return all.flatMap((at) => one({ kind: 'target', indicator: 0, year: at }, at));
    }
    case 'actual':
      if (year !== null) return one({ kind, indicator: 0, year }, year);
      return years.report === null
        ? null
        : one({ kind, indicator: 0, year: years.report }, years.report, ofReport);
    case 'rate':
      return year === null
        ? years.report === null
          ? null
          : one({ kind: 'rate', indicator: 0, year: years.report }, years.report)
        : one({ kind: 'rate', indicator: 0, year }, year);
  }
}

/** Two names of one indicator. */
export function sameName(a: string, b: string): boolean {
  return a !== '' && labelWords(a) === labelWords(b);
}
