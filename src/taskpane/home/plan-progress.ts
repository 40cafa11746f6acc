import { departmentsIn, type YearKey } from '../../plan';
import { unfilled } from '../workbook/entries/entry-fields';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import type { MeasureReading, PlanReading } from '../workbook/book-port';

/** How many of those that can be are done; `done` is `null` while it is not known. */
export interface Strand {
  readonly done: number | null;
  readonly of: number;
}

/** How far a group of measures is. */
export interface Progress {
  /** Name of the department or policy; empty for the whole plan and for measures without one. */
  readonly name: string;
  /** Measures without an empty field. */
  readonly filled: Strand;
  /** Measures without an open error or warning. */
  readonly clean: Strand;
  /** Measures with a grade, a status or a rate, of those that can have one. */
  readonly graded: Strand;
}

export interface PlanProgress {
  readonly all: Progress;
  /** By department; by policy where the form names no departments (美祢). Empty where there is neither. */
  readonly groups: readonly Progress[];
  /** The field of the policies where the groups are policies. */
  readonly policyField: string | null;
}

/** What is known of one measure. */
export interface MeasureState {
  readonly canBeGraded: boolean;
  readonly isGraded: boolean;
}

/**
 * How far filling in, checking and grading have come. A measure of several departments counts for each of them.
 * @param findings `null` while they are not known
 */
export function planProgress(
  reading: PlanReading,
  year: YearKey,
  findings: readonly PaneFinding[] | null,
  stateOf: (one: MeasureReading) => MeasureState,
): PlanProgress {
  const { plan, measures, format } = reading;
  const faulty = findings && faultyMeasures(findings);
  const count = (name: string, group: readonly MeasureReading[]): Progress => {
    const states = group.map(stateOf);
    return {
      name,
      filled: { done: group.filter((one) => unfilled(one, year).length === 0).length, of: group.length },
      clean: {
        done: faulty && group.filter(({ measure }) => !faulty.has(measure.number)).length,
        of: group.length,
      },
      graded: {
        done: states.filter(({ isGraded, canBeGraded }) => isGraded && canBeGraded).length,
        of: states.filter(({ canBeGraded }) => canBeGraded).length,
      },
    };
  };
  const departments = ({ measure }: MeasureReading): readonly string[] =>
    departmentsIn(measure.department, plan.settings.departments);
  const policy = format.policyField ?? null;
  const byDepartment = measures.some((one) => departments(one).length > 0);
  const groups = new Map<string, MeasureReading[]>();
  for (const one of measures) {
    const names = byDepartment ? departments(one) : policy === null ? [] : [one.measure.fields[policy] ?? ''];
    for (const name of names.length === 0 ? [''] : names) {
      const group = groups.get(name);
      if (group) group.push(one);
      else groups.set(name, [one]);
    }
  }
  return {
    all: count('', measures),
    groups: groups.size < 2 && groups.has('') ? [] : [...groups].map(([name, group]) => count(name, group)),
    policyField: byDepartment ? null : policy,
  };
}

/** Numbers of the measures with an open error or warning. */
function faultyMeasures(findings: readonly PaneFinding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ measure, severity, ignored }) =>
      measure !== null && severity !== 'info' && ignored === null ? [measure] : [],
    ),
  );
}
