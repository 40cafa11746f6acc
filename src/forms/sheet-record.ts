import type { LabelRole } from '../lexicon';
import { isFigureCell } from './cells';
import type { FieldRef } from '../plan/field';
import type { TableReading } from './figures';
import type { IndicatorLines } from './indicator-lines';
import { looseRows } from './loose-rows';
import { costFields, costRef } from './cost-fields';
import { fieldNameOf } from './field-names';
import { givenCells, refOf } from './given-cells';
import { roleOfWord } from './meaning-words';
import { headOf } from './heads';
import { indicatorDraft, sameName, type IndicatorDraft, type PlanYearsFound } from './indicator-fields';
import { labelledFigures } from './labelled-figures';
import { labelledCells, type LabelContext, type LabelledCell } from './labels';
import { bind, type BoundField, type FormRecord, type OpenCell } from './record';
import { splitNumber, takeText, whole, type Taking } from './taking';
import { placeIn, type Box, type View } from './view';
import { isDepartment } from './words';
import { resolveYear, type YearContext } from './years';
import { gradeFields } from './grade-fields';
import { tableBoxes, type ReadView } from './read-view';

/** What could be title and number where no label says so. */
export interface ByPlace {
  readonly title: Box | null;
  readonly number: { readonly box: Box; readonly prefix: string } | null;
}

/** A sheet (or a block of rows) that is one measure. */
export function sheetRecord(
  read: ReadView,
  known: Pick<LabelContext, 'fixed' | 'varies'>,
  years: PlanYearsFound,
  context: YearContext,
  byPlace: ByPlace,
): FormRecord {
  const { view, tables } = read;
  const taken = tableBoxes(read);
  const loose = looseRows(view, tables, context);
  const indicators = mergedIndicators(view, tables, loose, years);
  for (const { box } of indicators.flatMap(({ fields }) => fields)) if (box) taken.add(box);
  const labelled = labelledCells(view, { ...known, taken, given: context.given });
  const fields: BoundField[] = [];
  const names = new Set<string>();
  const head = identity(view, labelled, byPlace, context.given.labels);
  fields.push(...head.fields);
  const used = new Set<Box | null>(head.fields.map(({ box }) => box));
  fields.push(...gradeFields(view, read, labelled, years, context));
  fields.push(...tables.flatMap((table) => costFields(view, table, years.report, context)));
  for (const cell of labelled) {
    if (cell.isUnused || (cell.box && used.has(cell.box))) continue;
    const figure = saidFigure(view, cell, years, context);
    if (figure) {
      fields.push(figure);
      continue;
    }
    if (fields.some(({ at }) => sameCell(at, placeIn(view, cell.row, cell.col)))) continue;
    const label = cell.words.slice(0, 20);
    let name = fieldNameOf(label);
    if (name === '' || isNoField(cell.role)) continue;
    for (let n = 2; names.has(name); n++) name = `${fieldNameOf(label)}_${String(n)}`;
    names.add(name);
    // 「コスト｜区分（単位：千円）」: the heading of a table is no amount
    const mayBeAmount = !cell.box || isFigureCell(cell.box);
    const cost =
      mayBeAmount && (cell.role === 'cost' || context.given.labels.get(cell.key) === '事業費')
        ? costRef(label, resolveYear(headOf(cell.key)?.year ?? null, context) ?? years.report)
        : null;
    fields.push(
      bind(view, cost ?? { kind: 'text', name }, cell, {
        taking: cell.taking,
        label: cell.words,
        key: cell.key,
        sureness: cell.role ? 'sure' : 'likely',
        reasons: [cell.place === 'inside' ? 'label-inside' : cell.role ? 'label-known' : 'label-unknown'],
      }),
    );
  }
  if (!indicators.some(({ hasValues }) => hasValues))
    fields.push(...labelledFigures(view, labelled, taken, years, context));
  const open: OpenCell[] = [];
  indicators.forEach((draft, i) => {
    fields.push(...draft.fields.map((field) => ({ ...field, ref: withPlace(field.ref, i + 1) })));
    open.push(...draft.open);
  });
  const said = givenCells(view, context.given.cells, years.report);
  const told = new Set(said.map(({ ref }) => JSON.stringify(ref)));
  const all = [...said, ...fields.filter(({ ref }) => !told.has(JSON.stringify(ref)))];
  const { area } = view;
  return { sheet: view.sheet.name, from: area.row, to: area.row + area.rows, fields: all, open };
}

/** A label that was said to be a figure, a unit, the name of the indicator: 「今年度の成果」 is 実績. */
function saidFigure(
  view: View,
  cell: LabelledCell,
  { report }: PlanYearsFound,
  context: YearContext,
): BoundField | null {
  const word = context.given.labels.get(cell.key);
  if (word === undefined || roleOfWord(word) !== null) return null;
  const year = resolveYear(headOf(cell.key)?.year ?? null, context);
  const ref = refOf({ word, year, indicator: 1 }, report);
  return (
    ref &&
    bind(view, ref, cell, {
      ...{ taking: cell.taking, label: cell.words, key: cell.key, year: year ?? report, reasons: ['given'] },
    })
  );
}

