import { at, found, sampleMeasure, samplePlan } from './sample-plan';

const plan = (title: string) => samplePlan({ measures: [sampleMeasure({ title })] });

test('a word in one character is written out', () => {
  expect(found('platform-character', plan('㈱見本と協議（㍻30年）'))).toEqual([
    {
      code: 'platform-character',
      severity: 'info',
      where: at({ kind: 'title' }),
      data: {
        number: '1',
        title: '㈱見本と協議（㍻30年）',
        field: '名称',
        found: '㈱、㍻',
        better: '(株)、平成',
        state: 'words',
      },
      fix: { kind: 'text', text: '(株)見本と協議（平成30年）' },
    },
  ]);
});

test('kanji of names are noted and left', () => {
  expect(found('platform-character', plan('髙橋課長')).map(({ data, fix }) => [data.found, fix])).toEqual([
    ['髙', undefined],
  ]);
});

test('words and kanji in one text are told apart, so that the fix of the words is complete', () => {
  expect(found('platform-character', plan('㈱髙橋')).map(({ data, fix }) => [data.found, fix])).toEqual([
    ['㈱', { kind: 'text', text: '(株)髙橋' }],
    ['髙', undefined],
  ]);
});

test('what stands in the forms themselves is not told', () => {
  expect(found('platform-character', plan('①№1 Ⅵ 100㎡'))).toEqual([]);
});
