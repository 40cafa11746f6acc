import type { Edit } from '../book/edit';
import type { BookSnapshot } from '../book/snapshot';
import { renamedInAssignment } from './assignment';
import { renamedInLedger } from './ledger';
import { sheetDepartmentName } from '../forms/own-form-name';
import { storeEdit, type HandOutRecord } from './memory';

/** One department's new name. */
export type Rename = readonly [from: string, to: string];

/** Departments under their new names in 回収簿, in 担当表, on sheets that are called after one, and in what the master remembers of its hand-outs. */
export function renamedInCycle(
  book: BookSnapshot,
  handOuts: readonly HandOutRecord[],
  renames: readonly Rename[],
): Edit[] {
  const nameOf = (name: string): string =>
    renames.reduce((now, [from, to]) => (now === from ? to : now), name);
  const isNamed = handOuts.some(({ department }) => nameOf(department) !== department);
  const renamed = handOuts.map((one) => ({ ...one, department: nameOf(one.department) }));
  return [
    ...renamedInAssignment(book, nameOf),
    ...renamedInLedger(book, nameOf),
    ...renamedOnSheets(book, nameOf),
    ...(isNamed ? [storeEdit(book, renamed)] : []),
  ];
}

/** The sheet keeps its name, which the city's own formulas may read. */
function renamedOnSheets({ sheets }: BookSnapshot, nameOf: (name: string) => string): Edit[] {
  return sheets.flatMap(({ name: sheet, names }) =>
    names.flatMap(({ name, refersTo }): Edit[] => {
      const department = name === sheetDepartmentName ? /^="(.*)"$/su.exec(refersTo)?.[1] : undefined;
      if (department === undefined || nameOf(department) === department) return [];
      return [{ kind: 'setName', sheet, name, refersTo: `="${nameOf(department)}"`, hidden: true }];
    }),
  );
}
