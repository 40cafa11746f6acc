import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Reads one of the published cases beside this file. */
export function caseText(name: string): string {
  return readFileSync(path.join(__dirname, name), 'utf8');
}
