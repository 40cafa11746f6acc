import { areaAddress, normalReference, parseReference } from '../address';
import type { Area } from '../cell';
import { chartName, isRecordName, recordedCharts } from '../chart-record';
import type {
  CellStyle,
  ContentCell,
  ContentChart,
  ContentConditional,
  ContentName,
  ContentValidation,
  OtherThing,
  SheetContent,
} from '../sheet-content';
import { areasOf, cellsIn } from './area-lists';
import { isBuiltIn } from './names';
import { pageOf, type PageProbe } from './page-read';
import { formulaOfRule } from './rule-read';
import { STYLE_OPTIONS, styleOf } from './style-read';
import { cellFormula, numberFormatOf } from './values';

/** What a request asks of a sheet so that all of it can be made again. */
export interface SheetProbe extends PageProbe {
  /** From A1 to the last used cell. */
  readonly whole: Excel.Range;
  readonly styles: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  /** The format of a cell that nobody has touched. */
  readonly blank: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly merges: Excel.RangeAreas;
  readonly frozen: Excel.Range;
  readonly validated: Excel.RangeAreas;
  readonly rules: Excel.ConditionalFormatCollection;
}

/** Asks for a sheet; the request is the caller's to send. */
export function probeSheet(sheet: Excel.Worksheet): SheetProbe {
  sheet.load(
    'name,visibility,tabColor,showGridlines,standardHeight,names/items/name,names/items/formula,names/items/visible',
  );
  sheet.charts.load('items/name');
  sheet.shapes.load('items/type');
  sheet.protection.load('protected,options');
  const whole = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange());
  whole.load('values,formulas,numberFormat,rowCount,columnCount');
  const merges = whole.getMergedAreasOrNullObject();
  merges.load('address');
  const { pageLayout, horizontalPageBreaks, verticalPageBreaks } = sheet;
  pageLayout.load(
    'orientation,paperSize,topMargin,rightMargin,bottomMargin,leftMargin,headerMargin,footerMargin,centerHorizontally,centerVertically,firstPageNumber,printOrder,printGridlines,printHeadings,zoom',
  );
  const { headersFooters } = pageLayout;
  headersFooters.load('state');
  const { defaultForAllPages, oddPages, evenPages, firstPage } = headersFooters;
  for (const texts of [defaultForAllPages, oddPages, evenPages, firstPage])
    texts.load('leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter');
  horizontalPageBreaks.load('items/rowIndex');
  verticalPageBreaks.load('items/columnIndex');
  const printArea = pageLayout.getPrintAreaOrNullObject();
  printArea.load('address');
  const titleRows = pageLayout.getPrintTitleRowsOrNullObject();
  titleRows.load('rowIndex,rowCount');
  const titleCols = pageLayout.getPrintTitleColumnsOrNullObject();
  titleCols.load('columnIndex,columnCount');
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount,columnCount,isEntireRow,isEntireColumn');
  // Drop-downs and rules may reach beyond the used cells.
  const validated = sheet.getRange().getSpecialCellsOrNullObject('DataValidations');
  validated.load('address');
  validated.areas.load(
    'items/address,items/dataValidation/type,items/dataValidation/rule,items/dataValidation/prompt,items/dataValidation/errorAlert',
  );
  const rules = sheet.getRange().conditionalFormats;
  rules.load(
    [
      'items/type',
      ...ruleKinds.flatMap((kind) => ruleParts.map((part) => `items/${kind}OrNullObject/${part}`)),
    ].join(),
  );
  return {
    sheet,
    whole,
    styles: whole.getCellProperties(STYLE_OPTIONS),
    blank: sheet.getRange(LAST_CELL).getCellProperties(STYLE_OPTIONS),
    rows: whole.getRowProperties({ format: { rowHeight: true } }),
    columns: whole.getColumnProperties({ format: { columnWidth: true } }),
    merges,
    printArea,
    titleRows,
    titleCols,
    frozen,
    validated,
    rules,
  };
}

/** The kinds of rules that can be said as a formula, and what is asked of each. */
const ruleKinds = ['custom', 'cellValue', 'textComparison', 'topBottom', 'preset'] as const;
const ruleParts = ['rule', 'format/fill/color', 'format/font/color'] as const;

const LAST_CELL = 'XFD1048576';

/** What a second request has to ask, because only the first tells how many there are: areas of rules, mixed drop-downs. */
export interface SheetDetails {
  readonly ruleAreas: readonly Excel.RangeAreas[];
  readonly mixed: readonly { readonly area: Area; readonly cells: readonly Excel.DataValidation[] }[];
}

/** Asks for the rest of a sheet; `null` when there is nothing left to ask. */
export function probeDetails({ rules, validated }: SheetProbe, again: Excel.Worksheet): SheetDetails | null {
  const mixed = validated.isNullObject
    ? []
    : validated.areas.items
        .filter(({ dataValidation }) => !isUniform(dataValidation))
        .map(({ address }) => areasOf(address));
  if (rules.items.length === 0 && mixed.length === 0) return null;
  return {
    ruleAreas: rules.items.map((rule) => {
      const areas = again.getRange().conditionalFormats.getItem(rule.id).getRanges();
      areas.load('address');
      return areas;
    }),
    mixed: mixed.flat().map((area) => ({
      area,
      cells: cellsIn(area).map((cell) => {
        const { dataValidation } = again.getRange(areaAddress(cell));
        dataValidation.load('type,rule,prompt,errorAlert');
        return dataValidation;
      }),
    })),
  };
}

