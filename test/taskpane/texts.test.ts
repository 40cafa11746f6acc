import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { paneEn } from '../../locales/en/pane';
import { paneJa } from '../../locales/ja/pane';
import { ruleCodes } from '../../src/checks/codes';

type Node = string | ((...args: never[]) => string) | { readonly [key: string]: Node };

/** `checks.severity.error` … */
function keys(node: Node, prefix = ''): string[] {
  if (typeof node === 'string' || typeof node === 'function') return [prefix];
  return Object.entries(node).flatMap(([key, value]) =>
    keys(value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

const folder = path.resolve(__dirname, '../../src/taskpane');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n');

/** Groups of texts that are looked up by a code. */
const byCode = [
  'places',
  'entry.fields',
  'entry.hints',
  'eras',
  'checks.severity',
  'grading.about',
  'grading.changes.kinds',
  'grading.filter.kinds',
  'grading.filter.sorts.number',
  'grading.total.ofIndicator',
  'grading.total.reasons',
  'checks.by',
  'more.roundingModes',
  'more.lost',
  'printing.pageProblems',
  'help.actions',
  'work',
  'failures',
  'failures.reasons',
  'otherReports.tally',
  'printing.groupKinds',
  'printing.things',
  'otherReports.findings',
  'newPlan.problems',
  'formats',
  'guide.steps',
  'settingsForm.gradeOnWords',
  'settingsForm.measureGradeWords',
  'settingsForm.totalWords',
  'settingsForm.problems',
  'rules',
];
/** Labels of a form that are looked up by the name of the field. */
const byField = [
  'newPlan.municipality',
  'newPlan.title',
  'newPlan.firstYear',
  'newPlan.lastYear',
  'newPlan.baselineYear',
  'newPlan.reportYear',
];
const japanese: Node = paneJa;

test('both languages have the same texts', () => {
  expect(keys(paneEn).sort()).toEqual(keys(japanese).sort());
});

test('every text is used by the pane', () => {
  const unused = keys(japanese).filter((key) => {
    if (byField.includes(key)) return false;
    const parent = key.slice(0, Math.max(0, key.lastIndexOf('.')));
    const name = key.slice(parent.length).replace('.', '');
    return !byCode.includes(parent) && !new RegExp(`\\b${name}\\b`).test(source);
  });
  expect(unused).toEqual([]);
});

test('every check has a name to switch it off by', () => {
  expect(Object.keys(paneJa.rules).sort()).toEqual([...ruleCodes].sort());
});

test('no Japanese stands in the code of the pane but in comments', () => {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  expect(code.match(/[ぁ-んァ-ヶ一-龠]+/gu) ?? []).toEqual([]);
});
