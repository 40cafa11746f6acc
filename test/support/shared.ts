import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The material that stands beside the checkout; tests that need it say so where it is absent. */
export const sharedFolder = path.resolve(__dirname, '../../../shared');

export function hasShared(part: string): boolean {
  const there = existsSync(path.join(sharedFolder, part));
  if (!there) process.stderr.write(`not run: ../shared/${part} is absent\n`);
  return there;
}

/** Violations of the standard's schemas in these workbooks, as the shared judge prints them; empty when there are none. */
export function schemaViolations(...files: readonly string[]): string {
  const tool = path.join(sharedFolder, 'tools/validate_xlsx.py');
  if (!hasShared('tools/validate_xlsx.py')) return '';
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [tool, ...files], { encoding: 'utf8' });
  return status === 0 ? '' : stdout + stderr;
}
