import type { XlsxBook } from '../../src/book/xlsx';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { draftOf, readDraft, rebased, type SettingsDraft } from '../../src/taskpane/settings/settings-draft';
import { settingsProposal } from '../../src/taskpane/settings/settings-proposal';
import { texts } from '../../src/taskpane/state/texts-ja';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

jest.setTimeout(60_000);

function open(id: string): { book: XlsxBook; reading: PlanReading; draft: SettingsDraft } {
  const seed = readSeed(id);
  const book = planBook({ ...seed, measures: seed.measures.slice(0, 1) });
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new Error('no plan');
  return { book, reading, draft: draftOf(reading) };
}

test('what was typed stays when the sheet is changed beside it, and all else follows the sheet', () => {
  const { draft: base } = open('seki');
  const typed: SettingsDraft = {
    ...base,
    title: '新しい計画名',
    disabledRules: new Set(['bracket-pair']),
  };
  const now: SettingsDraft = { ...base, title: 'シートの計画名', departments: '総務課', places: '2' };
  expect(rebased(typed, base, now)).toEqual({
    ...now,
    title: typed.title,
    disabledRules: typed.disabledRules,
  });
});

test.each<[string, Partial<SettingsDraft>, object]>([
  ['a year that is none', { baselineYear: '昔' }, { baselineYear: 'year' }],
  ['years out of order', { years: 'R3、R2', reportYear: 'R2' }, { years: 'years' }],
  ['a report year outside the plan', { reportYear: 'R20' }, { reportYear: 'reportYear' }],
  ['an item without a value', { extra: '資料番号' }, { extra: 'extra' }],
  ['an item that is there twice', { extra: '作成=市\n作成=課' }, { extra: 'extraTwice' }],
  [
    'a way of counting that names no status word',
    { extra: '達成の数え方=普通に含める' },
    { extra: 'achieved' },
  ],
  ['no name', { title: ' ' }, { title: 'title' }],
  ['a column that there is none of', { overviewColumns: '指標、達成度' }, { overviewColumns: 'column' }],
  ['a column that is named twice', { overviewColumns: '指標、指標' }, { overviewColumns: 'columnTwice' }],
  [
    'bounds that rise',
    {
      gradeScale: [
        { grade: 'A', from: '50', text: '' },
        { grade: 'B', from: '75', text: '' },
      ],
    },
    { gradeScale: 'gradeScale' },
  ],
  [
    'a grade that is there twice',
    {
      gradeScale: [
        { grade: 'A', from: '50', text: '' },
        { grade: 'A', from: '', text: '' },
      ],
    },
    { gradeScale: 'gradeTwice' },
  ],
])('%s is told at its field', (_, part, problems) => {
  const { draft } = open('seki');
  expect(readDraft({ ...draft, ...part })).toEqual({ values: null, problems });
});

test('the settings of every form are read without a problem', () => {
  for (const id of ['ube-reform', 'ube-dx', 'sanyo-onoda', 'mine', 'seki'])
    expect(readDraft(open(id).draft).problems).toEqual({});
});

test('a year that is added or taken away: what happens to the sheets is told with the question', () => {
  const { book, reading, draft } = open('sanyo-onoda');
  const [first, ...years] = draft.years.split('、');
  const { values } = readDraft({ ...draft, years: [...years, 'R9'].join('、') });
  const made = settingsProposal(texts, reading, book.snapshot(), values!);
  const words = texts.settingsForm;
  expect('proposal' in made && made.proposal.summary).toBe(
    `${words.preview(1)} ${words.yearsAdded('R9')} ${words.yearsRemoved(first!)}`,
  );
});

test('of a scale only the step that was changed is put before the user, of a list that grew all of it', () => {
  const { book, reading, draft } = open('sanyo-onoda');
  const gradeScale = draft.gradeScale.map((step) => (step.grade === 'C' ? { ...step, from: '60' } : step));
  const { values } = readDraft({ ...draft, gradeScale, statusWords: '検討\n実施' });
  const made = settingsProposal(texts, reading, book.snapshot(), values!);
  const [scale, words] = 'proposal' in made ? made.proposal.details : [];
  expect(scale).toMatch(/^評価の基準：C 50% [^、]+ → C 60% [^、]+$/);
  expect(words).toMatch(/^進捗区分：.+、.+ → 検討、実施$/);
});

test('columns of the overview are written into 計画設定, and taken back by an empty box', () => {
  const { book, reading, draft } = open('seki');
  const write = (from: PlanReading, overviewColumns: string): PlanReading => {
    const { values } = readDraft({ ...draft, overviewColumns });
    const made = values && settingsProposal(texts, from, book.snapshot(), values);
    if (!made || !('proposal' in made)) throw new Error('no proposal');
    book.apply(made.proposal.edits);
    const now = readPlan(book.snapshot());
    if (now.plan === null) throw new Error('no plan');
    return now;
  };
  const chosen = write(reading, '指標、実績，達成率');
  expect(chosen.plan.settings.overviewColumns).toEqual(['indicator', 'current', 'rate']);
  expect(draftOf(chosen).overviewColumns).toBe('指標、実績、達成率');
  expect(write(chosen, '').plan.settings).toEqual(reading.plan.settings);
});
