import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(__dirname, '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

const names = z.record(z.string(), z.string());
const manifest = z
  .object({ scripts: names, dependencies: names, devDependencies: names })
  .parse(JSON.parse(read('package.json')));
const lock = z
  .object({ packages: z.record(z.string(), z.object({ optionalDependencies: names.optional() })) })
  .parse(JSON.parse(read('package-lock.json')));

test('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz|"resolved"/);
});

test('the lock file names the optional packages of every system, which npm ci asks for on each', () => {
  const places = Object.keys(lock.packages);
  const wanted = Object.values(lock.packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  );
  expect(wanted.filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`)))).toEqual(
    [],
  );
});

test('every dependency has its paragraph in docs/decisions.md', () => {
  const decisions = read('docs/decisions.md');
  const all = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  const named = (name: string) =>
    decisions.includes(`\`${name}\``) || (name.startsWith('@types/') && decisions.includes('`@types/*`'));
  expect(all.filter((name) => !named(name))).toEqual([]);
});

test('every npm script is told in README.md or CONTRIBUTING.md or docs/decisions.md, and the reverse', () => {
  const texts = ['README.md', 'README.ja.md', 'CONTRIBUTING.md', 'docs/decisions.md', '.ci/run']
    .map(read)
    .join('\n');
  const told = new Set(
    [...texts.matchAll(/npm (?:run ([a-z:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2]),
  );
  const scripts = Object.keys(manifest.scripts).filter((name) => !name.startsWith('pre'));
  expect([...told].sort()).toEqual(scripts.sort());
});

test('what README.md links to is there', () => {
  const links = [
    ...`${read('README.md')}\n${read('README.ja.md')}`.matchAll(/(?<!!\[[^\]]*)\]\(([^)#:]+)\)/g),
  ].map((m) => m[1] ?? '');
  expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
});

test('every package that is shipped stands in the notices with its licence', () => {
  const { notices, shippedPackages } = createRequire(__filename)('../scripts/notices.cjs') as {
    notices: () => string;
    shippedPackages: () => { name: string }[];
  };
  const text = notices();
  const names = shippedPackages().map(({ name }) => name);
  for (const name of [
    'pdf-lib',
    'fontkit',
    'numfmt',
    '@expo-google-fonts/biz-udgothic',
    '@microsoft/office-js',
    'react',
  ])
    expect(names).toContain(name);
  for (const name of names) expect(text).toContain(`\n${name} `);
  expect(text).toMatch(/SIL OPEN FONT LICENSE|SIL Open Font License/);
});
