import { strFromU8, unzipSync } from 'fflate';
import path from 'node:path';

/**
 * What Excel would offer to repair in a package, as far as that can be told without Excel: parts and relationships that
 * are named and not there, lists without entries or with a wrong count, what has to be unique and is not. Empty for a
 * sound workbook; to be compared before and after an edit, as foreign workbooks have faults of their own.
 */
export function packageFaults(bytes: Uint8Array): Set<string> {
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name.replaceAll('\\', '/').toLowerCase(),
      strFromU8(content),
    ]),
  );
  const faults = new Set<string>();
  const types = files.get('[content_types].xml') ?? '';
  for (const name of attributes(types, 'Override', 'PartName')) {
    const plain = decodeURI(name).replace(/^\//, '').toLowerCase();
    if (!files.has(plain)) faults.add(`override without a part: ${plain}`);
  }
  const owners = new Map<string, string[]>();
  for (const [name, text] of files) {
    if (name.endsWith('.rels')) continue;
    if (!/\.(xml|vml)$/.test(name) || name === '[content_types].xml') continue;
    const folder = path.posix.dirname(name);
    const rels = files.get(`${folder}/_rels/${path.posix.basename(name)}.rels`) ?? '';
    const known = new Set<string>();
    for (const tag of tags(rels, 'Relationship')) {
      const id = attribute(tag, 'Id');
      if (known.has(id)) faults.add(`${name}: relationship ${id} twice`);
      known.add(id);
      if (attribute(tag, 'TargetMode') === 'External') continue;
      const target = decodeURI(attribute(tag, 'Target').split('#')[0] ?? '');
      if (target === '') continue;
      const full = path.posix
        .join(target.startsWith('/') ? '' : folder, target)
        .replace(/^\//, '')
        .toLowerCase();
      if (!files.has(full)) faults.add(`${name}: relationship to a missing part ${full}`);
      else owners.set(full, [...(owners.get(full) ?? []), name]);
    }
    for (const [, id = ''] of text.matchAll(/\sr:(?:id|embed|link|pict|href|dm|lo|qs|cs)="([^"]+)"/g))
      if (!known.has(id)) faults.add(`${name}: ${id} is related to nothing`);
    for (const fault of listFaults(text)) faults.add(`${name}: ${fault}`);
    for (const fault of cellFaults(name, text)) faults.add(`${name}: ${fault}`);
  }
  for (const [part, by] of owners)
    if (/\/(drawings\/drawing|tables\/|comments|vmldrawing|threadedcomments\/)/i.test(part) && by.length > 1)
      faults.add(`${part} belongs to ${by.join(' and ')}`);
  for (const fault of bookFaults(files)) faults.add(fault);
  return faults;
}

/** Lists that must not be empty, and that say how many entries they have. */
const lists: Readonly<Record<string, string>> = {
  dataValidations: 'dataValidation',
  hyperlinks: 'hyperlink',
  mergeCells: 'mergeCell',
  cols: 'col',
  rowBreaks: 'brk',
  colBreaks: 'brk',
  tableParts: 'tablePart',
  protectedRanges: 'protectedRange',
  ignoredErrors: 'ignoredError',
  customSheetViews: 'customSheetView',
  conditionalFormatting: 'cfRule',
  scenarios: 'scenario',
  definedNames: 'definedName',
  controls: 'control',
  oleObjects: 'oleObject',
  'x14:dataValidations': 'x14:dataValidation',
  'x14:conditionalFormattings': 'x14:conditionalFormatting',
  'x14:sparklineGroups': 'x14:sparklineGroup',
  'x14:sparklines': 'x14:sparkline',
  tableColumns: 'tableColumn',
};

function* listFaults(text: string): Generator<string> {
  for (const [list, entry] of Object.entries(lists)) {
    for (const [whole, given = ''] of text.matchAll(
      new RegExp(`<${list}(\\s[^>]*)?(?:/>|>[\\s\\S]*?</${list}>)`, 'g'),
    )) {
      const count = [...whole.matchAll(new RegExp(`<${entry}[\\s/>]`, 'g'))].length;
      if (count === 0) yield `${list} without entries`;
      const told = attribute(given, 'count');
      if (told !== '' && Number(told) !== count) yield `${list} says ${told} and has ${String(count)}`;
    }
  }
  if (/\s(sqref|ref)=""/.test(text) || /<xm:sqref>\s*<\/xm:sqref>/.test(text)) yield 'an empty reference';
  if (/<extLst\s*(\/>|>\s*<\/extLst>)/.test(text)) yield 'extLst without entries';
  for (const [, ref = ''] of text.matchAll(/\s(?:sqref|ref)="([^"]+)"/g))
    if (/#REF!/.test(ref)) yield `reference ${ref}`;
}

/** Rows and cells in their order, each once; merged blocks that do not overlap would need more and are left out. */
function* cellFaults(name: string, text: string): Generator<string> {
  if (!/worksheets\/[^/]*\.xml$/.test(name)) return;
  let last = 0;
  for (const [, row = '0'] of text.matchAll(/<row\s[^>]*?\br="(\d+)"/g)) {
    if (Number(row) <= last) yield `row ${row} behind row ${String(last)}`;
    last = Number(row);
  }
  const merges = attributes(text, 'mergeCell', 'ref');
  if (new Set(merges).size < merges.length) yield 'a merged block twice';
}

function* bookFaults(files: ReadonlyMap<string, string>): Generator<string> {
  const book = files.get('xl/workbook.xml') ?? '';
  const sheets = tags(book, 'sheet');
  for (const key of ['name', 'sheetId', 'r:id']) {
    const all = sheets.map((tag) => attribute(tag, key).toLowerCase());
    if (new Set(all).size < all.length) yield `two sheets with the same ${key}`;
  }
  if (sheets.length > 0 && sheets.every((tag) => /hidden/i.test(attribute(tag, 'state'))))
    yield 'no sheet is visible';
  for (const tag of tags(book, 'workbookView'))
    for (const key of ['activeTab', 'firstSheet'])
      if (Number(attribute(tag, key)) >= sheets.length) yield `${key} beyond the last sheet`;
  const names = tags(book, 'definedName').map(
    (tag) => `${attribute(tag, 'localSheetId')}!${attribute(tag, 'name').toLowerCase()}`,
  );
  if (new Set(names).size < names.length) yield 'a defined name twice';
  for (const name of names)
    if (Number(name.split('!')[0]) >= sheets.length) yield `the name ${name} is of no sheet`;
  const tables = [...files].filter(([name]) => /^xl\/tables\//.test(name)).map(([, text]) => text);
  for (const key of ['id', 'displayName']) {
    const all = tables.map((text) => attribute(tags(text, 'table')[0] ?? '', key).toLowerCase());
    if (new Set(all).size < all.length) yield `two tables with the same ${key}`;
  }
  const ids = sheets.map((tag) => attribute(tag, 'sheetId'));
  const chain = files.get('xl/calcchain.xml') ?? '';
  for (const [, id = ''] of chain.matchAll(/<c [^>]*\bi="(\d+)"/g))
    if (!ids.includes(id)) yield `the calculation chain names sheet ${id}`;
}

function tags(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?/?>`, 'g'))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function attributes(text: string, name: string, key: string): string[] {
  return tags(text, name).map((tag) => attribute(tag, key));
}
