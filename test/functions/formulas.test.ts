import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cellAddress } from '../../src/book/address';
import { customFunctions } from '../../src/formula/custom-functions';
import { XlsxBook } from '../../src/book/xlsx';
import { HostEngine } from '../../src/workbench/host';
import { unzip } from '../book/xlsx/support/package';
import { shown, startFunctions } from '../support/addin-functions';
import type { AddinRuntime } from '../support/addin-runtime';

const busy = { error: '#BUSY!' };
const unknown = { error: '#NAME?' };
const rate = (actual: number): number => (actual - 982) / (700 - 982);

describe('with the page of the add-in', () => {
  let book: XlsxBook;
  let engine: HostEngine;
  let addin: AddinRuntime;

  beforeEach(async () => {
    book = XlsxBook.create();
    engine = new HostEngine(book);
    addin = await startFunctions(engine);
    type(0, '835', '700', '982');
  });

  afterEach(() => {
    addin.close();
  });

  /** Types texts into a row of the first sheet, from its first cell on. */
  function type(row: number, ...texts: string[]): void {
    const [sheet] = book.sheets;
    texts.forEach((text, col) => {
      engine.type(sheet?.id ?? '', row, col, text);
    });
  }

  test('a formula is busy until the page has answered, and what depends on it with it', async () => {
    type(1, '=TASSEI.RATE(A1,B1,C1)', '=A2*2', '=IFERROR(A2,"no")');
    const told: unknown[] = [];
    engine.listen((event) => {
      if (event.kind === 'recalculated')
        told.push(event.cells.map(({ row, col }) => cellAddress({ row, col })));
    });
    expect([0, 1, 2].map((col) => book.activeSheet.value(1, col))).toEqual([busy, busy, busy]);
    const values = [rate(835), rate(835) * 2, rate(835)];
    expect(await shown(engine, 'A2:C2', values)).toEqual(values);
    expect(told).toEqual([['A2', 'B2', 'C2']]);
  });

  test('an input that changes is followed; until then the former value stands', async () => {
    type(1, '=TASSEI.RATE(A1,B1,C1)', '=TASSEI.GRADE(A2)');
    expect(await shown(engine, 'A2:B2', [rate(835), 'C'])).toEqual([rate(835), 'C']);
    type(0, '720');
    expect([0, 1].map((col) => book.activeSheet.value(1, col))).toEqual([rate(835), 'C']);
    expect(await shown(engine, 'A2:B2', [rate(720), 'B'])).toEqual([rate(720), 'B']);
  });

  test('an answer to former inputs does not win over the one to the present', async () => {
    const answers = new Map<number, () => void>();
    const ask = addin.conversation.callFunction.bind(addin.conversation);
    engine.functions.open(async (id, args) => {
      const answer = await ask(id, args, '');
      await new Promise<void>((resolve) => answers.set(Number(args[0]), resolve));
      return answer;
    });
    engine.functions.ready();
    const come = async (actual: number): Promise<void> => {
      while (!answers.has(actual)) await new Promise((resolve) => setTimeout(resolve, 20));
      answers.get(actual)?.();
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    type(1, '=TASSEI.RATE(A1,B1,C1)');
    type(0, '720');
    await come(720);
    expect(book.activeSheet.value(1, 0)).toBe(rate(720));
    await come(835);
    expect(book.activeSheet.value(1, 0)).toBe(rate(720));
  });

  test('calls within calls and other functions, in small letters, with names and cells of other sheets', async () => {
    const other = book.addSheet('他の 表');
    other.setValue(0, 0, '835百万円');
    book.setName(book.activeSheet, '目標', "='Sheet1'!$B$1");
    book.setName(null, '達成', '=TASSEI.RATE(Sheet1!$A$1,Sheet1!$B$1,Sheet1!$C$1)');
    type(
      1,
      '=IF(TASSEI.GRADE(TASSEI.RATE(835,700,982))="C",1,2)',
      '=ROUND(TASSEI.RATE(A1,B1,C1)*100,1)&"%"',
      '=tassei.rate(\'他の 表\'!A1,目標&"百万円","982百万円")',
      '=達成',
      '=TASSEI.RATE(A1,目標,,"逆数")',
      '=IF(TRUE,"C",TASSEI.RATE(1,2))',
    );
    const values = [1, '52.1%', rate(835), rate(835), 700 / 835, 'C'];
    expect(await shown(engine, 'A2:F2', values)).toEqual(values);
    expect(book.activeSheet.formula(1, 2)).toBe('=TASSEI.RATE(\'他の 表\'!A1,目標&"百万円","982百万円")');
    other.setValue(0, 0, '720百万円');
    engine.sheetsEdited();
    expect(await shown(engine, 'C2:C2', [rate(720)])).toEqual([rate(720)]);
  });

  test('error values: of the function, of its inputs, of an unknown function, of too few inputs', async () => {
    type(
      1,
      '=TASSEI.RATE("",B1,C1)',
      '=TASSEI.RATE(A1,B1,C1,"平均")',
      '=TASSEI.RATE(1/0,B1,C1)',
      '=TASSEI.SCORE(A1)',
      '=TASSEI.RATE(A1)',
      '=D2',
      '=IFERROR(TASSEI.RATE("",B1),"－")',
    );
    const values = [{ error: '#N/A' }, { error: '#VALUE!' }, { error: '#DIV/0!' }, unknown].concat([
      { error: '#VALUE!' },
      unknown,
    ]);
    expect(await shown(engine, 'A2:G2', [...values, '－'])).toEqual([...values, '－']);
  });

  test('what the add-in itself writes is calculated, too', async () => {
    const { Excel } = addin;
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A2:B2').formulas = [
        ['=TASSEI.QUANTITY("８３５百万円","単位")', '=TASSEI.QUANTITY("８３５百万円")'],
      ];
      await workbook.context.sync();
    });
    expect(await shown(engine, 'A2:B2', ['百万円', 835])).toEqual(['百万円', 835]);
    await Excel.run(async ({ workbook }) => {
      const range = workbook.worksheets.getItem('Sheet1').getRange('A2:B2').load('formulas,values');
      await workbook.context.sync();
      expect([range.formulas, range.values]).toEqual([
        [['=TASSEI.QUANTITY("８３５百万円","単位")', '=TASSEI.QUANTITY("８３５百万円")']],
        [['百万円', 835]],
      ]);
    });
  });

  test('the page is asked once for the same inputs, and not at all where they did not change', async () => {
    const asked: string[] = [];
    const ask = addin.conversation.callFunction.bind(addin.conversation);
    engine.functions.open((id, args) => {
      asked.push(JSON.stringify([id, ...args]));
      return ask(id, args, '');
    });
    engine.functions.ready();
    type(1, '=TASSEI.RATE(A1,B1,C1)', '=TASSEI.RATE(A1,B1,C1)*100');
    await shown(engine, 'A2:B2', [rate(835), rate(835) * 100]);
    type(2, '1', '=A3+1');
    type(0, '720');
    expect(await shown(engine, 'A2:B2', [rate(720), rate(720) * 100])).toEqual([rate(720), rate(720) * 100]);
    type(0, '835');
    expect(book.activeSheet.value(1, 0)).toBe(rate(835));
    expect(asked).toEqual(['["RATE",835,700,982,null,null]', '["RATE",720,700,982,null,null]']);
  });

  test('the file holds formulas as Excel stores them, and values; without a page they stay', async () => {
    type(1, '=tassei.rate(A1,B1,C1)', '=IFNA(TASSEI.RATE("",1),A2)');
    await shown(engine, 'A2:B2', [rate(835), rate(835)]);
    const file = book.save();
    const parts = unzip(file);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      `<c r="A2"><f>_xldudf_TASSEI_RATE(A1,B1,C1)</f><v>${String(rate(835))}</v></c>`,
    );
    expect(parts['xl/worksheets/sheet1.xml']).toContain('_xlfn.IFNA(_xldudf_TASSEI_RATE("",1),A2)');
    expect(parts['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
    const again = XlsxBook.load(file);
    again.activeSheet.setValue(0, 0, 720);
    again.recalculate();
    expect([again.activeSheet.formula(1, 0), again.activeSheet.value(1, 0)]).toEqual([
      '=TASSEI.RATE(A1,B1,C1)',
      rate(835),
    ]);
    expect(unzip(again.save())['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });
});

test('a file that is opened is calculated once the page is ready; what it has shows until then', async () => {
  const book = XlsxBook.create();
  const [sheet] = book.sheets;
  sheet?.setFormula(0, 0, '=TASSEI.RATE(835,700,982)');
  sheet?.setResult(0, 0, 0.9);
  sheet?.setFormula(0, 1, '=TASSEI.GRADE(A1)');
  sheet?.setFormula(0, 2, '=比');
  book.setName(null, '比', '=TASSEI.RATE(1,2)');
  const engine = new HostEngine(XlsxBook.load(book.save()));
  expect([0, 1, 2].map((col) => engine.book.activeSheet.value(0, col))).toEqual([0.9, null, null]);
  const addin = await startFunctions(engine);
  try {
    const values = [rate(835), 'C', 0.5];
    expect(await shown(engine, 'A1:C1', values)).toEqual(values);
  } finally {
    addin.close();
  }
});

test('without a page a new formula has no name, others keep their values, and a page that comes answers', async () => {
  const engine = new HostEngine(XlsxBook.create());
  const { id } = engine.book.activeSheet;
  engine.type(id, 0, 0, '720');
  engine.type(id, 0, 1, '=TASSEI.RATE(A1,700,982)');
  expect(engine.book.activeSheet.value(0, 1)).toEqual(unknown);
  const addin = await startFunctions(engine);
  expect(await shown(engine, 'B1:B1', [rate(720)])).toEqual([rate(720)]);
  addin.close();
  engine.type(id, 0, 0, '835');
  engine.type(id, 0, 2, '=TASSEI.GRADE(B1)');
  expect([1, 2].map((col) => engine.book.activeSheet.value(0, col))).toEqual([rate(720), unknown]);
  expect(unzip(engine.book.save())['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  const next = await startFunctions(engine);
  expect(await shown(engine, 'B1:C1', [rate(835), 'C'])).toEqual([rate(835), 'C']);
  next.close();
});

test('the page that goes while it is asked leaves no formula busy', async () => {
  const engine = new HostEngine(XlsxBook.create());
  const addin = await startFunctions(engine);
  const { id } = engine.book.activeSheet;
  engine.type(id, 0, 0, '=TASSEI.RATE(835,700,982)');
  addin.close();
  expect(await shown(engine, 'A1:A1', [unknown])).toEqual([unknown]);
});

test('the functions and their inputs are those of the metadata', () => {
  interface Metadata {
    readonly functions: readonly { id: string; name: string; parameters: { optional?: boolean }[] }[];
  }
  const file = path.resolve(__dirname, '../../assets/functions.json');
  const { functions } = JSON.parse(readFileSync(file, 'utf8')) as Metadata;
  expect(new Map(customFunctions)).toEqual(
    new Map(
      functions.map(({ id, name, parameters }) => [
        `TASSEI.${name}`,
        { id, least: parameters.filter(({ optional }) => !optional).length, most: parameters.length },
      ]),
    ),
  );
  expect(readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8')).toContain(
    'id="Functions.Namespace" DefaultValue="TASSEI"',
  );
});