/** The sheet as what it would be made from; what a {@link SheetContent} cannot say is left out. */
export function contentOf(probe: SheetProbe, details: SheetDetails | null): SheetContent {
  const { sheet, merges, frozen } = probe;
  const { styles, cells } = cellsOf(probe);
  const names = sheet.names.items
    .filter(({ name }) => !isBuiltIn(name) && !isRecordName(name))
    .map((item) => nameOf(sheet.name, item));
  const charts = chartsOf(sheet);
  const validations = validationsOf(probe, details);
  const conditionals = conditionalsOf(probe, details);
  const others = othersOf(probe, charts.length);
  const merged = merges.isNullObject ? [] : areasOf(merges.address);
  return {
    name: sheet.name,
    ...(sheet.visibility === 'Visible' ? {} : { visibility: 'hidden' }),
    ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor }),
    ...(sheet.showGridlines ? {} : { showGridlines: false }),
    columns: cells.length === 0 ? [] : probe.columns.value.map(({ format }) => format?.columnWidth ?? 0),
    rows: heightsOf(probe),
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
    ...(others.length > 0 ? { others } : {}),
    usual: { rowHeight: sheet.standardHeight, fontSize: probe.blank.value[0]?.[0]?.format?.font?.size ?? 11 },
  };
}

/** The charts that we made and nobody took away since. */
function chartsOf({ charts, names }: Excel.Worksheet): readonly ContentChart[] {
  const there = new Set(charts.items.map(({ name }) => name));
  const record = names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) }));
  return recordedCharts(record).filter((_, place) => there.has(chartName(place)));
}

function cellsOf({ whole, styles, blank }: SheetProbe): {
  styles: readonly CellStyle[];
  cells: readonly ContentCell[];
} {
  const found: CellStyle[] = [];
  const numbers = new Map<string, number>();
  const untouched = JSON.stringify(styleOf(blank.value[0]?.[0] ?? {}, 'General'));
  const formulas: readonly (readonly unknown[])[] = whole.formulas;
  const values: readonly (readonly unknown[])[] = whole.values;
  const formats: readonly (readonly unknown[])[] = whole.numberFormat;
  const cells: ContentCell[] = [];
  styles.value.forEach((line, row) => {
    line.forEach((properties, col) => {
      const style = styleOf(properties, numberFormatOf(formats[row]?.[col]));
      const key = JSON.stringify(style);
      let number = key === untouched ? undefined : numbers.get(key);
      if (key !== untouched && number === undefined) {
        number = found.push(style) - 1;
        numbers.set(key, number);
      }
      const held = inputOf(formulas[row]?.[col], values[row]?.[col]);
      if (number === undefined && held === null) return;
      cells.push({ row, col, ...held, ...(number === undefined ? {} : { style: number }) });
    });
  });
  return { styles: found, cells };
}

/** An error that stands as a constant is written as the formula that gives it. */
function inputOf(held: unknown, value: unknown): Pick<ContentCell, 'value' | 'formula'> | null {
  const formula = cellFormula(held, value);
  if (formula !== null) return { formula };
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value !== 'string' || value === '') return null;
  return /^#(N\/A|[A-Z0-9/]+[!?])$/.test(value) ? { formula: `=${value}` } : { value };
}

function heightsOf({ sheet, rows }: SheetProbe): readonly (number | null)[] {
  const heights = rows.value.map(({ format }) => {
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

function validationsOf(
  { validated }: SheetProbe,
  details: SheetDetails | null,
): readonly ContentValidation[] {
  if (validated.isNullObject) return [];
  const uniform = validated.areas.items
    .filter(({ dataValidation }) => isUniform(dataValidation))
    .flatMap(({ address, dataValidation }) =>
      areasOf(address).flatMap((area) => validationOf(area, dataValidation) ?? []),
    );
  const single = (details?.mixed ?? []).flatMap(({ area, cells }) =>
    cellsIn(area).flatMap((cell, i) => {
      const validation = cells[i];
      return (validation && validationOf(cell, validation)) ?? [];
    }),
  );
  return [...uniform, ...single];
}

function isUniform({ type }: Excel.DataValidation): boolean {
  return type !== 'Inconsistent' && type !== 'MixedCriteria';
}

/** Only drop-downs: other kinds are none of ours. */
function validationOf(
  area: Area,
  { rule, prompt, errorAlert }: Excel.DataValidation,
): ContentValidation | null {
  const source = rule.list?.source;
  if (typeof source !== 'string') return null;
  return {
    area,
    list: source.startsWith('=') ? source : source.split(','),
    ...(errorAlert.showAlert ? { strict: true } : {}),
    ...(prompt.title !== '' || prompt.message !== ''
      ? { prompt: { title: prompt.title, text: prompt.message } }
      : {}),
  };
}

function conditionalsOf({ rules }: SheetProbe, details: SheetDetails | null): readonly ContentConditional[] {
  return rules.items.flatMap((item, i) => {
    const areas = details?.ruleAreas[i];
    const found = ruleKinds.map((kind) => item[`${kind}OrNullObject`]).find((one) => !one.isNullObject);
    if (!found || !areas) return [];
    const { fill, font } = found.format;
    return areasOf(areas.address).flatMap((area) => {
      const formula = formulaOfRule(item, area);
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
function othersOf({ sheet, rules }: SheetProbe, charts: number): readonly OtherThing[] {
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
    ['gridlines', sheet.pageLayout.printGridlines ? 1 : 0],
    ['headings', sheet.pageLayout.printHeadings ? 1 : 0],
  ];
  return counts.filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
}
