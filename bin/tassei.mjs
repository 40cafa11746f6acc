#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/cli/tassei.cjs', import.meta.url);
if (!existsSync(built)) {
  console.error('dist がありません。先に npm run build を実行してください。(run "npm run build" first)');
  process.exit(2);
}
const { run } = createRequire(import.meta.url)(fileURLToPath(built));
process.exitCode = await run(process.argv.slice(2));
