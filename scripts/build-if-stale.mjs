// Runs the production build when something that goes into it is newer than what was built, or when a part is missing.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'src',
  'locales',
  'assets',
  'seeds',
  'webpack.config.js',
  'package-lock.json',
  'scripts/notices.cjs',
];
const built = [
  'dist/cli/tassei.cjs',
  'dist/pane/taskpane.html',
  'dist/workbench/index.html',
  'dist/serve/serve.cjs',
];

const newest = Math.max(...sources.map((name) => newestBelow(path.join(root, name))));
const oldest = Math.min(...built.map((name) => modified(path.join(root, name))));
if (oldest < newest) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });

function newestBelow(start) {
  if (!existsSync(start)) return 0;
  if (!statSync(start).isDirectory()) return modified(start);
  const files = readdirSync(start, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(0, ...files.map((entry) => modified(path.join(entry.parentPath, entry.name))));
}

function modified(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