function sameCell(a: { row: number; col: number }, b: { row: number; col: number }): boolean {
  return a.row === b.row && a.col === b.col;
}

function isNoField(role: LabelRole | null): boolean {
  return (
    role === 'unit' ||
    role === 'rowKind' ||
    role === 'indicatorName' ||
    role === 'target' ||
    role === 'actual'
  );
}

export function withPlace(ref: FieldRef, place: number): FieldRef {
  if ('indicator' in ref) return { ...ref, indicator: place };
  if (ref.kind === 'text' && ref.name.startsWith('指標0_'))
    return { kind: 'text', name: ref.name.replace('指標0_', `指標${String(place)}_`) };
  return ref;
}

/** The table that loose rows stand under. */
function looseReading(tables: readonly TableReading[]): TableReading {
  const [under] = tables.filter(({ kind }) => kind !== 'indicators');
  if (!under) throw new RangeError('no table');
  return under;
}

/** The indicators of all tables; the same name in another table (目標, 実績, 達成率 apart) is the same indicator. */
function mergedIndicators(
  view: View,
  tables: readonly TableReading[],
  loose: readonly IndicatorLines[],
  years: PlanYearsFound,
): IndicatorDraft[] {
  const all: (IndicatorDraft & { readonly table: TableReading; readonly place: number })[] = [];
  let yearLists = 0;
  const read = tables.filter(({ kind }) => kind === 'indicators');
  const addLoose = (): void => {
    loose.forEach((lines, place) => {
      const table = looseReading(tables);
      all.push({ ...indicatorDraft(view, table, lines, years), table, place });
    });
  };
  const lists = read.filter(isYearTable);
  for (const table of [...read.filter((one) => !lists.includes(one)), null, ...lists]) {
    if (table === null) {
      addLoose();
      continue;
    }
    const drafts = table.indicators.map((lines) => indicatorDraft(view, table, lines, years));
    const isNameless = drafts.length > mostNameless && drafts.every(({ name }) => name === '');
    drafts.forEach((found, place) => {
      const draft = isNameless ? unread(found) : found;
      const before = all.findIndex(
        (one) =>
          one.table !== table &&
          table.tableKind !== null &&
          one.table.tableKind !== table.tableKind &&
          (sameName(one.name, draft.name) || (draft.name === '' && one.name === '' && one.place === place)),
      );
      const isYearList = draft.name === '' && table.meanings.some((one) => one.kind === 'years');
      const own = before >= 0 ? before : isYearList ? yearLists++ : -1;
      const first = all[own];
      if (!first) {
        all.push({ ...draft, table, place });
        return;
      }
      const has = new Set(first.fields.map(({ ref }) => JSON.stringify(ref)));
      all[own] = {
        ...first,
        fields: [...first.fields, ...draft.fields.filter(({ ref }) => !has.has(JSON.stringify(ref)))],
        open: [...first.open, ...draft.open],
        hasValues: first.hasValues || draft.hasValues,
      };
    });
  }
  return all;
}

/** So many rows of figures without a name can be those of indicators that stand elsewhere. */
const mostNameless = 2;

/** Rows of which nobody can say whose figures they are: to be asked for, not to be read. */
function unread({ fields, open, ...draft }: IndicatorDraft): IndicatorDraft {
  const figures = fields.flatMap(({ at, box, label }): OpenCell[] =>
    box && isFigureCell(box) ? [{ at, box, label, reason: 'label-unknown' }] : [],
  );
  return { ...draft, fields: [], open: [...open, ...figures], hasValues: false };
}

/** A year a row, and no name: figures of an indicator that stands elsewhere. */
function isYearTable({ meanings, indicators }: TableReading): boolean {
  return meanings.some((one) => one.kind === 'years') && indicators.every(({ name }) => name === null);
}

