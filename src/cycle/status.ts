import type { PlacedFinding } from '../sheets/check';
import { filledOf, findingsOf, latest, measuresOf } from './by-department';
import type { Day } from './dates';
import { assignedIn } from './assignment';
import { assign } from './departments';
import type { Master } from './hand-out';
import { readLedger, type LedgerRow } from './ledger';
import type { HandOutRecord } from './memory';
import { recordsOf } from './records';

/** Where a department stands. */
export interface DepartmentStatus {
  readonly department: string;
  readonly measures: number;
  /** As it stands in 回収簿; null where nothing was handed out. */
  readonly state: string | null;
  readonly deadline: Day | null;
  /** Its deadline has passed, and it has not answered. */
  readonly isLate: boolean;
  readonly received: Day | null;
  readonly done: number;
  readonly of: number;
  readonly findings: number;
  readonly note: string;
}

/** Who has answered, who is late, how many cells are open. Departments that were given nothing come last. */
export function statusOf(
  master: Master,
  handOuts: readonly HandOutRecord[],
  findings: readonly PlacedFinding[],
  today: Day,
): DepartmentStatus[] {
  const { book, reading } = master;
  const { settings } = reading.plan;
  const records = recordsOf(book, reading.measures);
  const lines = new Map((readLedger(book) ?? []).map((line) => [line.department, line]));
  const given = latest(handOuts.filter(({ year }) => year === settings.reportYear));
  const { given: assigned } = assignedIn(book, records);
  const named = assign(records, settings.departments, false, assigned).byDepartment;
  const departments = [...new Set([...lines.keys(), ...given.keys(), ...named.keys()])];
  return departments.map((department) => {
    const handOut = given.get(department);
    const line = lines.get(department);
    const own = handOut ? measuresOf(handOut, records) : (named.get(department) ?? []);
    const { done, of } = filledOf(own, settings.reportYear);
    const deadline = line?.deadline ?? handOut?.deadline ?? null;
    const state = line?.state ?? (handOut ? '未提出' : null);
    const isOpen = state === '未提出' || state === '差戻し';
    return {
      ...{ department, measures: own.length, state, deadline, done, of },
      isLate: isOpen && deadline !== null && deadline < today,
      received: line?.received ?? null,
      findings: findingsOf(reading, own, findings).length,
      note: line?.note ?? '',
    };
  });
}

/** What 回収簿 says of departments that is counted: cells that are filled in, findings. */
export function countedRows(
  master: Master,
  handOuts: readonly HandOutRecord[],
  findings: readonly PlacedFinding[],
): LedgerRow[] {
  return statusOf(master, handOuts, findings, '0000-00-00')
    .filter(({ state }) => state !== null)
    .map(({ department, measures, done, of, findings: count }) => ({
      ...{ department, measures, done, of, findings: count },
    }));
}
