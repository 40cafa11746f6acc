import { at, found, sampleMeasure, samplePlan } from './sample-plan';

const plan = (title: string) => samplePlan({ measures: [sampleMeasure({ title })] });

test('radicals out of a PDF are written as the kanji that they look like', () => {
  expect(found('character-lost', plan('⾏財政改⾰'))).toEqual([
    {
      code: 'character-lost',
      severity: 'warning',
      where: at({ kind: 'title' }),
      data: {
        number: '1',
        title: '⾏財政改⾰',
        field: '名称',
        found: '⾏（U+2F8F）、⾰（U+2FB0）',
        set: 'radical',
        around: '⾏財政改⾰',
        better: '行財政改革',
      },
      fix: { kind: 'text', text: '行財政改革' },
    },
  ]);
});

test.each([
  ['a private-use character', '\ue000田課', 'private', 'U+E000', ''],
  ['an emoji', '目標達成🎉', 'emoji', '🎉（U+1F389）', ''],
  ['a zero-width space', '収納\u200b対策', 'invisible', 'U+200B', '収納対策'],
  ['a kanji of JIS X 0213', '𠮟責', 'kanji', '𠮟（U+20B9F）', ''],
  ['a compatibility kanji', '\ufa45岸の整備', 'kanji', '海（U+FA45）', '海岸の整備'],
  ['a space of another width', '収納\u2003対策', 'invisible', 'U+2003', '収納 対策'],
  ['the squared 令和', '㋿5年度', 'other', '㋿（U+32FF）', '令和5年度'],
])('%s', (_, title, set, shown, better) => {
  const findings = found('character-lost', plan(title)).map(({ data }) => [
    data.set,
    data.found,
    data.better,
  ]);
  expect(findings).toEqual([[set, shown, better]]);
});

test.each(['髙橋さん', '㈱と№とⅥと①', '～〜—―－−', 'Fit & Gap', 'café', '令和５年度（2023）\n改行'])(
  '「%s」 survives',
  (title) => {
    expect(found('character-lost', plan(title))).toEqual([]);
  },
);
