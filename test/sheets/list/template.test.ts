import { formats } from '../../../src/formats';
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
