/**
 * A contact sheet of every page of every format: docs/gallery/<format>.png. Needs a build, poppler's pdftoppm and
 * ImageMagick's montage.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const gallery = path.join(root, 'docs/gallery');
const tassei = path.join(root, 'bin/tassei.mjs');
/** Findings are no failure: exit codes 0 and 1. */
const run = (...args) => {
  try {
    execFileSync(process.execPath, [tassei, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    if (error.status !== 1) throw error;
  }
};

mkdirSync(gallery, { recursive: true });
for (const format of ['ube-reform', 'ube-dx', 'sanyo-onoda', 'mine', 'seki']) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tassei-gallery-'));
  const book = path.join(folder, 'plan.xlsx');
  const pdf = path.join(folder, 'plan.pdf');
  run('create', format, '--from', path.join(root, `seeds/${format}.json`), '-o', book);
  for (const kind of ['overview', 'tally', 'findings']) run('report', book, '--kind', kind);
  run('pdf', book, '-o', pdf, '--with-settings');
  execFileSync('pdftoppm', ['-r', '34', '-png', pdf, path.join(folder, 'page')]);
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => path.join(folder, name));
  execFileSync('montage', [
    ...pages,
    ...['-tile', '8x', '-geometry', '+6+6', '-background', '#B0B0B0', '+dither', '-colors', '16', '-strip'],
    `PNG8:${path.join(gallery, `${format}.png`)}`,
  ]);
  rmSync(folder, { recursive: true });
}
