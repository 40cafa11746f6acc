import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { seed } from './seed';
import type { Plan } from '../../src/plan/plan';

const sources = path.resolve(__dirname, '../../../shared/source');
const documents: Readonly<Record<string, string>> = {
  'ube-reform': '000',
  'ube-dx': '001',
  'sanyo-onoda': '002',
  mine: '003',
  seki: '004',
};
/** Fields that name something of the document, where its words are wanted. */
const names = /^(基本|個別|新規継続|総合計画|戦略|関係課|関連計画|重点項目|大分類|小分類|結果欄|記録|章)|見出し$/;
/** Characters in a row that figures and names can have in common with the document. */
const longest = 18;

test.each(Object.keys(documents))('the prose of seeds/%s.json is not that of the document', (format) => {
  if (!existsSync(sources)) {
    process.stderr.write('../shared/source is absent: the prose of the seeds is not compared with the documents\n');
    return;
  }
  const file = readdirSync(sources).find((name) => name.startsWith(documents[format] ?? ''));
  const text = plain(readFileSync(path.join(sources, file ?? ''), 'utf8'));
  expect(prose(seed(format)).filter((sentence) => shares(plain(sentence), text))).toEqual([]);
});

function prose(plan: Plan): string[] {
  const named = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).flatMap(([name, value]) => (names.test(name) ? [] : [value]));
  return [
    ...plan.measures.flatMap((measure) => [
      ...named(measure.fields),
      ...measure.reports.flatMap((report) => [
        ...named(report.texts),
        // figures in brackets are those of the document
        ...(report.lines ?? []).map((line) => line.text.replace(/（[^（）]*\d[^（）]*）/gu, '')),
      ]),
    ]),
    ...(plan.overview ?? []).map((row) => row.summary),
  ];
}

function shares(sentence: string, text: string): boolean {
  for (let i = 0; i + longest <= sentence.length; i++) {
    if (text.includes(sentence.slice(i, i + longest))) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s、。・,]/g, '');
}
