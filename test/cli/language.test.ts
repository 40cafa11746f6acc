import { commandLine as english } from '../../locales/en/command-line';
import { commandLine as japanese } from '../../locales/ja/command-line';
import { languageOf } from '../../src/cli/words';
import { typed } from './typed';

/** Every key of a tree of texts, by its way. */
function keys(node: unknown, way = ''): string[] {
  if (typeof node !== 'object' || node === null) return [way];
  return Object.entries(node).flatMap(([key, value]) => keys(value, `${way}.${key}`));
}

test('the command line says the same things in both languages', () => {
  expect(keys(english).sort()).toEqual(keys(japanese).sort());
});

test.each([
  [[], {}, 'ja'],
  [[], { LANG: 'C.UTF-8' }, 'ja'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LC_ALL: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }, 'ja'],
  [[], { LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'ja_JP.UTF-8' }, 'en'],
  [['check', '--lang', 'en'], { LANG: 'ja_JP.UTF-8' }, 'en'],
  [['check', '--lang=ja'], { LANG: 'en_US.UTF-8' }, 'ja'],
  [['check', '--', '--lang', 'en'], {}, 'ja'],
] as const)('%j with %j speaks %s', (args, env, language) => {
  expect(languageOf(args, env)).toBe(language);
});

const kanji = /[\u3040-\u30ff\u4e00-\u9faf]/u;

test('--lang en: help, what is wrong with a command, and failures are English', async () => {
  const help = await typed('--help', '--lang', 'en');
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toMatch(/^Usage: tassei .*Options:.*Commands:/su);
  const check = await typed('check', '--help', '--lang', 'en');
  expect(check.out).toMatch(/check for missing entries.*Options of all commands:.*--lang <language>/su);
  expect(await typed('chek', '--lang', 'en')).toEqual({
    code: 2,
    out: '',
    err: 'There is no command “chek”. Did you mean check? See tassei --help.\n',
  });
  expect(await typed('--lang', 'en', 'report', 'a.xlsx', '--kind', 'list')).toEqual({
    code: 2,
    out: '',
    err: '“list” cannot be used. Choose one of overview, tally, trends, table, findings. See tassei report --help.\n',
  });
  const missing = await typed('check', 'no-such-file.xlsx', '--lang', 'en');
  expect(missing).toEqual({
    code: 2,
    out: '',
    err: 'The file cannot be read: no-such-file.xlsx (there is no such file; check its name and place)\n',
  });
  expect(kanji.test(missing.err)).toBe(false);
});

test('a language that there is not is told, in Japanese', async () => {
  expect(await typed('check', 'a.xlsx', '--lang', 'fr')).toEqual({
    code: 2,
    out: '',
    err: '「fr」は使えません。使える値: ja, en。使い方は tassei check --help で表示できます。\n',
  });
});
