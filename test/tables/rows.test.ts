import { parse } from 'papaparse';
import { tableWords as english } from '../../locales/en/tables';
import { tableWords as japanese } from '../../locales/ja/tables';
import { findingText } from '../../locales/finding-texts';
import { findingTexts } from '../../locales/ja/findings';
import { parseAddress } from './address';
import { readQuantity } from '../../src/quantity';
import { checkPlan } from '../../src/sheets/check';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { csvHead, csvLines, tablesOf, tableColumns, tableNames, type Tables } from '../../src/tables';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const seeds = ['sanyo-onoda', 'ube-reform', 'ube-dx', 'mine', 'seki'];

function read(id: string): {
  reading: PlanReading;
  tables: Tables;
  shown: (sheet: string, cell: string) => unknown;
} {
  const book = planBook(readSeed(id)).snapshot();
  const reading = readPlan(book);
  if (reading.plan === null) throw new Error(id);
  const tables = tablesOf({
    reading,
    source: { file: `${id}.xlsx` },
    findings: checkPlan(reading),
    message: (finding) => findingText(findingTexts, finding),
  });
  const shown = (sheet: string, cell: string): unknown => {
    const { row, col } = parseAddress(cell);
    const grid = book.sheets.find(({ name }) => name === sheet)?.grid;
    return grid?.values[row - grid.area.row]?.[col - grid.area.col];
  };
  return { reading, tables, shown };
}

describe.each(seeds)('the tables of %s', (id) => {
  const { reading, tables, shown } = read(id);

  test('hold every figure of the plan and no other', () => {
    const planned = reading.plan.measures.flatMap(({ indicators }) =>
      indicators.flatMap((one) => [
        ...(one.baseline === undefined ? [] : [one.baseline]),
        ...Object.values(one.targets),
        ...Object.values(one.actuals),
      ]),
    );
    const texts = planned
      .map((value) => (typeof value === 'string' ? value : value.text).trim())
      .filter((text) => readQuantity(text).kind !== 'none');
    const rows = tables.indicators.filter(
      ({ kind, cell, value_text }) =>
        ['baseline', 'target', 'actual'].includes(kind ?? '') && cell !== null && value_text !== null,
    );
    const finals = reading.plan.measures.flatMap(({ indicators }) =>
      indicators.filter(
        ({ finalTarget, targets }) =>
          finalTarget !== undefined && targets[reading.plan.settings.years.at(-1) ?? ''] === undefined,
      ),
    );
    expect(rows.length).toBe(texts.length + finals.length);
  });

  test('say of each value what its cell holds', () => {
    for (const row of tables.indicators) {
      if (!['baseline', 'target', 'actual'].includes(row.kind ?? '')) continue;
      const held = shown(row.sheet ?? '', row.cell ?? '');
      if (typeof held !== 'number')
        expect([row.value_text, row.cell]).toEqual([String(held).trim(), row.cell]);
      else {
        // a share is held as a ratio
        const told = Number(row.value);
        expect([told, Math.round(told * 1e6) / 1e8]).toContain(Math.round(held * 1e8) / 1e8);
      }
    }
  });

  test('have the columns of the design, each row all of them', () => {
    for (const table of tableNames)
      for (const row of tables[table]) expect(Object.keys(row)).toEqual(Object.keys(tableColumns[table]));
  });

  test('know the code of the municipality', () => {
    const codes = {
      'sanyo-onoda': '352161',
      'ube-reform': '352021',
      'ube-dx': '352021',
      mine: '352136',
      seki: '212059',
    };
    const found = new Set(tables.indicators.map((row) => row.municipality_code));
    expect([...found]).toEqual([codes[id as keyof typeof codes]]);
  });

  test('come back from CSV as they were, with either headings', () => {
    for (const table of tableNames) {
      const text = csvHead(table, english) + csvLines(table, tables[table], english);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const back = parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
      expect(back.meta.fields).toEqual(Object.keys(tableColumns[table]));
      expect(back.data.map((row) => Object.values(row).map((cell) => cell.replace(/^'/u, '')))).toEqual(
        tables[table].map((row) => Object.values(row).map((cell) => String(cell ?? '').replace(/^'/u, ''))),
      );
      const own = parse<string[]>(csvHead(table, japanese).slice(1)).data[0] ?? [];
      expect(own).toHaveLength(Object.keys(tableColumns[table]).length);
      expect(new Set(own).size).toBe(own.length);
    }
  });
});

test('one city’s figures are what its document says', () => {
  const { tables } = read('sanyo-onoda');
  const rows = tables.indicators.filter(({ indicator }) => indicator?.includes('未収債権') ?? false);
  expect(rows.find(({ kind }) => kind === 'baseline')).toMatchObject({
    value: '982',
    unit: '百万円',
    fiscal_year: 2016,
    era_year: 'H28',
    improvement: 'down',
    method: 'change',
  });
});