/** Number, title and department. */
function identity(
  view: View,
  labelled: readonly LabelledCell[],
  { title: titleBox, number: numberBox }: ByPlace,
  said: ReadonlyMap<string, string>,
): { fields: BoundField[] } {
  const fields: BoundField[] = [];
  const add = (
    ref: FieldRef,
    cell: Pick<LabelledCell, 'row' | 'col' | 'box' | 'taking'>,
    label: string,
    rest: Partial<BoundField> = {},
  ): void => {
    fields.push(bind(view, ref, cell, { taking: cell.taking, label, reasons: ['label-known'], ...rest }));
  };
  const pick = (role: LabelRole): LabelledCell | undefined => {
    const all = labelled.filter(
      (cell) => cell.role === role && !cell.isUnused && (cell.box?.text ?? '') !== '',
    );
    const best =
      // what somebody said comes first
      all.find(({ key }) => said.has(key)) ??
      all
        .filter((cell) => role !== 'title' || couldBeTitle(cell))
        .sort((a, b) => levelOf(b) - levelOf(a) || a.row - b.row)[0];
    return best ?? labelled.find((cell) => cell.role === role && (cell.box?.text ?? '') === '');
  };
  const title = pick('title');
  const row = title && !pick('number') ? valuesInRow(view, title) : null;
  if (title && row) {
    const at = ({ row: r, col, box }: Standing): Parameters<typeof add>[1] => ({
      row: r,
      col,
      box,
      taking: whole,
    });
    add({ kind: 'title' }, at(row.title), title.words, { key: title.key });
    add({ kind: 'number' }, at(row.number), title.words);
    if (row.department && !pick('department'))
      add({ kind: 'department' }, at(row.department), title.words, {
        sureness: 'likely',
        reasons: ['values-fit'],
      });
  } else if (title) {
    const text = takeText(title.box?.text ?? '', title.taking);
    const split = pick('number') ? null : splitNumber(text);
    const { key, words } = title;
    const cell = split ? { ...title, taking: { ...title.taking, how: 'titleOf' as const } } : title;
    add({ kind: 'title' }, cell, words, { key });
    if (split) add({ kind: 'number' }, { ...title, taking: { ...title.taking, how: 'numberOf' } }, words);
  } else if (titleBox) {
    const split = splitNumber(titleBox.text);
    const cell = { row: titleBox.row, col: titleBox.col, box: titleBox };
    const rest = { sureness: 'likely', reasons: ['place-only'] } as const;
    add({ kind: 'title' }, { ...cell, taking: { how: split ? 'titleOf' : 'whole' } }, '', rest);
    if (split && !pick('number')) add({ kind: 'number' }, { ...cell, taking: { how: 'numberOf' } }, '', rest);
  }
  const number = pick('number');
  if (number) add({ kind: 'number' }, withJoined(view, number), number.words, { key: number.key });
  else if (numberBox && !fields.some(({ ref }) => ref.kind === 'number')) {
    const { box, prefix } = numberBox;
    const taking: Taking = prefix.trim() === '' ? whole : { how: 'after', label: prefix };
    add({ kind: 'number' }, { row: box.row, col: box.col, box, taking }, '', {
      sureness: 'likely',
      reasons: ['place-only'],
    });
  }
  const department = pick('department');
  if (department) add({ kind: 'department' }, department, department.words, { key: department.key });
  return { fields };
}

interface Standing {
  readonly row: number;
  readonly col: number;
  readonly box: Box;
}

/** Number, name and department that stand side by side behind one label: 「改革項目 | 1 | …の構築 | 秘書課」. */
function valuesInRow(
  view: View,
  { label, box, place }: LabelledCell,
): { readonly number: Standing; readonly title: Standing; readonly department: Standing | null } | null {
  if (!label || !box || place !== 'right') return null;
  const boxes: Box[] = [];
  const edge = view.area.col + view.area.cols;
  for (let col = box.col; col < edge && boxes.length < 4;) {
    const next = view.boxAt(box.row, col);
    if (!next || next.row !== box.row || (next !== box && headOf(next.words)?.role)) break;
    boxes.push(next);
    col = next.col + next.cols;
  }
  const at = (one: Box): Standing => ({ row: one.row, col: one.col, box: one });
  const isNumber = ({ text }: Box): boolean =>
    /^[（(]?[\p{Nd}A-ZⅠ-Ⅹ]{1,4}(?:[-－.．][（(]?\p{Nd}{1,3}[)）]?){0,3}[)）]?$/u.test(text);
  const number = boxes.find(isNumber);
  const title = boxes.find((one) => !isNumber(one) && one.text !== '');
  if (!number || !title) return null;
  const department = boxes.find((one) => one !== title && isDepartment(one.text));
  return { number: at(number), title: at(title), department: department ? at(department) : null };
}

/** A name is short, and of no year. */
function couldBeTitle({ words, label, box, taking }: LabelledCell): boolean {
  const text = takeText(box?.text ?? '', taking);
  if (/^(?:計画|実施計画|事項|項目)$/u.test(words) || headOf(label?.words ?? '')?.year) return false;
  return text.length <= 60 && !/[。\n].*\S/su.test(text);
}

function levelOf({ label }: LabelledCell): number {
  const words = label?.words ?? '';
  const head = headOf(words);
  return head && /事業|取組|アクション/u.test(head.plain) ? 3 : /施策|項目/u.test(head?.plain ?? '') ? 2 : 1;
}

/** A number that is written one digit a cell. */
function withJoined(view: View, cell: LabelledCell): LabelledCell {
  const { box } = cell;
  if (!box || cell.taking.how !== 'whole' || !/^[\p{Nd}A-Z]$/u.test(box.text)) return cell;
  let cells = 1;
  for (let next = view.boxAt(box.row, box.col + box.cols); next && /^[\p{Nd}-]$/u.test(next.text); cells++)
    next = view.boxAt(next.row, next.col + next.cols);
  return cells === 1 ? cell : { ...cell, taking: { how: 'joined', cells } };
}
