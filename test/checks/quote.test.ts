import { quoted } from '../../locales/quoted';
import { around, aroundFirst } from '../../src/checks/quote';

test('a short text is quoted whole', () => {
  expect(around('業務継続計画（BCP)', { start: 6, end: 11 })).toBe('業務継続計画（BCP)');
});

test('of a long one the place with twelve characters on either side, on one line', () => {
  const text = `${'あ'.repeat(30)}\n【】\n${'い'.repeat(30)}`;
  expect(around(text, { start: 31, end: 33 })).toBe(`…${'あ'.repeat(11)} 【】 ${'い'.repeat(11)}…`);
});

test('characters beyond the basic plane are not torn', () => {
  expect(aroundFirst(`${'𠮟'.repeat(20)}🎉`, (char) => char === '🎉')).toBe(`…${'𠮟'.repeat(12)}🎉`);
});

test('a message quotes no more than sixty characters of a value', () => {
  expect([...quoted('一行目\n二行目'), ...quoted('長'.repeat(90))]).toHaveLength(67);
  expect(quoted('長'.repeat(90)).endsWith('…')).toBe(true);
});
