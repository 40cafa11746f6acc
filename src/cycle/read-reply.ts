import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { roleName } from '../formats/blocks/marks';
import { isOwnForm } from '../forms/own-form-name';
import { readAdopted } from '../sheets/read-adopted';
import { readMeasures } from '../sheets/read-measure';
import { changedAside } from './aside';
import type { Master } from './hand-out';
import { baseSheetName, bookConstant, handOutIdName, planIdName, sheetIdName, sheetKey } from './marks';
import { handOutsIn, rowsOfGrid, type BaseRecord, type HandOutRecord } from './memory';
import { emptyValue, isEmpty, saysSame, shownValue } from './field-value';
import { writtenBeside } from './notes';
import { isTable, plainText, recordsOf, type MeasureRecord } from './records';
import type { ReadReply, RefusedReply, ReplyComment, ReplyFile, ReplyMeasure, ReplyNote } from './reply';
import { formSheet, repair, type FormSheet, type RepairedSheet } from './repair';
import { constantName } from '../sheets/sheet-reader';

/** A sheet that has lost its ids is one of the form's from this share of its texts on. */
const alike = 0.6;

/** Reads replies against one master; the forms of its sheets are found once for all of them. */
export class ReplyReader {
  readonly records: readonly MeasureRecord[];
  private readonly plan: string | null;
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly forms = new Map<string, FormSheet>();

  constructor(
    private readonly master: Master,
    /** All that was handed out of it. */
    private readonly handOuts: readonly HandOutRecord[],
    /** Notes and comments of the master, as far as they are known: hand-outs may have them. */
    private readonly comments: readonly ReplyComment[] = [],
  ) {
    const { book, reading } = master;
    this.records = recordsOf(book, reading.measures);
    this.plan = bookConstant(book, planIdName);
    const ids = new Set(this.records.map(({ source }) => source.sheetId));
    const sheets = new Map<string, SheetSnapshot>();
    // of two with one id the first is the original
    for (const sheet of book.sheets)
      if (ids.has(sheet.id) && !sheets.has(sheetKey(sheet))) sheets.set(sheetKey(sheet), sheet);
    this.sheets = sheets;
  }

  /** A file can hold the sheets of several hand-outs: each is a reply of its own. */
  read(reply: ReplyFile): (ReadReply | RefusedReply)[] {
    const { file } = reply;
    if ('failure' in reply)
      return [{ file, refused: 'unreadable', data: { code: reply.failure.code, text: reply.failure.text } }];
    const { book, comments = [] } = reply;
    const told = ownRecords(book);
    const ids = new Set([
      ...told.map(({ id }) => id),
      ...book.sheets.flatMap((sheet) => constantName(sheet, handOutIdName) ?? []),
    ]);
    if (ids.size === 0) return this.byTexts(file, book, comments);
    return [...ids].map((id) => this.ofHandOut(file, book, id, told, comments));
  }

  private ofHandOut(
    file: string,
    book: BookSnapshot,
    id: string,
    told: readonly HandOutRecord[],
    comments: readonly ReplyComment[],
  ): ReadReply | RefusedReply {
    const known = this.handOuts.find((one) => one.id === id);
    const own = told.find((one) => one.id === id);
    const handOut = known ?? own;
    const plan = handOut?.plan ?? bookConstant(book, planIdName);
    if (plan !== null && plan !== this.plan) return { file, refused: 'other-plan', data: {} };
    if (!handOut) return { file, refused: 'base-unknown', data: {} };
    const { reportYear } = this.master.reading.plan.settings;
    if (handOut.year !== reportYear)
      return { file, refused: 'other-year', data: { year: handOut.year, now: reportYear } };
    const ofIt = book.sheets.filter((sheet) => {
      const other = constantName(sheet, handOutIdName);
      return other === null || other === id;
    });
    const aside = changedAside(own?.aside ?? [], { ...book, sheets: ofIt });
    return this.readSheets(file, ofIt, handOut, [...aside, ...this.commented(ofIt, comments)]);
  }

  /** A workbook without any id: sheets whose contents were copied. The titles of their measures tell what they are. */
  private byTexts(
    file: string,
    book: BookSnapshot,
    comments: readonly ReplyComment[],
  ): (ReadReply | RefusedReply)[] {
    const found = new Map<string, HandOutRecord>();
    for (const sheet of book.sheets) {
      const text = textOf(sheet);
      if (text === '') continue;
      for (const record of this.records) {
        const title = plainText(record.title);
        if (title.length < 2 || !text.includes(title)) continue;
        const handOut = this.handOuts.findLast(({ bases }) => bases.some(({ key }) => key === record.key));
        if (handOut && this.isOf(record, sheet)) found.set(handOut.id, handOut);
      }
    }
    if (found.size === 0) return [{ file, refused: 'not-a-reply', data: {} }];
    const { reportYear } = this.master.reading.plan.settings;
    return [...found.values()].map((handOut) =>
      handOut.year === reportYear
        ? this.readSheets(file, book.sheets, handOut, [
            { code: 'known-by-texts' },
            ...this.commented(book.sheets, comments),
          ])
        : { file, refused: 'other-year', data: { year: handOut.year, now: reportYear } },
    );
  }

