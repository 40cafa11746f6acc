import { cliTexts } from '../../locales/ja/cli';
import { listJa } from '../../locales/ja/list';
import { formats } from '../../src/formats';
import { lexicon, wordsOfField } from '../../src/lexicon';
import { formPlaces } from '../../src/sheets/list/form-places';
import { meaningKey, type Meaning } from '../../src/sheets/list/meaning';
import { listProblemLevels, type ListProblem, type ListProblemCode } from '../../src/sheets/list/problem';
import { templateColumns, type TemplateColumn } from '../../src/sheets/list/template-columns';

/** The plan of which the document tells the columns. */
const plan = { years: ['R4', 'R5', 'R6', 'R7', 'R8'], baselineYear: 'R3', reportYear: 'R4' };

const own: readonly Meaning['kind'][] = ['text', 'mark', 'report'];

/** docs/lists.md with its tables as the source has them. */
export function withColumns(doc: string): string {
  const forms = formats.map((format) => {
    const places = formPlaces(format, plan);
    return {
      id: format.id,
      title: format.title.ja,
      places,
      columns: columnsByYear(templateColumns(places, plan)),
    };
  });
  const shared = new Map<string, { column: TemplateColumn; ids: string[] }>();
  for (const { id, columns } of forms) {
    for (const column of columns.filter(({ meaning }) => !own.includes(meaning.kind))) {
      const key = meaning0(column.meaning);
      const entry = shared.get(key) ?? { column, ids: [] };
      entry.ids.push(id);
      shared.set(key, entry);
    }
  }
  const sections: Readonly<Record<string, readonly string[]>> = {
    'Columns of every form': [
      '| heading | what is written there | example | forms |',
      '|---|---|---|---|',
      ...[...shared.values()].map(({ column: { heading, about, example }, ids }) =>
        row(heading, about, example, ids.length === forms.length ? 'all' : ids.join(', ')),
      ),
    ],
    'Columns of each form': forms.flatMap(({ id, title, places, columns }) => [
      `### \`${id}\` ${title}`,
      '',
      columns.map(({ heading }) => heading).join(' · '),
      '',
      ...(places.ownHeadings.length === 0
        ? []
        : [`A heading that one sheet has instead of the form's: ${places.ownHeadings.join(' · ')}`, '']),
    ]),
    'Other headings': [
      '| read as | headings |',
      '|---|---|',
      ...[...new Set(lexicon.map(({ role }) => role))].map((role) =>
        row(`\`${role}\``, wordsOfField(role).join('、')),
      ),
    ],
    'What is told': [
      '| code | | as it is said |',
      '|---|---|---|',
      ...(Object.keys(listProblemLevels) as ListProblemCode[]).map((code) =>
        row(
          `\`${code}\``,
          listProblemLevels[code] === 'problem' ? 'not as typed' : 'to know',
          listJa.problem(exampleOf(code), cliTexts.create.remedies, 1),
        ),
      ),
    ],
  };
  return Object.entries(sections).reduce((text, [head, lines]) => replaceSection(text, head, lines), doc);
}

/** Of the columns of each year the first, which stands for all. */
function columnsByYear(columns: readonly TemplateColumn[]): TemplateColumn[] {
  const seen = new Set<string>();
  return columns.flatMap((column) => {
    const key = meaning0(column.meaning);
    if (seen.has(key)) return [];
    seen.add(key);
    const isYearly = columns.filter(({ meaning }) => meaning0(meaning) === key).length > 1;
    return [isYearly ? { ...column, heading: `${column.heading} …` } : column];
  });
}

/** Without its year. */
function meaning0(meaning: Meaning): string {
  return 'year' in meaning ? meaningKey(meaning).replace(`:${meaning.year}`, '') : meaningKey(meaning);
}

/** What an example of a problem names besides its cell. */
const others: Readonly<Partial<Record<ListProblemCode, string>>> = {
  'no-heading': '事業の名',
  'column-twice': '令和4年度目標値',
  'year-outside': 'R9',
  'number-taken': '1-2',
  'number-given': '3',
  'unit-differs': '件',
  'kept-otherwise': '→',
  'sheets-left': '令和3年度',
};

function exampleOf(code: ListProblemCode): ListProblem {
  const meaning: Meaning = { kind: 'target', year: 'R4' };
  return {
    code,
    cells: [{ sheet: null, row: 2, col: 4, text: '10' }],
    column: 'R4目標',
    meaning,
    reason: 'year-only',
    field: '指標1_目標_R4',
    other: others[code] ?? '12',
    years: plan.years,
  };
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/gu, ' ').replace(/\|/gu, '\\|')).join(' | ')} |`;
}

/** Puts lines below the first paragraph of a section. */
function replaceSection(doc: string, head: string, lines: readonly string[]): string {
  const all = doc.split('\n');
  const start = all.indexOf(`## ${head}`);
  if (start < 0) throw new Error(head);
  const next = all.findIndex((line, i) => i > start && line.startsWith('## '));
  const intro = all.findIndex((line, i) => i > start + 1 && line === '');
  const after = next < 0 ? [] : ['', ...all.slice(next)];
  const body = lines.join('\n').trimEnd().split('\n');
  return [...all.slice(0, intro + 1), ...body, ...(next < 0 ? [''] : after)].join('\n');
}
