import { normalReference, parseReference } from '../address';
import { chartName, isRecordName, recordedCharts } from '../chart-record';
import type {
  CellStyle,
  ContentCell,
  ContentChart,
  ContentConditional,
  ContentName,
  ContentRun,
  ContentTable,
  OtherThing,
  SheetContent,
} from '../sheet-content';
import { areasOf } from './area-lists';
import { isSystemDate, seenFormat } from './date-formats';
import { isBuiltIn, isOfSheet } from './names';
import { pageOf } from './page-read';
import { formulaOfRule } from './rule-read';
import { mixedCells, runsOf, type RunsProbe } from './runs-read';
import { ruleKinds, type Beyond, type CellsProbe, type SheetProbe, type Strip } from './sheet-probe';
import { styleOf } from './style-read';
import { validationsOf } from './validation-read';
import { cellFormula, numberFormatOf } from './values';

/** What the first request could not ask yet, as only that tells how many there are. */
export interface SheetDetails {
  readonly ruleAreas: readonly Excel.RangeAreas[];
  /** The cells of its tables, in their order. */
  readonly tables: readonly Excel.Range[];
  readonly strips: readonly Strip[];
  /** Sizes of what is printed beyond the last used cell. */
  readonly beyond: Beyond;
  readonly runs: readonly RunsProbe[];
}

/** The sheet as what it would be made from; what a {@link SheetContent} cannot say is left out. */
export function contentOf(probe: SheetProbe, details: SheetDetails): SheetContent {
  const { sheet, parts, frozen } = probe;
  const runs = runsOf(details.runs);
  const { styles, cells } = cellsOf(probe, runs);
  const names = sheet.names.items
    .filter(({ name, scope }) => isOfSheet(scope) && !isBuiltIn(name) && !isRecordName(name))
    .map((item) => nameOf(sheet.name, item));
  const charts = chartsOf(sheet);
  const tables = tablesOf(sheet, details.tables);
  const validations = validationsOf(details.strips);
  const conditionals = conditionalsOf(probe, details);
  const gradients = cells.filter(({ style }) => styles[style ?? -1]?.gradient).length;
  const untold = mixedCells(probe).length - cells.filter((cell) => cell.runs).length;
  const others = othersOf(probe, charts.length, { gradients, untold });
  const blankFont = probe.blank.value[0]?.[0]?.format?.font;
  const merged = parts.flatMap(({ merges }) => (merges.isNullObject ? [] : areasOf(merges.address)));
  return {
    name: sheet.name,
    ...(sheet.visibility === 'Visible'
      ? {}
      : { visibility: sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden' }),
    ...(hasTabColor(sheet) ? { tabColor: sheet.tabColor } : {}),
    ...(sheet.showGridlines ? {} : { showGridlines: false }),
    columns:
      cells.length === 0
        ? []
        : [...probe.columns.value, ...(details.beyond.columns?.value ?? [])].map(
            ({ format }) => format?.columnWidth ?? 0,
          ),
    rows: heightsOf(probe, details.beyond),
    styles,
    cells,
    ...(merged.length > 0 ? { merges: merged } : {}),
    ...(names.length > 0 ? { names } : {}),
    ...(validations.length > 0 ? { validations } : {}),
    ...(conditionals.length > 0 ? { conditionals } : {}),
    ...(sheet.protection.protected ? { protect: true } : {}),
    ...(frozen.isNullObject
      ? {}
      : {
          freeze: {
            rows: frozen.isEntireColumn ? 0 : frozen.rowCount,
            cols: frozen.isEntireRow ? 0 : frozen.columnCount,
          },
        }),
    page: pageOf(probe),
    ...(charts.length > 0 ? { charts } : {}),
    ...(tables.length > 0 ? { tables } : {}),
    ...(others.length > 0 ? { others } : {}),
    usual: {
      rowHeight: sheet.standardHeight,
      fontSize: blankFont?.size ?? 11,
      ...(blankFont?.name === undefined ? {} : { font: blankFont.name }),
    },
  };
}

/** The charts that we made and nobody took away since. */
export function chartsOf({ charts, names }: Excel.Worksheet): readonly ContentChart[] {
  const there = new Set(charts.items.map(({ name }) => name));
  const record = names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) }));
  return recordedCharts(record).filter((_, place) => there.has(chartName(place)));
}

function tablesOf({ tables }: Excel.Worksheet, ranges: readonly Excel.Range[]): readonly ContentTable[] {
  return tables.items.flatMap(({ name, style }, i): ContentTable[] => {
    const [at] = areasOf(ranges[i]?.address ?? '');
    return at ? [{ name, at, ...(style ? { style } : {}) }] : [];
  });
}

/** Excel does not tell the colour of a tab that is not shown. */
function hasTabColor(sheet: Excel.Worksheet): boolean {
  const { tabColor } = sheet as { readonly tabColor: string | null };
  return tabColor !== null && tabColor !== '';
}

