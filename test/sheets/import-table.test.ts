import { findFormat } from '../../src/formats';
import { blankMeasure } from '../../src/formats/new-plan';
import { importTable } from '../../src/sheets/import-table';

const format = findFormat('sanyo-onoda');
if (!format) throw new Error('no format');
const settings = { years: ['R1', 'R2', 'R3', 'R4'], baselineYear: 'H29' };

test('a list pasted from Excel becomes measures with their indicators', () => {
  const rows = [
    ['№', '行動計画', '担当部署', '指標', 'H29（当初）', 'R2実績', '目標', '現状と課題'],
    [
      '1',
      '公金収納対策の強化',
      '税務課',
      '未収債権額',
      '982百万円',
      '835百万円',
      '700百万円',
      '滞納が多い。',
    ],
    ['', '', '', '収納率', '95.1%', '', '97.0%', ''],
    ['2', 'ふるさと納税の促進', '広報課', '', '', '', '', ''],
  ];
  expect(importTable(rows, format, settings)).toEqual({
    problems: [],
    measures: [
      {
        ...blankMeasure('1', '公金収納対策の強化'),
        department: '税務課',
        fields: { 現状と課題: '滞納が多い。' },
        indicators: [
          {
            name: '未収債権額',
            baseline: '982百万円',
            finalTarget: '700百万円',
            targets: {},
            actuals: { R2: '835百万円' },
          },
          { name: '収納率', baseline: '95.1%', finalTarget: '97.0%', targets: {}, actuals: {} },
        ],
      },
      { ...blankMeasure('2', 'ふるさと納税の促進'), department: '広報課' },
    ],
  });
});

test('targets by year, lines without numbers, and columns that the form does not have', () => {
  const rows = [
    ['施策名', '目標 R1', '令和2年度目標', '備考'],
    ['窓口の改善', '10件', '20件', '要確認'],
    ['', '5件', '', ''],
    ['広報の充実', '', '', ''],
  ];
  const { measures, problems } = importTable(rows, format, settings);
  expect(measures.map(({ number, title, indicators }) => ({ number, title, indicators }))).toEqual([
    {
      number: '1',
      title: '窓口の改善',
      indicators: [
        { name: '', targets: { R1: '10件', R2: '20件' }, actuals: {} },
        { name: '', targets: { R1: '5件' }, actuals: {} },
      ],
    },
    { number: '2', title: '広報の充実', indicators: [] },
  ]);
  expect(problems).toEqual([{ code: 'column-unknown', column: '備考' }]);
});

test('a list without a heading for the names of the measures is not taken over', () => {
  expect(
    importTable(
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      format,
      settings,
    ),
  ).toEqual({ measures: [], problems: [{ code: 'no-heading' }] });
});
