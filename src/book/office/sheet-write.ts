import { absoluteReference, areaAddress, columnName } from '../address';
import type { Area } from '../cell';
import type {
  ContentCell,
  ContentConditional,
  ContentRun,
  ContentValidation,
  SheetContent,
  ValidationRule,
} from '../sheet-content';
import { addressLists, bandLists, blocks } from './blocks';
import { planProtection } from './protection';
import type { SheetBefore } from './read-before';
import { pageSteps, plainPage } from './sheet-page';
import { losingUndo, step, type OnSheet, type Step } from './steps';
import { numberFormatAreas, styleSettings } from './style-settings';
import { clearAroundTables, type TableChange } from './table-write';
import { typedText } from './typed-text';
import { isRelative, setValidation } from './validation-rule';

/** Fills a sheet that was emptied by {@link clearSteps}. */
export function rewriteSteps(content: SheetContent): readonly Step[] {
  return writeSteps({ page: plainPage, ...content });
}

/** Fills an empty sheet of the content's name. Names come first, so that formulas find them. */
export function writeSteps(content: SheetContent): readonly Step[] {
  const on = (use: (sheet: Excel.Worksheet) => void, calls = 1, data: unknown = null): Step =>
    step(
      (context) => {
        use(context.workbook.worksheets.getItem(content.name));
      },
      calls,
      data,
    );
  return [
    ...nameSteps(content, on),
    ...valueSteps(content, on),
    ...formatSteps(content, on),
    ...runSteps(content, on),
    ...(content.merges ?? []).map((area) =>
      on((sheet) => {
        sheet.getRange(areaAddress(area)).merge(false);
      }, 2),
    ),
    ...sizeSteps(content, on),
    ...validationSteps(content, on),
    // Each new rule comes before the others.
    ...[...(content.conditionals ?? [])].reverse().map((rule) =>
      on(
        (sheet) => {
          addRule(sheet, rule);
        },
        8,
        rule,
      ),
    ),
    ...(content.page ? pageSteps(content.page, on) : []),
    dressStep(content, on),
  ];
}

/** Empties a sheet that is to be made anew in its place, so that what points to it stays. */
export function clearSteps(
  { name, protection, visibility }: Pick<SheetBefore, 'name' | 'protection' | 'visibility'>,
  names: readonly string[],
  tables: TableChange,
): readonly Step[] {
  const isShown = visibility === 'Visible';
  const clear = step(
    ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      if (protection) sheet.protection.unprotect();
      // Excel does not take the colour of a tab that is not shown.
      if (!isShown) sheet.visibility = 'Visible';
      const all = sheet.getRange();
      sheet.getUsedRange().unmerge();
      clearAroundTables(sheet, tables);
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.format.useStandardHeight = true;
      all.format.useStandardWidth = true;
      sheet.horizontalPageBreaks.removePageBreaks();
      sheet.verticalPageBreaks.removePageBreaks();
      sheet.freezePanes.unfreeze();
      sheet.showGridlines = true;
      sheet.tabColor = '';
    },
    18 + 4 * (tables.kept.length + tables.gone.length),
  );
  return [
    protection || !isShown ? losingUndo(clear) : clear,
    ...names.map((item) =>
      step(({ workbook }) => {
        workbook.worksheets.getItem(name).names.getItemOrNullObject(item).delete();
      }, 2),
    ),
  ];
}

function nameSteps({ name: sheetName, names = [] }: SheetContent, on: OnSheet): readonly Step[] {
  return names.map(({ name, refersTo, hidden }) => {
    const formula = typeof refersTo === 'string' ? refersTo : `=${absoluteReference(sheetName, refersTo)}`;
    return on(
      (sheet) => {
        const item = sheet.names.add(name, formula);
        if (hidden) item.visible = false;
      },
      2,
      [name, formula],
    );
  });
}

/** Rows of a block that go into one step. */
const BLOCK_CELLS = 20_000;

function valueSteps({ cells }: SheetContent, on: OnSheet): readonly Step[] {
  const filled = cells.filter(
    ({ value, formula }) => formula !== undefined || (value !== undefined && value !== null),
  );
  const area = bounds(filled);
  if (!area) return [];
  const inputs = Array.from({ length: area.rows }, () => Array.from({ length: area.cols }, (): Input => ''));
  for (const cell of filled) {
    const row = inputs[cell.row - area.row];
    if (row) row[cell.col - area.col] = inputOf(cell);
  }
  const height = Math.max(1, Math.floor(BLOCK_CELLS / area.cols));
  const starts = Array.from({ length: Math.ceil(area.rows / height) }, (_, i) => i * height);
  return starts.map((start) => {
    const block = inputs.slice(start, start + height);
    const part = { ...area, row: area.row + start, rows: block.length };
    return on(
      (sheet) => {
        sheet.getRange(areaAddress(part)).formulas = block;
      },
      4,
      block,
    );
  });
}

type Input = string | number | boolean;

function inputOf({ value, formula }: ContentCell): Input {
  if (formula !== undefined) return formula;
  return typeof value === 'string' ? typedText(value) : (value ?? '');
}

/** A formula can bring a number format with it, so the general one is said where a formula stands. */
function formatSteps(content: SheetContent, on: OnSheet): readonly Step[] {
  const plain = content.cells.filter(
    ({ formula, style }) => formula !== undefined && content.styles[style ?? -1]?.numberFormat === undefined,
  );
  const formats = [{ code: 'General', areas: blocks(plain) }, ...numberFormatAreas(content)];
  return [
    ...formats.flatMap(({ code, areas }) =>
      areas.map((area) =>
        on(
          (sheet) => {
            sheet.getRange(areaAddress(area)).numberFormat = [[code]];
          },
          2,
          code,
        ),
      ),
    ),
    ...styleSettings(content).flatMap(({ areas, apply, calls }) =>
      addressLists(areas).map((list) =>
        on(
          (sheet) => {
            apply(cellsOf(sheet, list).format);
          },
          3 + calls,
          list,
        ),
      ),
    ),
  ];
}

