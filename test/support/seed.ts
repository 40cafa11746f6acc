import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plan, type Plan } from '../../src/plan';

const seeds = path.resolve(__dirname, '../../seeds');

export function seedFile(id: string): string {
  return path.join(seeds, `${id}.json`);
}

export function readSeed(id: string): Plan {
  return plan.parse(JSON.parse(readFileSync(seedFile(id), 'utf8')));
}
