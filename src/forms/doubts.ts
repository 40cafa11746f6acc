import type { Cell } from '../book/cell';
import { areIndicators } from './figures';
import type { Detection } from './detect';
import { fieldsOf, type BoundField, type FormRecord } from './record';
import { areTwoFigures, cellsOf, isFigureCell, share } from './cells';
import type { ReadView } from './read-view';
import { seenText } from './seen-text';
import { placeIn, type Box, type View } from './view';

/** What of a workbook is 要確認, or was understood with a correction. */
export type DoubtCode =
  /** No sheet has a form that can be read. */
  | 'no-form'
  /** The form is empty on all sheets. */
  | 'form-blank'
  | 'field-unsure'
  | 'figure-open'
  /** 「#VALUE!」 in the place of a name, a number or a figure. */
  | 'error-value'
  | 'no-title'
  | 'no-number'
  | 'no-department'
  | 'no-figures'
  /** The sheet is called after a department, and no cell names one. */
  | 'department-of-sheet'
  /** Figures inside a sentence: no cell of their own. */
  | 'figures-in-text'
  /** A target and an actual in one cell. */
  | 'two-figures'
  /** A list whose headings are read, and no row of it is filled in. */
  | 'list-blank'
  /** 「Ａ・Ｂ・Ｃ」: what is chosen can only be drawn. */
  | 'choice-drawn'
  | 'years-unknown'
  | 'label-mistyped'
  /** Figures of a measure, and nothing says what they are the figures of. */
  | 'no-indicator-name'
  /** Figures below a heading that nobody knows: they are not read. */
  | 'column-unread';

export interface Doubt {
  readonly code: DoubtCode;
  readonly sheet: string;
  readonly cell: Cell | null;
  /** What stands there, or what it was taken for. */
  readonly text: string;
  readonly other?: string;
  /** Told so that it is known; nothing needs to be answered. */
  readonly note?: true;
}

/** All doubts, in the order of the sheets. */
export function doubtsOf(detection: Detection): Doubt[] {
  const { records, read, mistyped, years } = detection;
  if (records.length === 0) return whyNoForm(detection);
  const blank = detection.isBlank
    ? [{ code: 'form-blank', sheet: records[0]?.sheet ?? '', cell: null, text: '' } as const]
    : [];
  return [
    ...blank,
    ...(years.length === 0
      ? [{ code: 'years-unknown', sheet: records[0]?.sheet ?? '', cell: null, text: '' } as const]
      : []),
    ...unsureFields(records),
    ...records.flatMap(({ sheet, open }) =>
      open.map(({ at, box, label }): Doubt => ({
        code: 'figure-open',
        sheet,
        cell: at,
        text: seenText(box.text),
        other: label,
      })),
    ),
    ...records.flatMap(errorsOf),
    ...(detection.isBlank ? [] : [...missing(records), ...nameless(records)]),
    ...sheetDepartments(records),
    ...unreadSheets(detection),
    ...read.flatMap(unreadColumns),
    ...read.flatMap(unreadTables),
    ...read.flatMap(({ view, tables }) => [...(tables.some(areIndicators) ? textsOf(view) : [])]),
    ...mistyped.map(({ sheet, box, meant }): Doubt => ({
      code: 'label-mistyped',
      sheet,
      cell: box.at,
      text: box.text,
      other: meant,
      note: true,
    })),
  ];
}

/** What would have to be otherwise so that something could be read. */
function whyNoForm({ read }: Detection): Doubt[] {
  const list = read.flatMap(({ view, tables }) =>
    tables.flatMap(({ table, meanings }) => {
      const at = meanings.findIndex((one) => one.kind === 'field' && one.role === 'title');
      const head = table.band.columns[at]?.heads.at(-1);
      const isOpen = table.lines.length === 0 && meanings.some(({ kind }) => kind === 'figure');
      return head && isOpen ? [{ view, head }] : [];
    }),
  )[0];
  if (list)
    return [
      {
        ...{ code: 'list-blank', sheet: list.view.sheet.name, text: list.head.text },
        cell: placeIn(list.view, list.head.row, list.head.col),
      },
    ];
  return [{ code: 'no-form', sheet: '', cell: null, text: '' }, ...read.flatMap(({ view }) => textsOf(view))];
}

/** One for each kind of field, at the first cell. */
function unsureFields(records: readonly FormRecord[]): Doubt[] {
  const seen = new Set<string>();
  return records.flatMap(({ sheet, fields }) =>
    fields.flatMap((field): Doubt[] => {
      if (field.sureness !== 'unsure' || seen.has(field.label)) return [];
      seen.add(field.label);
      return [
        { code: 'field-unsure', sheet, cell: field.at, text: seenText(field.text), other: field.label },
      ];
    }),
  );
}

/** Errors where something is read: that of a figure is told, that of a name is asked for. */
function errorsOf({ sheet, fields }: FormRecord): Doubt[] {
  return fields.flatMap(({ ref, at, box, label }): Doubt[] => {
    if (box?.error === undefined || !errorKinds.has(ref.kind)) return [];
    const isFigure = figureKinds.includes(ref.kind);
    return [
      {
        ...{ code: 'error-value', sheet, cell: at, text: box.error, other: label },
        ...(isFigure ? { note: true } : {}),
      },
    ];
  });
}

