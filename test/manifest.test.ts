import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { actionIds, jobs } from '../src/commands';
import { parseXml } from '../src/book/xlsx/xml/xml';
import type { XmlElement } from '../src/book/xlsx/xml/xml-element';

const root = path.resolve(__dirname, '..');
const base = 'https://localhost:3000/';
const manifest = parseXml(readFileSync(path.join(root, 'manifest.xml'), 'utf8')).root;

const elements = (of: XmlElement): XmlElement[] => of.children.filter((node) => typeof node !== 'string');
const child = (of: XmlElement, name: string): XmlElement => {
  const found = elements(of).find((node) => node.name === name);
  if (!found) throw new Error(`${of.name} has no ${name}`);
  return found;
};
const names = (of: XmlElement): string[] => elements(of).map((node) => node.name);
const text = (of: XmlElement): string =>
  of.children
    .filter((node) => typeof node === 'string')
    .join('')
    .trim();
const attribute = (of: XmlElement, name: string): string => of.get(name) ?? '';
const all = (of: XmlElement, name: string): XmlElement[] =>
  elements(of).flatMap((node) => [...(node.name === name ? [node] : []), ...all(node, name)]);

const overrides = child(manifest, 'VersionOverrides');
const extended = child(manifest, 'ExtendedOverrides');
const resources = child(overrides, 'Resources');
const factor = child(child(child(overrides, 'Hosts'), 'Host'), 'DesktopFormFactor');
const [group] = all(factor, 'Group');
const controls = all(factor, 'Control');