/** The pieces of texts, from ExcelApi 1.18 on; only there they were read. */
function runSteps({ cells }: SheetContent, on: OnSheet): readonly Step[] {
  return cells.flatMap(({ row, col, runs }): Step[] => {
    if (!runs) return [];
    return [
      on(
        (sheet) => {
          if (Office.context.requirements.isSetSupported('ExcelApi', '1.18'))
            sheet
              .getRange(areaAddress({ row, col, rows: 1, cols: 1 }))
              .setCellProperties([[{ textRuns: runs.map(textRun) }]]);
        },
        2,
        runs,
      ),
    ];
  });
}

function textRun({ text, font = {}, script }: ContentRun): {
  readonly text: string;
  readonly font: Excel.CellPropertiesFont;
} {
  const { name, size, color, bold = false, italic = false, underline = false, strike = false } = font;
  return {
    text,
    font: {
      ...(name === undefined ? {} : { name }),
      ...(size === undefined ? {} : { size }),
      ...{ bold, italic, underline: underline ? 'Single' : 'None', strikethrough: strike },
      color: color ?? '#000000',
      ...(script === 'super' ? { superscript: true } : {}),
      ...(script === 'sub' ? { subscript: true } : {}),
    },
  };
}

function cellsOf(sheet: Excel.Worksheet, list: string): Excel.Range | Excel.RangeAreas {
  return list.includes(',') ? sheet.getRanges(list) : sheet.getRange(list);
}

function sizeSteps({ columns, rows }: SheetContent, on: OnSheet): readonly Step[] {
  return [
    ...grouped(columns).flatMap(([width, indices]) =>
      bandLists(indices, columnName).map((list) =>
        on(
          (sheet) => {
            cellsOf(sheet, list).format.columnWidth = width;
          },
          4,
          list,
        ),
      ),
    ),
    ...grouped(rows).flatMap(([height, indices]) =>
      bandLists(indices, (row) => String(row + 1)).map((list) =>
        on(
          (sheet) => {
            cellsOf(sheet, list).format.rowHeight = Math.min(height, highest);
          },
          4,
          list,
        ),
      ),
    ),
  ];
}

/** Excel takes no higher row, pt. */
const highest = 409;

/** The places of each size; `null` is left to Excel. */
function grouped(sizes: readonly (number | null)[]): readonly (readonly [number, readonly number[]])[] {
  const places = new Map<number, number[]>();
  sizes.forEach((size, index) => {
    if (size === null) return;
    const group = places.get(size);
    if (group) group.push(index);
    else places.set(size, [index]);
  });
  return [...places];
}

/** Cells with the same rule get it together, unless its formulas read otherwise for each area. */
/** Drop-downs of a sheet that stands, in the place of those that its cells had. */
export function choiceSteps(sheet: string, choices: readonly ContentValidation[]): readonly Step[] {
  const on: OnSheet = (use, calls = 1, data = null) =>
    step(
      (context) => {
        use(context.workbook.worksheets.getItem(sheet));
      },
      calls,
      data,
    );
  return validationSteps({ validations: choices }, on);
}

function validationSteps(
  { validations = [] }: Pick<SheetContent, 'validations'>,
  on: OnSheet,
): readonly Step[] {
  const groups = new Map<string, { readonly rule: ValidationRule; readonly areas: Area[] }>();
  for (const { area, ...rule } of validations) {
    const key = JSON.stringify(isRelative(rule) ? [rule, area] : rule);
    const group = groups.get(key);
    if (group) group.areas.push(area);
    else groups.set(key, { rule, areas: [area] });
  }
  return [...groups.values()].flatMap(({ rule, areas }) =>
    addressLists(areas).map((list) =>
      on(
        (sheet) => {
          setValidation(cellsOf(sheet, list).dataValidation, rule);
        },
        4,
        [rule, list],
      ),
    ),
  );
}

function addRule(sheet: Excel.Worksheet, { area, formula, fill, color }: ContentConditional): void {
  const { custom } = sheet.getRange(areaAddress(area)).conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (color !== undefined) custom.format.font.color = color;
}

function dressStep(content: SheetContent, on: OnSheet): Step {
  const dressed = on((sheet) => {
    dress(sheet, content);
  }, 5);
  return content.protect || (content.visibility ?? 'visible') !== 'visible' ? losingUndo(dressed) : dressed;
}

function dress(
  sheet: Excel.Worksheet,
  { freeze, showGridlines, tabColor, visibility, protect }: SheetContent,
): void {
  if (freeze && freeze.rows > 0 && freeze.cols > 0) {
    sheet.freezePanes.freezeAt(sheet.getRange(areaAddress({ row: 0, col: 0, ...freeze })));
  } else if (freeze && freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.cols > 0) sheet.freezePanes.freezeColumns(freeze.cols);
  if (showGridlines === false) sheet.showGridlines = false;
  if (tabColor !== undefined) sheet.tabColor = tabColor;
  if (visibility === 'hidden') sheet.visibility = 'Hidden';
  if (visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
  if (protect) sheet.protection.protect(planProtection);
}

function bounds(cells: readonly ContentCell[]): Area | null {
  if (cells.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, col } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, col);
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  }
  return { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}
