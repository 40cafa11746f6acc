import { findFormat, formats } from '../../../src/formats';
import { formPlaces } from '../../../src/sheets/list/form-places';
import { readList } from '../../../src/sheets/list/read-list';
import { templateColumns } from '../../../src/sheets/list/template-columns';
import { problemLines } from './lists';

const plan = { years: ['R4', 'R5', 'R6'], baselineYear: 'R3', reportYear: 'R4' };

test.each(formats.map((format) => [format.id, format] as const))(
  'every heading of an empty list for %s is known, and all that is filled in there stands in the sheets',
  (_, format) => {
    const columns = templateColumns(formPlaces(format, plan), plan);
    const filled = columns.map(({ example, meaning }) => {
      if (meaning.kind === 'text') return `${meaning.name}の文`;
      return meaning.kind === 'method' ? '水準' : example;
    });
    const rows = [columns.map(({ heading }) => heading), filled].map((row) => row.map((text) => ({ text })));
    const reading = readList({ sheet: null, rows }, format, plan);
    expect(reading.columns.map(({ meaning, sure }) => [meaning, sure])).toEqual(
      columns.map(({ meaning }) => [meaning, 'known']),
    );
    expect(problemLines(reading)).toEqual([]);
  },
);

test('headings that one sheet has instead of those of the form can be given, too', () => {
  const headingsOf = (id: string) => {
    const format = findFormat(id);
    return format ? formPlaces(format, plan).ownHeadings : [];
  };
  expect(headingsOf('seki')).toEqual(['実績の見出し', '目標の見出し', '結果欄の見出し']);
  expect(headingsOf('mine')).toEqual(['指標1実績の見出し']);
  for (const format of formats) {
    const names = formPlaces(format, plan).ownHeadings;
    const rows = [
      ['施策名', 'R4目標', ...names],
      ['窓口', '10', ...names.map((name) => `${name}の文`)],
    ];
    const reading = readList(
      { sheet: null, rows: rows.map((row) => row.map((text) => ({ text }))) },
      format,
      plan,
    );
    expect(reading.plan?.measures[0]?.fields).toEqual(
      Object.fromEntries(names.map((name) => [name, `${name}の文`])),
    );
    expect(problemLines(reading)).toEqual([]);
  }
});

test('an own heading of a second indicator stands with that indicator', () => {
  const format = findFormat('mine');
  if (!format) throw new Error('no format');
  const rows = [
    ['番号', '施策名', '指標', 'R4目標', '指標2実績の見出し'],
    ['1', '窓口', 'a', '10', '実績（見込み）'],
    ['1', '窓口', 'b', '20', ''],
  ].map((row) => row.map((text) => ({ text })));
  const reading = readList({ sheet: null, rows }, format, plan);
  expect(reading.plan?.measures[0]?.fields).toEqual({ 指標2実績の見出し: '実績（見込み）' });
  expect(problemLines(reading)).toEqual([]);
});