/** Width and height of a PNG, px. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('the elements stand in the order of the schema, and all that it requires are there', () => {
  expect(names(manifest)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ]);
  expect(names(overrides)).toEqual(['Hosts', 'Resources']);
  expect(names(child(child(overrides, 'Hosts'), 'Host'))).toEqual([
    'Runtimes',
    'AllFormFactors',
    'DesktopFormFactor',
  ]);
  expect(names(factor)).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
  expect(names(resources)).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
  expect(group && names(group)).toEqual(['Label', 'Icon', ...controls.map(() => 'Control')]);
  for (const control of controls) expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
});

test('it is a task pane for workbooks with a version of four numbers, a GUID and Japanese as its own language', () => {
  expect({
    type: attribute(manifest, 'xsi:type'),
    overrides: attribute(overrides, 'xsi:type'),
    host: attribute(child(child(manifest, 'Hosts'), 'Host'), 'Name'),
    locale: text(child(manifest, 'DefaultLocale')),
    permissions: text(child(manifest, 'Permissions')),
  }).toEqual({
    type: 'TaskPaneApp',
    overrides: 'VersionOverridesV1_0',
    host: 'Workbook',
    locale: 'ja-JP',
    permissions: 'ReadWriteDocument',
  });
  expect(text(child(manifest, 'Id'))).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(text(child(manifest, 'Version'))).toMatch(/^\d+(\.\d+){3}$/);
});

test('the requirements name an ExcelApi set that Office 2021 has', () => {
  const [set, ...more] = all(child(manifest, 'Requirements'), 'Set');
  expect(more).toEqual([]);
  expect(set && attribute(set, 'Name')).toBe('ExcelApi');
  expect(Number(set && attribute(set, 'MinVersion').split('.')[1])).toBeLessThanOrEqual(14);
});

test('every id of a resource is short, unique and used, and every one that is used is there', () => {
  const ids = elements(resources).flatMap((kind) => elements(kind).map((one) => attribute(one, 'id')));
  const used = new Set(resids(overrides));
  expect([...ids].sort()).toEqual([...used].sort());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test('every address is https on the add-in server, and every icon is there in its size', () => {
  const urls = [
    ...['Url', 'ResourcesUrl'].map((name) => attribute(extended, name)),
    ...['IconUrl', 'HighResolutionIconUrl'].map((name) => attribute(child(manifest, name), 'DefaultValue')),
    attribute(child(child(manifest, 'DefaultSettings'), 'SourceLocation'), 'DefaultValue'),
    ...all(resources, 'bt:Image').map((one) => attribute(one, 'DefaultValue')),
    ...all(resources, 'bt:Url').map((one) => attribute(one, 'DefaultValue')),
  ];
  for (const url of urls) expect(url.startsWith(base)).toBe(true);
  for (const url of urls.filter((one) => /(json|html)$/.test(one) && !one.endsWith('/taskpane.html')))
    expect(existsSync(path.join(root, 'assets', url.slice(base.length)))).toBe(true);
  for (const url of urls.filter((one) => one.endsWith('.png'))) {
    const file = path.join(root, 'assets', url.slice(base.length));
    expect(existsSync(file)).toBe(true);
    const size = Number(/-(\d+)\.png$/.exec(url)?.[1]);
    expect(pngSize(file)).toEqual([size, size]);
  }
  for (const icon of all(overrides, 'Icon')) {
    expect(all(icon, 'bt:Image').map((one) => attribute(one, 'size'))).toEqual(['16', '32', '64', '80']);
    for (const image of all(icon, 'bt:Image'))
      expect(attribute(image, 'resid')).toMatch(`.${attribute(image, 'size')}`);
  }
});

test('every text has an English override and keeps within the length that Office shows', () => {
  const strings = (kind: string): string[] =>
    all(child(resources, kind), 'bt:String').flatMap((one) => [
      attribute(one, 'DefaultValue'),
      attribute(child(one, 'bt:Override'), 'Value'),
    ]);
  for (const words of strings('bt:ShortStrings')) expect(words.length).toBeLessThanOrEqual(125);
  for (const words of strings('bt:LongStrings')) expect(words.length).toBeLessThanOrEqual(250);
  for (const one of [...all(manifest, 'Override'), ...all(resources, 'bt:Override')]) {
    expect(attribute(one, 'Locale')).toBe('en-US');
  }
});

test('the buttons are 開く, 点検, 評価, 帳票 and 元に戻す, and each function that they call is registered', () => {
  const label = (control: XmlElement): string => {
    const id = attribute(child(control, 'Label'), 'resid');
    const found = all(resources, 'bt:String').find((one) => attribute(one, 'id') === id);
    return found ? attribute(found, 'DefaultValue') : '';
  };
  expect(controls.map(label)).toEqual(['開く', '点検', '評価', '帳票', '元に戻す']);
  expect(new Set(controls.map((one) => attribute(one, 'id'))).size).toBe(controls.length);
  expect(all(factor, 'FunctionName').map(text).sort()).toEqual(jobs.map((job) => actionIds[job]).sort());
});

test('the custom functions have a script, the pane as their page, metadata in both languages and a namespace', () => {
  const [point] = all(child(child(overrides, 'Hosts'), 'Host'), 'ExtensionPoint');
  expect(point && attribute(point, 'xsi:type')).toBe('CustomFunctions');
  expect(point && names(point)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
  const metadata = all(resources, 'bt:Url').find((one) => attribute(one, 'id') === 'Functions.Metadata');
  if (!metadata) throw new Error('no metadata');
  const files = [attribute(metadata, 'DefaultValue'), attribute(child(metadata, 'bt:Override'), 'Value')];
  expect(files.map((url) => existsSync(path.join(root, 'assets', url.slice(base.length))))).toEqual([
    true,
    true,
  ]);
});

test('every action has one key of its own, as Microsoft advises them, and a name in both languages', () => {
  const read = (url: string): unknown =>
    JSON.parse(readFileSync(path.join(root, 'assets', url.slice(base.length)), 'utf8'));
  const file = read(attribute(extended, 'Url')) as ShortcutsFile;
  const english = read(attribute(extended, 'ResourcesUrl')) as Resources;
  const ids = Object.values(actionIds).sort();
  expect(file.actions.map(({ id }) => id).sort()).toEqual(ids);
  expect(file.shortcuts.map(({ action }) => action).sort()).toEqual(ids);
  for (const platform of ['default', 'mac'] as const) {
    const keys = file.shortcuts.map(({ key }) => key[platform]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^(Ctrl|Command)\+Alt\+Shift\+[A-Z0-9]$/);
  }
  const tokens = file.actions.map(({ name }) => /^\$\{resource\.(\w+)\}$/.exec(name)?.[1]).sort();
  expect(Object.keys(file.resources.default).sort()).toEqual(tokens);
  expect(Object.keys(english).sort()).toEqual(tokens);
});

type Resources = Readonly<Record<string, { readonly value: string }>>;

interface ShortcutsFile {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac: string };
  }[];
  readonly resources: { readonly default: Resources };
}

function* resids(of: XmlElement): Iterable<string> {
  for (const node of elements(of)) {
    const resid = attribute(node, 'resid');
    if (resid !== '') yield resid;
    yield* resids(node);
  }
}