  /** Notes and comments that the master does not have. */
  private commented(sheets: readonly SheetSnapshot[], comments: readonly ReplyComment[]): ReplyNote[] {
    const own = new Set(this.comments.map(({ text }) => plainText(text)));
    const here = new Set(sheets.map(({ name }) => name));
    return comments.flatMap(({ text, ...place }): ReplyNote[] =>
      own.has(plainText(text)) || !here.has(place.sheet) ? [] : [{ code: 'comment', place, text }],
    );
  }

  private isOf(record: MeasureRecord, sheet: SheetSnapshot): boolean {
    const form = this.formOf(record.key);
    if (!form) return false;
    const repaired = repair(form, sheet);
    if (repaired.share < alike) return false;
    return this.measuresOn(repaired).some((one) => isSameMeasure(one, record));
  }

  private readSheets(
    file: string,
    sheets: readonly SheetSnapshot[],
    handOut: HandOutRecord,
    notes: readonly ReplyNote[],
  ): ReadReply {
    const all: ReplyNote[] = [...notes];
    const measures: ReplyMeasure[] = [];
    const used = new Set<SheetSnapshot>();
    for (const [key, bases] of bySheet(handOut.bases)) {
      const form = this.formOf(key);
      if (!form) {
        for (const { number, title } of bases) all.push({ code: 'measure-gone', number, title });
        continue;
      }
      const found = this.sheetsOf(key, bases, form, sheets);
      const [first] = found;
      if (!first) {
        all.push({ code: 'sheet-missing', sheet: bases[0]?.sheet ?? '' });
        continue;
      }
      for (const sheet of found) {
        used.add(sheet);
        if (sheet !== first) all.push({ code: 'sheet-twice', sheet: first.name, other: sheet.name });
        const read = this.readSheet(form, bases, sheet);
        all.push(...read.notes);
        measures.push(...read.measures);
      }
      const was = bases[0]?.sheet ?? '';
      if (first.name !== was) all.push({ code: 'sheet-renamed', sheet: first.name, was });
    }
    for (const sheet of sheets)
      if (!used.has(sheet) && sheet.visibility === 'visible' && isAdded(sheet))
        all.push({ code: 'sheet-added', sheet: sheet.name });
    return { file, handOut, measures, notes: all };
  }

  /** By its id; else the sheet that has the form's texts and a measure of the hand-out. */
  private sheetsOf(
    key: string,
    bases: readonly BaseRecord[],
    form: FormSheet,
    sheets: readonly SheetSnapshot[],
  ): readonly SheetSnapshot[] {
    const byId = sheets.filter((sheet) => constantName(sheet, sheetIdName) === key);
    if (byId.length > 0) return byId;
    return sheets.filter((sheet) => {
      if (constantName(sheet, sheetIdName) !== null || sheet.visibility === 'veryHidden') return false;
      const text = textOf(sheet);
      if (!bases.some(({ title, number }) => text.includes(plainText(title === '' ? number : title))))
        return false;
      const repaired = repair(form, sheet);
      if (repaired.share < alike) return false;
      return this.measuresOn(repaired).some((one) => bases.some((base) => isSameMeasure(one, base)));
    });
  }

  private readSheet(
    form: FormSheet,
    bases: readonly BaseRecord[],
    sheet: SheetSnapshot,
  ): { readonly measures: readonly ReplyMeasure[]; readonly notes: readonly ReplyNote[] } {
    const repaired = repair(form, sheet);
    const records = this.measuresOn(repaired);
    const notes: ReplyNote[] = [];
    if (repaired.realigned !== null)
      notes.push({ code: 'realigned', sheet: sheet.name, reason: repaired.realigned });
    const ofTable = isTable(repaired.sheet);
    const measures = bases.flatMap((base): ReplyMeasure[] => {
      const own = findRecord(records, base, ofTable);
      if (!own) {
        notes.push({
          code: 'fields-lost',
          sheet: sheet.name,
          fields: [`${base.number} ${base.title}`.trim()],
        });
        return [];
      }
      const record = findRecord(this.recordsOn(form), base, ofTable);
      if (!record) {
        notes.push({ code: 'measure-gone', number: base.number, title: base.title });
        notes.push(...typedInto(base, own));
        return [];
      }
      const lost = Object.entries(base.fields).flatMap(([name, value]) =>
        own.fields.has(name) || isEmpty(value) ? [] : [name],
      );
      if (lost.length > 0) notes.push({ code: 'fields-lost', sheet: sheet.name, fields: lost });
      return [{ base, record, sheet: sheet.name, fields: own.fields }];
    });
    const cells = new Set(
      records.flatMap(({ fields }) =>
        [...fields.values()].map(({ place: { row, col } }) => `${String(row)},${String(col)}`),
      ),
    );
    notes.push(...writtenBeside(form, repaired, (row, col) => cells.has(`${String(row)},${String(col)}`)));
    return { measures, notes };
  }

