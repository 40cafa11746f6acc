import { findFormat, formats } from '../formats';
import type { PlanFormat } from '../formats/format';
import { plan, type Plan } from '../plan';

/** The plans of the published documents, and one of no city, by the id of their format; each is loaded when it is asked for. */
const seeds: Readonly<Record<string, () => Promise<unknown>>> = {
  general: () => import('../../seeds/general.json'),
  'ube-reform': () => import('../../seeds/ube-reform.json'),
  'ube-dx': () => import('../../seeds/ube-dx.json'),
  'sanyo-onoda': () => import('../../seeds/sanyo-onoda.json'),
  mine: () => import('../../seeds/mine.json'),
  seki: () => import('../../seeds/seki.json'),
};

/** The formats that a sample can be made of. */
export const sampleFormats: readonly PlanFormat[] = formats.filter(({ id }) => id in seeds);

/** A sample plan with its format; `null` where there is none. */
export async function loadSample(
  id: string,
): Promise<{ readonly plan: Plan; readonly format: PlanFormat } | null> {
  const load = seeds[id];
  const format = findFormat(id);
  return load && format ? { plan: plan.parse(contentOf(await load())), format } : null;
}

/** A JSON module comes with its content as `default`. */
function contentOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module;
}
