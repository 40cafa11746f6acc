import { cellAddress } from '../book/address';
import type { Finding } from '../checks';
import { ownForm } from '../formats/own-form';
import { locate } from './locate';
import type { PlanReading } from './read-plan';

/** From so many findings of a kind on they are one: a habit of the city's, not a slip in each cell. */
const many = { replaced: 4, wide: 10, cut: 3 } as const;
const mostPlaces = 4;

/**
 * The findings about a city's own form as a planner reads them: nothing about the form's own texts, each cell once, and what is
 * the same all over the workbook in one line with its places.
 */
export function ownFormFindings(reading: PlanReading, findings: readonly Finding[]): readonly Finding[] {
  if (reading.format.id !== ownForm.id) return findings;
  const told = onceACell(
    reading,
    findings.filter((finding) => !isOfTheForm(finding)),
  );
  const groups = new Map<string, Finding[]>();
  for (const finding of told) {
    const key = habitOf(reading, finding);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return told.flatMap((finding): readonly Finding[] => {
    const group = groups.get(habitOf(reading, finding) ?? '') ?? [];
    if (group.length < leastOf(finding)) return [finding];
    return group[0] === finding ? [summedUp(reading, group)] : [];
  });
}

/** Texts of the form itself, a percent sign in full width, and a character more or less: the fonts of other machines are not ours. */
function isOfTheForm({ code, where, data }: Finding): boolean {
  if (code === 'mixed-width') return !/[０-９．，]/u.test(String(data.text ?? ''));
  if (code !== 'text-cut' || data.state === 'number') return false;
  return where.kind === 'cell' || Number(data.chars) <= 1;
}

/** A target that several indicators or years share in one cell. */
function onceACell(reading: PlanReading, findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter((finding) => {
    const place = locate(reading, finding);
    if (!place) return true;
    const key = `${finding.code} ${String(finding.data.state ?? '')} ${place.sheet}!${cellAddress(place)}`;
    return !told.has(key) && told.add(key);
  });
}

/** What is told once for all places where it is so; null where each is a slip of its own. */
function habitOf(reading: PlanReading, { code, where, data }: Finding): string | null {
  if (where.kind !== 'measure') return null;
  if (code === 'own-rate-differs' && data.state === 'final' && 'indicator' in where.field)
    return `final ${String(where.measure)} ${String(where.field.indicator)}`;
  if (code === 'own-rate-differs' && data.state === 'replaced') return 'replaced';
  if (code === 'mixed-width') return 'wide';
  if (code === 'text-cut') return `cut ${reading.measures[where.measure]?.sheet ?? ''}`;
  return null;
}

function leastOf({ code, data }: Finding): number {
  if (code === 'mixed-width') return many.wide;
  if (code === 'text-cut') return many.cut;
  return data.state === 'replaced' ? many.replaced : 2;
}

/** The first with the number of the others and some of their places; what would mend one alone is left out. */
function summedUp(reading: PlanReading, [first, ...others]: readonly Finding[]): Finding {
  const { fix: _, ...rest } = first as Finding;
  const here = locate(reading, rest);
  const places = others.flatMap((one) => locate(reading, one) ?? []);
  const isOneSheet = places.every(({ sheet }) => sheet === here?.sheet);
  const names = [...new Set(places.map((place) => (isOneSheet ? cellAddress(place) : place.sheet)))];
  const cells = names.slice(0, mostPlaces).join('、') + (names.length > mostPlaces ? '…' : '');
  return { ...rest, data: { ...rest.data, more: others.length, cells } };
}
