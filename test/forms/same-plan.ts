import { areaAddress, parseReference } from '../../src/book/address';
import type { CellEdit } from '../../src/book/edit';
import type { SheetSnapshot } from '../../src/book/snapshot';
import { XlsxBook } from '../../src/book/xlsx';
import { mapFormula } from '../../src/formula/formula-text';
import { roleName } from '../../src/formats/blocks/marks';
import { valueText, type Plan } from '../../src/plan';
import type { PlanValue } from '../../src/plan/value';

/** The workbook of a coded form as any city could have it: the sheets of its measures alone, and no name of ours. */
export function withoutOurs(book: XlsxBook): XlsxBook {
  const { sheets, names } = book.snapshot({ all: true });
  const ours = sheets.filter(({ names: own }) =>
    own.every(({ name, refersTo }) => name !== roleName || refersTo !== '="measure"'),
  );
  const kept = sheets.filter((sheet) => !ours.includes(sheet));
  book.apply(
    kept.map((sheet) => ({ kind: 'setCells', sheet: sheet.name, cells: plainFormulas(sheet) }) as const),
  );
  book.apply([
    ...ours.map(({ name }) => ({ kind: 'removeSheet', sheet: name }) as const),
    ...kept.flatMap(({ name: sheet, names: own }) =>
      own
        .filter(({ name }) => !name.startsWith('_xlnm'))
        .map(({ name }) => ({ kind: 'setName', sheet, name, refersTo: null }) as const),
    ),
    ...names
      .filter(({ name }) => !name.startsWith('_xlnm'))
      .map(({ name }) => ({ kind: 'setName', sheet: null, name, refersTo: null }) as const),
  ]);
  return XlsxBook.load(book.save());
}

/** Formulas with the cells that their names stand for, as a city writes them. */
function plainFormulas({ name: sheet, names, grid }: SheetSnapshot): CellEdit[] {
  if (!grid) return [];
  const at = new Map(names.map(({ name, refersTo }) => [name, parseReference(refersTo)] as const));
  return grid.formulas.flatMap((row, r) =>
    row.flatMap((formula, c): CellEdit[] => {
      if (formula === null) return [];
      const plainly = mapFormula(formula.slice(1), (token) => {
        const found = token.kind === 'name' ? at.get(token.name) : null;
        return found?.sheet === sheet ? areaAddress(found.area) : null;
      });
      return `=${plainly}` === formula
        ? []
        : [{ row: grid.area.row + r, col: grid.area.col + c, formula: `=${plainly}` }];
    }),
  );
}

/** Heads, figures and grades of a plan, a line each: 「1 指標1 目標 R4 = 10」. */
export function linesOf({ measures }: Plan): string[] {
  return measures.flatMap(({ number, title, department, indicators, grades }, i) => {
    const at = String(i + 1);
    const lines = [
      ['番号', number],
      ['名称', title],
      ['担当', department],
      ...Object.entries(grades).flatMap(([year, { grade, reason = '' }]) => [
        [`評価 ${year}`, grade],
        [`理由 ${year}`, reason],
      ]),
      ...indicators.flatMap((one, k) => {
        const where = `指標${String(k + 1)}`;
        const of = (what: string, byYear: Readonly<Record<string, PlanValue>>): string[][] =>
          Object.entries(byYear).map(([year, value]) => [`${where} ${what} ${year}`, valueText(value)]);
        const single = (what: string, value: PlanValue | undefined): string[][] =>
          value === undefined ? [] : [[`${where} ${what}`, valueText(value)]];
        return [
          [`${where} 名称`, one.name],
          [`${where} 単位`, one.unit ?? ''],
          ...single('基準', one.baseline),
          ...single('最終', one.finalTarget),
          ...of('目標', one.targets),
          ...of('実績', one.actuals),
          ...single('合計目標', one.totalTarget),
          ...single('合計実績', one.totalActual),
        ];
      }),
    ];
    return lines.flatMap(([what = '', text = '']) =>
      plain(text) === '' ? [] : [`${at} ${what} = ${plain(text)}`],
    );
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** The names of a plan's text fields of which at least one text is nowhere in the same measure of another plan. */
export function unreadTexts(before: Plan, after: Plan): string[] {
  const missing = new Set<string>();
  before.measures.forEach(({ fields }, i) => {
    const all = plain(JSON.stringify(after.measures[i] ?? {}).replace(/\\n/gu, ''));
    for (const [name, text] of Object.entries(fields))
      if (!all.includes(plain(JSON.stringify(text).slice(1, -1).replace(/\\n/gu, '')))) missing.add(name);
  });
  return [...missing].sort();
}
