import { findFormat } from '../../../src/formats';
import { tableOfText } from '../../../src/sheets/list/from-text';
import { readList } from '../../../src/sheets/list/read-list';
import { oneList } from '../../../src/sheets/list/one-list';

const seki = findFormat('seki');

/** A list with one row of very many columns and very many rows: cells that are not there are not looked at. */
test('a list of 30,000 lines beside a line of 30,000 commas is read by its cells, not by its square', () => {
  if (!seki) throw new Error('no form');
  const csv = `番号,施策名,指標,R4目標\n1,窓口の改善,待ち時間,3分${','.repeat(30_000)}\n${'\n'.repeat(30_000)}2,証明の交付,件数,9件`;
  const read = readList(tableOfText(csv), seki, {});
  expect(JSON.stringify(read)).toContain('証明の交付');
});

test('a second list beside the first is still told apart', () => {
  const table = tableOfText('番号,施策名,,番号,施策名\n1,あ,,1,い\n2,う,,2,え');
  const heads = { first: 0, last: 0, parts: [['番号'], ['施策名'], [], ['番号'], ['施策名']], known: 4 };
  const { table: kept, others } = oneList(table, heads);
  expect(kept.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['番号', '施策名'],
    ['1', 'あ'],
    ['2', 'う'],
  ]);
  expect(others.map(({ text }) => text)).toEqual(['番号', '施策名', '1', 'い', '2', 'え']);
});
