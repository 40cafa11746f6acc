import { citizenWords } from '../../locales/ja/citizens';
import type { Plan } from '../../src/plan';
import { readPlan } from '../../src/sheets/read-plan';
import { citizensPage } from '../../src/tables/citizens';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

function page(plan: Plan): string {
  const reading = readPlan(planBook(plan).snapshot());
  if (reading.plan === null) throw new Error('no plan');
  return citizensPage(reading, citizenWords);
}

test.each(['sanyo-onoda', 'ube-reform', 'ube-dx', 'mine', 'seki'])(
  'the page of %s has every measure and asks nothing of the network',
  (id) => {
    const seed = readSeed(id);
    const html = page(seed);
    expect(html.match(/<article>/gu)).toHaveLength(seed.measures.length);
    for (const { title } of seed.measures)
      expect(html).toContain(`　${title.trim().replace(/&/gu, '&#38;')}</h3>`);
    expect(html).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|fetch\(|XMLHttp/u);
    expect(html).toContain("default-src 'none'");
  },
);

test('the grades are those of the document', () => {
  const html = page(readSeed('sanyo-onoda'));
  const counts = [...html.matchAll(/<li(?: class="none")?><span>(.+?)<\/span>.*?<b>(\d+)<\/b>/gu)].map(
    ([, grade, count]) => [grade, count],
  );
  expect(counts).toEqual([
    ['A', '5'],
    ['B', '7'],
    ['C', '8'],
    ['D', '1'],
    ['評価なし', '4'],
  ]);
});

test('figures stand in the table under their years, and the chart draws as many', () => {
  const html = page(readSeed('sanyo-onoda'));
  const part = html.slice(
    html.indexOf('<h4>未収債権額'),
    html.indexOf('</article>', html.indexOf('<h4>未収債権額')),
  );
  expect(part).toContain(
    '<th scope="row">H28(2016)<wbr>（基準値）</th><td></td><td>982百万円 (H28)</td><td></td>',
  );
  expect(part).toContain('<th scope="row">R2(2020)</th><td></td><td>835百万円</td><td>52.1%</td>');
  expect(part.match(/<circle/gu)).toHaveLength(2);
  expect(part.match(/<rect/gu)).toHaveLength(1);
});

test('年次計画 is a table of its lines: what was planned in the year and what was done', () => {
  const html = page(readSeed('sanyo-onoda'));
  const article = html.slice(html.indexOf('　公金収納対策の強化</h3>'), html.indexOf('</article>'));
  const rows = [
    ...article.matchAll(/<tr><th scope="row">([^<]*)<\/th><td>([^<]*)<\/td><td>([^<]*)<\/td><\/tr>/gu),
  ];
  const schedule = readSeed('sanyo-onoda').measures[0]?.schedule ?? [];
  expect(rows.map(([, ...cells]) => cells)).toEqual(
    schedule.flatMap(({ label, plan, actual }) =>
      plan.R2 === undefined && actual.R2 === undefined ? [] : [[label, plan.R2 ?? '', actual.R2 ?? '']],
    ),
  );
  expect(article).not.toContain('年次計画の計画');
});

test('what people typed is text, and what tells of a person stays away', () => {
  const seed = readSeed('seki');
  const [first, ...others] = seed.measures;
  if (!first) throw new Error('no measure');
  const html = page({
    ...seed,
    title: '<script>alert(1)</script>計画',
    measures: [
      {
        ...first,
        department: '企画課 山田太郎',
        reports: first.reports.map((one) => ({
          ...one,
          texts: Object.fromEntries(Object.keys(one.texts).map((key) => [key, '担当者：山田太郎'])),
        })),
      },
      ...others,
    ],
  });
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('山田');
  expect(html).toContain('担当：企画課');
});