function cellsOf(
  { parts, blank }: SheetProbe,
  runs: ReadonlyMap<string, readonly ContentRun[]>,
): {
  styles: readonly CellStyle[];
  cells: readonly ContentCell[];
} {
  const found: CellStyle[] = [];
  const numbers = new Map<string, number>();
  const untouched = JSON.stringify(styleOf(blank.value[0]?.[0] ?? {}, 'General'));
  const usual = blank.value[0]?.[0]?.format?.font;
  const cells: ContentCell[] = [];
  for (const part of parts) {
    const { range, styles } = part;
    const formulas: Grid = range.formulas;
    const values: Grid = range.values;
    const formats = formatsOf(part);
    styles.value.forEach((line, i) => {
      line.forEach((properties, col) => {
        const pieces = runs.get(`${String(range.rowIndex + i)},${String(col)}`);
        const style = styleOf(properties, numberFormatOf(formats[i]?.[col]), usual);
        const key = JSON.stringify(style);
        let number = key === untouched ? undefined : numbers.get(key);
        if (key !== untouched && number === undefined) {
          number = found.push(style) - 1;
          numbers.set(key, number);
        }
        const held = inputOf(formulas[i]?.[col], values[i]?.[col]);
        if (number === undefined && held === null) return;
        cells.push({
          row: range.rowIndex + i,
          col,
          ...held,
          ...(number === undefined ? {} : { style: number }),
          ...(pieces && held?.value === textOf(pieces) ? { runs: pieces } : {}),
        });
      });
    });
  }
  return { styles: found, cells };
}

function textOf(runs: readonly ContentRun[]): string {
  return runs.map(({ text }) => text).join('');
}

type Grid = readonly (readonly unknown[])[];

/** Where they were asked, with dates as the user sees them. */
function formatsOf({ range, asSeen }: CellsProbe): Grid {
  const formats: Grid = range.numberFormat;
  if (!asSeen || !formats.some((line) => line.some(isSystemDate))) return formats;
  const local: Grid = range.numberFormatLocal;
  return formats.map((line, i) => line.map((code, j) => seenFormat(code, local[i]?.[j])));
}

/** An error that stands as a constant is written as the formula that gives it. */
function inputOf(held: unknown, value: unknown): Pick<ContentCell, 'value' | 'formula'> | null {
  const formula = cellFormula(held, value);
  if (formula !== null) return { formula };
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value !== 'string' || value === '') return null;
  return /^#(N\/A|[A-Z0-9/]+[!?])$/.test(value) ? { formula: `=${value}` } : { value };
}

function heightsOf({ sheet, parts }: SheetProbe, beyond: Beyond): readonly (number | null)[] {
  const rows = [...parts.flatMap((part) => part.rows.value), ...(beyond.rows?.value ?? [])];
  const heights = rows.map(({ format }) => {
    const height = format?.rowHeight ?? sheet.standardHeight;
    return height === sheet.standardHeight ? null : height;
  });
  return heights.slice(0, heights.findLastIndex((height) => height !== null) + 1);
}

function nameOf(sheet: string, { name, formula, visible }: Excel.NamedItem): ContentName {
  const refersTo = normalReference(String(formula));
  const reference = parseReference(refersTo);
  const own = reference?.sheet?.toLowerCase() === sheet.toLowerCase() ? reference.area : refersTo;
  return { name, refersTo: own, ...(visible ? {} : { hidden: true }) };
}

function conditionalsOf({ rules }: SheetProbe, { ruleAreas }: SheetDetails): readonly ContentConditional[] {
  return rules.items.flatMap((item, i) => {
    const areas = ruleAreas[i];
    const found = ruleKinds.map((kind) => item[`${kind}OrNullObject`]).find((one) => !one.isNullObject);
    if (!found || !areas) return [];
    const { fill, font } = found.format;
    const [first, ...others] = areasOf(areas.address);
    if (!first) return [];
    return [first, ...others].flatMap((area) => {
      const formula = formulaOfRule(item, area, first);
      if (formula === null) return [];
      return [
        {
          area,
          formula,
          ...(fill.color ? { fill: fill.color } : {}),
          ...(font.color ? { color: font.color } : {}),
        },
      ];
    });
  });
}

/** What is seen on the sheet and cannot be said; `charts` of its charts can. */
function othersOf(
  { sheet, rules }: SheetProbe,
  charts: number,
  cells: { readonly gradients: number; readonly untold: number },
): readonly OtherThing[] {
  const shapes = sheet.shapes.items.map(({ type }): string => type);
  const kinds = rules.items.map(({ type }): string => type);
  const ofRules = (kind: string): number => kinds.filter((one) => one === kind).length;
  const counts: readonly [OtherThing['kind'], number][] = [
    ['picture', shapes.filter((type) => type === 'Image').length],
    // charts are shapes of no type that Office.js has a name for
    ['shape', shapes.filter((type) => type !== 'Image' && type !== 'Unsupported').length],
    ['chart', sheet.charts.items.length - charts],
    ['dataBar', ofRules('DataBar')],
    ['colorScale', ofRules('ColorScale')],
    ['iconSet', ofRules('IconSet')],
    ['richText', cells.untold],
    ['gradient', cells.gradients],
    ['gridlines', sheet.pageLayout.printGridlines ? 1 : 0],
    ['headings', sheet.pageLayout.printHeadings ? 1 : 0],
  ];
  return counts.filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
}
