/**
 * Pictures of every screen of the pane, in every size and theme that the tests look at, and a page that shows them:
 * dist/screens/index.html. Needs a build and Chromium.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'dist/screens');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const { status } = spawnSync(
  process.execPath,
  [jest, 'test/real/(pane-(screens|checks|home|more|reports|fetching)|ribbon)'],
  {
    cwd: root,
    env: { ...process.env, PICTURES: folder },
    stdio: 'inherit',
  },
);
const pictures = readdirSync(folder)
  .filter((name) => name.endsWith('.png'))
  .sort();
const figure = (name) =>
  `<figure><img loading="lazy" src="${encodeURIComponent(name)}" alt=""><figcaption>${name}</figcaption></figure>`;
writeFileSync(
  path.join(folder, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Screens</title><style>body{display:flex;flex-wrap:wrap;gap:16px;align-items:start;font:12px sans-serif}figure{margin:0}img{max-width:320px;border:1px solid #bbb}</style>${pictures.map(figure).join('\n')}`,
);
console.log(`${pictures.length} pictures: ${path.join(folder, 'index.html')}`);
process.exitCode = status ?? 1;
