import type { tableTexts as japanese } from '../ja/table-cli';
import type { Texts } from '../same-texts';

/** Texts of the commands `rate` and `quantity`. */
export const tableTexts: Texts<typeof japanese> = {
  input: 'a CSV file (UTF-8, Shift_JIS) or a JSON array; none or - for standard input',
  json: 'print the results as a JSON array',
  standardInput: 'standard input',
  unreadable: (name) => `${name} cannot be read. Check its path and permissions.`,
  unknownEncoding: (name) => `The encoding of ${name} is unknown. Save it as UTF-8 or Shift_JIS.`,
  line: (line) => `line ${String(line)}`,
  element: (element) => `element ${String(element)}`,
  notJson: ({ line, column }) =>
    `line ${String(line)}: This is not valid JSON (character ${String(column)}).`,
  tooLarge: (name, most) => `${name} is too large (up to ${String(most)} MB). Split it into several files.`,
  columnTwice: (headings) => `Columns with the same meaning: “${headings}”. Keep one of them.`,
  empty: 'There is no input.',
  notAnArray: 'The JSON must be an array ([ … ]).',
  notAnObject: 'Write { "id": …, "target": …, "actual": … }.',
  badQuotes: 'The quotation marks (") do not match.',
  missingColumns: (columns) => `The heading line lacks these columns: ${columns}`,
  tooManyCells: 'There are more cells than headings. Put values with separators in quotes: "1,234".',
  badField: (field, given, expected) => `“${given}” cannot be used for ${field} (possible: ${expected}).`,
  badScale: (field, given, problem) => `“${given}” cannot be used for ${field}: ${problem}.`,
  expected: {
    text: 'a text',
    year: 'a year: R4, 令和4年度, 2022',
    id: 'a text or a number',
    value: 'a number, or a text such as 「982百万円」',
    places: 'a whole number from 0 to 6',
    scale: 'grades from the best down, with their lowest rate (%): A:100,B:75,C:50,D',
    stages: 'words in order: 検討→作成→実施',
  },
  rate: {
    about: 'calculate rates and grades from a table of targets, actuals and baselines, with explanations',
    scale: 'the grade scale (A:100,B:75,C:50,D); without it there are no grades',
    rounding: 'half-up or truncate',
    places: 'decimals of the rate (0 to 6)',
    gradeOn: 'which rate decides: exact (unrounded) or printed',
  },
  quantity: {
    about: 'read printed values (△369,000千円, 10時間/月以下) as number, unit, qualifier and year',
    input: 'a file with one value per line, or a JSON array of strings; none or - for standard input',
    notAText: 'It must be a string.',
  },
};
