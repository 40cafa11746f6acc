/**
 * The text of THIRD-PARTY-NOTICES.txt: every package whose code, face or scripts stand in `dist`, with its licence as it
 * came. Also run by the build.
 */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
/** Served or built in beside the `dependencies`: office.js, and the grid of the workbench. */
const alsoShipped = [
  '@microsoft/office-js',
  '@univerjs/core',
  '@univerjs/preset-sheets-core',
  '@univerjs/themes',
  'rxjs',
];

const conditions = {
  '@microsoft/office-js':
    'office.js and what it loads are Microsoft software, unchanged, under the licence below. They may be used only to ' +
    'develop and run add-ins for Microsoft Office. Whoever serves them from a server of their own instead of ' +
    'Microsoft’s (`npx webpack --mode production --env officejs=cdn`) has to hold to these conditions.',
};

function readPackage(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** Where a package is found from a folder: in its own node_modules, else further up. */
function find(name, from) {
  for (let folder = from; folder.startsWith(root); folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) return found;
  }
  return null;
}

function shippedPackages() {
  const found = new Map();
  const open = [...Object.keys(readPackage(root).dependencies), ...alsoShipped].map((name) => [name, root]);
  for (let next = open.pop(); next; next = open.pop()) {
    const folder = find(...next);
    if (folder === null || found.has(folder)) continue;
    const { name, version, license, author, dependencies = {} } = readPackage(folder);
    found.set(folder, { name, version, license, author });
    // a package of types only is nothing at run time
    for (const one of Object.keys(dependencies)) if (!one.startsWith('@types/')) open.push([one, folder]);
  }
  return [...found].map(([folder, one]) => ({ folder, ...one }));
}

function licenceOf(folder) {
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice|ofl)/i.test(file));
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim()).join('\n\n');
}

/** Packages without a file of their own name their licence and their author. */
function declared({ license, author }) {
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  const name = typeof license === 'string' ? license : (license?.type ?? 'see the package');
  return `Licence: ${name}${by === '' ? '' : `\nCopyright: ${by}`}`;
}

function notices() {
  const parts = shippedPackages()
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((one) => {
      const text = licenceOf(one.folder);
      const condition = conditions[one.name];
      return [
        `${one.name} ${one.version}`,
        ...(condition ? [condition] : []),
        text === '' ? declared(one) : text,
      ].join('\n\n');
    });
  const rule = `\n\n${'='.repeat(80)}\n\n`;
  return [`Tassei contains the following software of others.`, ...new Set(parts)].join(rule) + '\n';
}

module.exports = { notices, shippedPackages };