  private measuresOn({ sheet }: RepairedSheet): MeasureRecord[] {
    const { settings } = this.master.reading.plan;
    const read = isOwnForm(sheet) ? readAdopted(sheet, settings) : readMeasures(sheet, settings);
    return recordsOf({ sheets: [sheet], names: [] }, read.measures);
  }

  private recordsOn({ sheet }: FormSheet): readonly MeasureRecord[] {
    return this.records.filter(({ source }) => source.sheetId === sheet.id);
  }

  /** The form of a sheet (or of a measure on it), as it stands in the master. */
  private formOf(key: string): FormSheet | null {
    const id = sheetPart(key);
    const known = this.forms.get(id);
    if (known) return known;
    const sheet = this.sheets.get(id);
    if (!sheet) return null;
    const cells = this.records
      .filter(({ source }) => source.sheetId === sheet.id)
      .flatMap(({ fields }) => [...fields.values()].map(({ place }) => place));
    const made = formSheet(sheet, cells);
    this.forms.set(id, made);
    return made;
  }
}

/** What somebody has typed into a measure that the plan has no longer: it is told, cell by cell. */
function typedInto(base: BaseRecord, { fields }: MeasureRecord): ReplyNote[] {
  return [...fields].flatMap(([name, cell]): ReplyNote[] =>
    isEmpty(cell) || saysSame(cell, base.fields[name] ?? emptyValue)
      ? []
      : [{ code: 'beside', place: cell.place, text: shownValue(cell) }],
  );
}

/** What a hand-out says of itself on its very hidden sheet. */
function ownRecords(book: BookSnapshot): HandOutRecord[] {
  const sheet = book.sheets.find(({ name }) => name.toLowerCase() === baseSheetName);
  return sheet?.grid ? handOutsIn(rowsOfGrid(sheet.grid)) : [];
}

function sheetPart(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? key : key.slice(0, slash);
}

function bySheet(bases: readonly BaseRecord[]): ReadonlyMap<string, readonly BaseRecord[]> {
  const sheets = new Map<string, BaseRecord[]>();
  for (const base of bases) {
    const key = sheetPart(base.key);
    sheets.set(key, [...(sheets.get(key) ?? []), base]);
  }
  return sheets;
}

/** A sheet of a form by its number and title. */
function isSameMeasure(
  one: { readonly number: string; readonly title: string },
  other: { readonly number: string; readonly title: string },
): boolean {
  const same = (a: string, b: string): boolean => plainText(a) === plainText(b);
  if (one.title !== '' && other.title !== '') return same(one.title, other.title);
  return one.number !== '' && same(one.number, other.number);
}

/** By its key; a line of a table whose number or title was changed by the other of them. */
function findRecord(
  records: readonly MeasureRecord[],
  base: BaseRecord,
  ofTable: boolean,
): MeasureRecord | undefined {
  const own = records.find(({ key }) => key === base.key);
  if (own || !ofTable) return own;
  const near = records.filter(
    ({ number, title }) =>
      (title !== '' && plainText(title) === plainText(base.title)) ||
      (number !== '' && plainText(number) === plainText(base.number)),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** The sheets that a hand-out has beside those of the measures are ours. */
function isAdded(sheet: SheetSnapshot): boolean {
  return constantName(sheet, roleName) === null && sheet.grid !== null && textOf(sheet) !== '';
}

const texts = new WeakMap<SheetSnapshot, string>();

/** All texts of a sheet, to look for one. */
function textOf(sheet: SheetSnapshot): string {
  let text = texts.get(sheet);
  if (text === undefined) {
    text = (sheet.grid?.values ?? [])
      .flat()
      .flatMap((value) =>
        typeof value === 'string' || typeof value === 'number' ? plainText(String(value)) : [],
      )
      .join('\n');
    texts.set(sheet, text);
  }
  return text;
}
