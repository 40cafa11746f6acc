import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { paneEn } from '../../locales/en/pane';
import { paneJa } from '../../locales/ja/pane';
import { unusedTexts } from '../support/used-texts';

type Node = string | ((...args: never[]) => string) | { readonly [key: string]: Node };

/** `checks.severity.error` … */
function keys(node: Node, prefix = ''): string[] {
  if (typeof node === 'string' || typeof node === 'function') return [prefix];
  return Object.entries(node).flatMap(([key, value]) =>
    keys(value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

const folder = path.resolve(__dirname, '../../src/taskpane');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => path.join(folder, name));
const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');

const japanese: Node = paneJa;

test('both languages have the same texts', () => {
  expect(keys(paneEn).sort()).toEqual(keys(japanese).sort());
});

test('every text is used by the pane', () => {
  // what makes sentences of texts for the pane and for the command line stands in locales/ itself
  const locales = path.resolve(__dirname, '../../locales');
  const shared = readdirSync(locales).filter((name) => name.endsWith('.ts'));
  expect(unusedTexts([...files, ...shared.map((name) => path.join(locales, name))])).toEqual([]);
}, 240_000);

test('no Japanese stands in the code of the pane but in comments', () => {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  expect(code.match(/[ぁ-んァ-ヶ一-龠]+/gu) ?? []).toEqual([]);
});
