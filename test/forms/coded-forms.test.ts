import { XlsxBook } from '../../src/book/xlsx';
import { adoptEdits } from '../../src/forms/adopt';
import { readPlan } from '../../src/sheets/read-plan';
import { understandForm } from '../../src/sheets/understand-form';
import type { Plan } from '../../src/plan';
import { createdPlan } from '../support/created-plan';
import { readSeed } from '../support/seed';
import { linesOf, unreadTexts, withoutOurs } from './same-plan';

/** A plan of a coded form, and the same that is read where nothing but its sheets is left. */
function adoptedAgain(id: string): { readonly plan: Plan; readonly again: Plan } {
  const { book, reading } = createdPlan(readSeed(id));
  const bare = withoutOurs(book);
  const snapshot = bare.snapshot({ all: true });
  const { detection, form } = understandForm(snapshot, { title: '計画' });
  bare.apply(adoptEdits(snapshot, detection, form, { title: '計画', municipality: '' }, (code) => code));
  const { plan: again } = readPlan(XlsxBook.load(bare.save()).snapshot());
  if (again === null) throw new Error('no plan');
  return { plan: reading.plan, again };
}

const missing = (before: readonly string[], after: readonly string[]): string[] =>
  before.filter((line) => !after.includes(line));

/** What is not the same, and why. */
const known: Readonly<
  Record<string, { readonly gone: readonly string[]; readonly other: readonly string[] }>
> = {
  'ube-reform': { gone: [], other: [] },
  // two names in one cell each for some of the years: the first is taken
  'ube-dx': {
    gone: ['15 指標1 名称 = 導入自治会数'],
    other: ['15 指標1 名称 = 電子回覧板機能アプリ導入実証実験'],
  },
  'sanyo-onoda': {
    gone: [
      // no figure stands beside these names
      ...['4', '9', '13', '16'].map((measure) => `${measure} 指標1 名称 = 指標の設定困難`),
      // the final target typed once more beside it
      '10 指標1 目標 R4 = 101.8%',
    ],
    other: [],
  },
  seki: { gone: [], other: [] },
  mine: { gone: [], other: [] },
};

/** What stands beside the page, behind an empty column, is not of the table; sums of actuals are calculated on the sheet. */
const isLeft = (id: string, line: string): boolean => id === 'mine' && / (?:理由|合計実績) /u.test(line);

/** A dash says that there is no figure. */
const isDash = (line: string): boolean => line.endsWith(' = -');

/** Texts that no field has again, and where they stand. */
const unread: Readonly<Record<string, readonly string[]>> = {
  'ube-reform': [
    // headings
    ...['実施内容の見出し', '指標1基準値の見出し', '指標2基準値の見出し'],
  ],
  'ube-dx': [
    // above the page, and below a heading that the form has twice
    ...['ありたい姿', '章'],
  ],
  'sanyo-onoda': [],
  seki: ['結果欄の見出し'],
  // headings above the tables, and a row's heading
  mine: ['大分類', '小分類', '指標1実績の見出し'],
};

test.each(Object.keys(known))(
  '%s without its names and settings is the same plan again: no figure is wrong, none is lost',
  (id) => {
    const { plan, again } = adoptedAgain(id);
    const [before, after] = [plan, again].map((one) =>
      linesOf(one).filter((line) => !isDash(line) && !isLeft(id, line)),
    ) as [string[], string[]];
    expect(missing(before, after).sort()).toEqual(known[id]?.gone.toSorted());
    expect(missing(after, before)).toEqual(known[id]?.other);
    expect(unreadTexts(plan, again)).toEqual(unread[id]);
    const { years, baselineYear, reportYear } = plan.settings;
    expect(again.settings).toMatchObject({ years, baselineYear, reportYear });
  },
);
