import { XlsxBook } from '../../src/book/xlsx';
import type { Finding } from '../../src/checks';
import type { Plan } from '../../src/plan';
import { checkPlan, type PlacedFinding } from '../../src/sheets/check';
import { fixEdits } from '../../src/sheets/locate';
import { createdPlan, readAgain, type CreatedPlan } from '../support/created-plan';
import { readSeed } from '../support/seed';
import { sampleIndicator, sampleMeasure, samplePlan } from '../checks/sample-plan';

/** A finding by what it is about, whatever its words say. */
function about({ code, where, data }: Finding): string {
  return JSON.stringify([code, where, data.state ?? data.difference ?? data.kind ?? data.set ?? '']);
}

function found({ reading }: CreatedPlan): PlacedFinding[] {
  return checkPlan(reading);
}

/** Fixes that leave their finding, or make another; each is tried alone on a workbook of its own. */
function badFixes(plan: Plan): { readonly tried: number; readonly bad: readonly string[] } {
  const made = createdPlan(plan);
  const bytes = made.book.save();
  const before = found(made);
  const known = new Set(before.map(about));
  const fixable = before.filter(({ fix }) => fix !== undefined);
  const bad = fixable.flatMap((finding) => {
    const book = XlsxBook.load(bytes);
    book.apply(fixEdits(made.reading, finding));
    const after = found(readAgain(book)).map(about);
    const stays = after.includes(about(finding)) ? [`${about(finding)} stays`] : [];
    return [
      ...stays,
      ...after.filter((one) => !known.has(one)).map((one) => `${about(finding)} makes ${one}`),
    ];
  });
  return { tried: fixable.length, bad };
}

test.each(['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform'])(
  'every fix in %s takes its finding away and makes no other',
  (id) => {
    expect(badFixes(readSeed(id)).bad).toEqual([]);
  },
);

test('so does every fix in a plan with all kinds of faults', () => {
  const dirty = ['計画（案)の策定', '㈱見本と髙橋', 'ﾃﾞｰﾀの活用', '⾏政改⾰', 'デ-タの整理', '（仮称）案「※'];
  const plan = samplePlan({
    settings: { departments: ['税務課', '市民課'] },
    measures: ['01', '02', '０３', '04', '05', '06', '07'].map((number, i) =>
      sampleMeasure({
        number,
        title: dirty[i] ?? '窓口の改善',
        department: i === 2 ? '税務課・市民課' : '税務課、市民課',
        fields: { 現状と課題: dirty[(i + 1) % 6] ?? '', 目標: dirty[(i + 2) % 6] ?? '' },
        indicators: [
          sampleIndicator({
            name: dirty[(i + 3) % 6] ?? '件数',
            baseline: i === 3 ? '-' : '—',
            finalTarget: i === 4 ? '１，２００件' : '1,200件',
            actuals: {
              R1: '1,100件',
              R2: i === 5 ? { text: '１１５０件', stored: 'text' } : '1,150件',
            },
          }),
          sampleIndicator({
            name: '寄附額',
            baseline: '90百万円',
            finalTarget: '2億円',
            actuals: {
              R2: i === 6 ? { text: '120百万円', stored: 'text' } : i === 1 ? '1億2,000万円' : '1億円',
            },
          }),
        ],
        schedule: [
          {
            label: '検討',
            plan: { R1: '—', R2: i === 1 ? '検討（実施)' : '検討(実施)' },
            actual: { R1: '—', R2: i === 1 ? '検討（実施）' : '検討(実施)' },
          },
        ],
        // a figure that becomes a number gives a rate, and a grade by hand can differ from it
        grades: i === 1 || i > 4 ? {} : { R2: { grade: i === 0 ? 'Ａ' : 'B', reason: '' } },
      }),
    ),
  });
  const { tried, bad } = badFixes(plan);
  expect(bad).toEqual([]);
  expect(tried).toBeGreaterThan(25);
});
