import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plan, type Plan } from '../../src/plan/plan';

/** A plan of `seeds/`, held against the schema. */
export function seed(format: string): Plan {
  const file = path.resolve(__dirname, `../../seeds/${format}.json`);
  return plan.parse(JSON.parse(readFileSync(file, 'utf8')));
}
