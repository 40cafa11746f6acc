import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { cellAddress, parseArea } from '../../src/book/address';
import type { BookSnapshot } from '../../src/book/snapshot';
import type { XlsxBook } from '../../src/book/xlsx';
import type { Detection } from '../../src/forms/detect';
import { doubtsOf } from '../../src/forms/doubts';
import { sharedFolder } from '../support/shared';

/** A form with what its cells mean. */
export interface KnownForm {
  /** The workbook, opened anew each time. */
  readonly open: () => XlsxBook;
  readonly snapshot: BookSnapshot;
  readonly truth: readonly TrueFigure[];
  readonly titles: ReadonlyMap<string, readonly string[]>;
}

/** The figure of one cell of a form, as the keepers of the forms say it. */
export interface TrueFigure {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly title: string;
  readonly indicator: readonly string[];
  readonly kind: string;
  /** All years that it counts for. */
  readonly years: readonly string[];
  readonly value: string;
  /** It may be read, but need not. */
  readonly isNeutral: boolean;
}

export const formFiles: readonly string[] = [
  ...['f01', 'f02', 'f03', 'f04', 'f05', 'f06', 'f07', 'f08'].map((id) => `${id}.xlsx`),
  'f09.xlsm.xlsx',
];

export function formBytes(file: string): Uint8Array {
  return readFileSync(path.join(sharedFolder, 'forms', file));
}

/** The titles of a form's measures, by their sheet. */
export function titlesOf(file: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(path.join(sharedFolder, 'forms', `${idOf(file)}.truth.json`), 'utf8');
  const { fields } = JSON.parse(text) as { fields: { sheet: string; title: string }[] };
  const bySheet = new Map<string, string[]>();
  for (const { sheet, title } of fields) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), title]);
  return bySheet;
}

function idOf(file: string): string {
  return file.split('.')[0] ?? '';
}

/** All figures of a form with their cells. */
export function truthOf(file: string): TrueFigure[] {
  const id = idOf(file);
  const text = readFileSync(path.join(sharedFolder, 'forms', `${id}.expected.csv`), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.flatMap((line): TrueFigure[] => {
    const area = parseArea(line.cell ?? '');
    if (!area) return [];
    return [
      {
        ...{ sheet: line.sheet ?? '', row: area.row, col: area.col, title: line.title ?? '' },
        indicator: [line.indicator ?? '', ...(line.aliases ?? '').split('|')].filter((name) => name !== ''),
        kind: line.kind ?? '',
        years: [line.year ?? '', ...(line.spanYears ?? '').split('|')].filter((year) => year !== ''),
        value: line.value ?? '',
        isNeutral: line.status === 'neutral',
      },
    ];
  });
}

/** What is amiss with a reading: figures that are read as something else, and those that are lost without a word. */
export interface Faults {
  readonly wrong: readonly string[];
  readonly silent: readonly string[];
}

const kinds: Readonly<Record<string, string>> = {
  baseline: '基準',
  target: '目標',
  finalTarget: '目標',
  actual: '実績',
};

/** Compares what was read, cell by cell, with the truth of the cells as they stand now. */
export function faultsOf(
  detection: Detection,
  { truth, titles }: Pick<KnownForm, 'truth' | 'titles'>,
): Faults {
  const byCell = new Map<string, TrueFigure>(truth.map((one) => [`${one.sheet} ${cellAddress(one)}`, one]));
  const read = new Set<string>();
  const wrong: string[] = [];
  for (const { sheet, fields } of detection.records) {
    const of = (kind: string): string => fields.find(({ ref }) => ref.kind === kind)?.text ?? '';
    const title = of('title');
    if (title !== '' && !titles.get(sheet)?.some((one) => isSame(one, title)))
      wrong.push(`${sheet}: 名称 ${title}`);
    for (const { ref, at, text, year, sureness } of fields) {
      const kind = kinds[ref.kind];
      if (kind === undefined || isNothing(text) || !('indicator' in ref)) continue;
      const place = `${sheet} ${cellAddress(at)}`;
      const meant = byCell.get(place);
      read.add(place);
      const name = fields.find(
        (one) => one.ref.kind === 'indicatorName' && one.ref.indicator === ref.indicator,
      )?.text;
      const isRight =
        meant !== undefined &&
        (meant.isNeutral ||
          ((meant.kind === kind ||
            (meant.kind === '最終目標' && kind === '目標') ||
            (meant.kind === '基準' && kind === '実績')) &&
            (year === null || meant.years.includes(year)) &&
            // a measure or an indicator without a name is told
            (title === '' || isSame(meant.title, title)) &&
            (name === undefined ||
              name === '' ||
              meant.indicator.some((one) => isSame(one, name) || isSame(bare(one), bare(name))))));
      if (!isRight && sureness !== 'unsure')
        wrong.push(`${place} ${text}: ${kind} ${year ?? ''} ${title}/${name}`);
    }
  }
  return { wrong, silent: lostWithoutWord(detection, truth, read) };
}

/** Figures that are not read, and neither their cell nor their sheet is told of. */
function lostWithoutWord(
  detection: Detection,
  truth: readonly TrueFigure[],
  read: ReadonlySet<string>,
): string[] {
  const doubts = doubtsOf(detection);
  if (detection.records.length === 0 && doubts.length > 0) return [];
  const cells = new Set(doubts.map(({ sheet, cell }) => `${sheet} ${cell ? cellAddress(cell) : ''}`));
  const sheets = new Set(doubts.filter(({ code }) => ofSheet.includes(code)).map(({ sheet }) => sheet));
  // the list of sheets says which are not read, and why
  for (const { name, role } of detection.sheets) if (role !== 'measure') sheets.add(name);
  return truth.flatMap((one) => {
    const place = `${one.sheet} ${cellAddress(one)}`;
    const isTold = read.has(place) || cells.has(place) || sheets.has(one.sheet);
    return one.isNeutral || isNothing(one.value) || isTold
      ? []
      : [`${place} ${one.value}: ${one.kind} ${one.years.join(' ')} ${one.title}/${one.indicator[0] ?? ''}`];
  });
}

/** What is said of a sheet as a whole. */
const ofSheet: readonly string[] = ['no-figures', 'no-title', 'years-unknown', 'column-unread'];

function isNothing(text: string): boolean {
  return text === '' || /^[-－―—‐ー]$/u.test(text);
}

/** Two spellings of a name, one of which may be part of the other. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

/** Without what stands in brackets behind it: a unit, or whom it counts. */
function bare(name: string): string {
  return name.replace(/[（(][^（）()]*[)）]\s*$/u, '');
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