/** What a measure lacks that the others have. */
function missing(records: readonly FormRecord[]): Doubt[] {
  const filled = (record: FormRecord, kind: 'title' | 'number' | 'department'): BoundField | undefined =>
    fieldsOf(record, kind).find(({ text, box }) => text !== '' || box?.error !== undefined);
  const usual = (kind: 'number' | 'department'): boolean =>
    records.filter((record) => filled(record, kind)).length > records.length / 2;
  const [numbers, departments] = [usual('number'), usual('department')];
  return records.flatMap((record): Doubt[] => {
    const { sheet, fields } = record;
    const title = filled(record, 'title')?.text ?? '';
    const cell = fields[0]?.at ?? null;
    const figures = fields.some(
      ({ ref, text }) =>
        'indicator' in ref &&
        ['target', 'actual', 'baseline', 'finalTarget'].includes(ref.kind) &&
        text !== '',
    );
    return [
      ...(!filled(record, 'title') ? [{ code: 'no-title', sheet, cell, text: '' } as const] : []),
      ...(numbers && !filled(record, 'number')
        ? [{ code: 'no-number', sheet, cell, text: title } as const]
        : []),
      ...(departments && !filled(record, 'department')
        ? [{ code: 'no-department', sheet, cell, text: title, note: true } as const]
        : []),
      ...(figures ? [] : [{ code: 'no-figures', sheet, cell, text: title, note: true } as const]),
    ];
  });
}

/** Indicators with figures, and no name: one of the measure's own, or one whose heading is mistyped. */
function nameless(records: readonly FormRecord[]): Doubt[] {
  return records.flatMap(({ sheet, fields }): Doubt[] => {
    const named = new Set(
      fields.flatMap(({ ref, text, box }) =>
        ref.kind === 'indicatorName' && (text !== '' || box?.error !== undefined) ? [ref.indicator] : [],
      ),
    );
    const figure = fields.find(
      ({ ref, text }) =>
        'indicator' in ref && figureKinds.includes(ref.kind) && text !== '' && !named.has(ref.indicator),
    );
    return figure
      ? [{ code: 'no-indicator-name', sheet, cell: figure.at, text: figure.text, note: true }]
      : [];
  });
}

const figureKinds: readonly string[] = ['target', 'actual', 'baseline', 'finalTarget'];
const errorKinds: ReadonlySet<string> = new Set([
  ...['number', 'title', 'department', 'indicatorName', 'unit'],
  ...figureKinds,
]);

function sheetDepartments(records: readonly FormRecord[]): Doubt[] {
  const sheets = new Set(records.flatMap(({ sheet, ofSheet }) => (ofSheet === undefined ? [] : [sheet])));
  return [...sheets].map((sheet) => ({
    code: 'department-of-sheet',
    sheet,
    cell: null,
    text: '',
    note: true,
  }));
}

/** Sheets of the form from which no measure was read. */
function unreadSheets({ sheets, records }: Detection): Doubt[] {
  const read = new Set(records.map(({ sheet }) => sheet));
  return sheets
    .filter(({ name, role }) => role === 'measure' && !read.has(name))
    .map(({ name }) => ({ code: 'no-title', sheet: name, cell: null, text: '' }));
}

/** Tables of figures by years that say neither what their figures are nor whose. */
function unreadTables({ view, tables }: ReadView): Doubt[] {
  return tables.flatMap(({ kind, table, meanings }): Doubt[] => {
    if (kind !== 'other') return [];
    const years = meanings.flatMap((one, i) => (one.kind === 'figure' && one.year !== null ? [i] : []));
    const filled = years.flatMap((i) => cellsOf(table.lines, i).filter(({ text }) => text !== ''));
    const head = table.band.columns[0]?.heads.at(-1);
    if (!head || years.length < 2 || filled.length < 2 || share(filled, isFigureCell) < 0.5) return [];
    return [
      {
        ...{ code: 'column-unread', sheet: view.sheet.name, cell: placeIn(view, head.row, head.col) },
        ...{ text: head.text.replace(/\s+/gu, ''), note: true },
      },
    ];
  });
}

/** Columns of figures in the tables of indicators whose headings nobody knows; one told for each heading. */
function unreadColumns({ view, tables }: ReadView): Doubt[] {
  return tables.filter(areIndicators).flatMap(({ table, meanings }) =>
    meanings.flatMap((meaning, i): Doubt[] => {
      const head = table.band.columns[i]?.heads.at(-1);
      const filled = cellsOf(table.lines, i).filter(({ text }) => text !== '');
      const isUnread = meaning.kind === 'text' && meaning.label !== '' && head !== undefined;
      if (!isUnread || filled.length === 0 || share(filled, isFigureCell) < 0.8) return [];
      return [
        {
          ...{ code: 'column-unread', sheet: view.sheet.name, cell: placeIn(view, head.row, head.col) },
          ...{ text: head.text.replace(/\s+/gu, ''), note: true },
        },
      ];
    }),
  );
}

const choice = /^[A-EＡ-ＥS◎○△×](?:\s*[・･,、/／\s]\s*[A-EＡ-ＥS◎○△×]){2,}$/u;

function textsOf(view: View): Doubt[] {
  const of = (code: DoubtCode, box: Box): Doubt => ({
    code,
    sheet: view.sheet.name,
    cell: placeIn(view, box.row, box.col),
    text: box.text,
  });
  return view.boxes.flatMap((box): Doubt[] => {
    if (choice.test(box.text)) return [of('choice-drawn', box)];
    if (areTwoFigures(box.text)) return [of('two-figures', box)];
    return box.text.length >= 20 && isSentenceOfFigures(box.text) ? [of('figures-in-text', box)] : [];
  });
}

/** 「②特定健診の受診率については、令和元年度の38.2％に対し、令和６年度の…目標50％」 */
function isSentenceOfFigures(text: string): boolean {
  const words = text.normalize('NFKC');
  const figures = [...words.matchAll(/\d[\d,.]*\s*(?:%|人|件|回|か所|円|千円|百万円|km|ha|社|団体)/gu)]
    .length;
  return (
    figures >= 2 && /目標/u.test(words) && /(?:年度|実績|現状|対し)/u.test(words) && /[①-⑨]|指標/u.test(text)
  );
}
