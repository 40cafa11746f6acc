import { departmentsIn } from '../../src/plan';

test.each([
  ['税務課、国保年金課、その他公金収納課', ['税務課', '国保年金課', 'その他公金収納課']],
  ['企画課・総務課，人事課,市民課', ['企画課', '総務課', '人事課', '市民課']],
  ['財政課 ／ 企画課'.normalize('NFKC'), ['財政課', '企画課']],
  ['総務課\n総務課', ['総務課']],
  ['総務部　総務課', ['総務部　総務課']],
  ['※関係各課', ['関係各課']],
  ['、', []],
  ['', []],
])('%j names its departments', (text, names) => {
  expect(departmentsIn(text)).toEqual(names);
});

test('a separator inside a listed name parts nothing, and a space parts beside one', () => {
  const listed = ['税務・収納課', 'DX推進課', '総務課'];
  expect(departmentsIn('税務・収納課・総務課', listed)).toEqual(['税務・収納課', '総務課']);
  expect(departmentsIn('ＤＸ推進課 新しい課 総務課', listed)).toEqual(['ＤＸ推進課', '新しい課', '総務課']);
});
