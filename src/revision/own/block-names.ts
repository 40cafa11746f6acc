import { absoluteReference, parseReference } from '../../book/address';
import type { SetName } from '../../book/edit';
import type { SheetSnapshot } from '../../book/snapshot';
import { takingPrefix } from '../../forms/adopted-names';
import type { OwnMeasure } from './own-measure';

/** A block of the sheet to be, and how far its cells are from those whose names it takes. */
export interface PlacedBlock {
  readonly donor: OwnMeasure;
  readonly down: number;
}

/**
 * Names of all blocks counted anew from above: 項目1_…, 項目2_…; what is as it was is not written.
 * @param moved where a row went when others came in
 */
export function blockNames(
  sheet: SheetSnapshot,
  blocks: readonly PlacedBlock[],
  moved: (row: number) => number,
): SetName[] {
  const wanted = new Map<string, { readonly refersTo: string; readonly hidden: boolean }>();
  const there = new Map<string, string>();
  const at = (refersTo: string, row: (from: number) => number): string => {
    const area = parseReference(refersTo)?.area;
    return area ? `=${absoluteReference(sheet.name, { ...area, row: row(area.row) })}` : refersTo;
  };
  for (const { name, refersTo } of sheet.names) {
    const match = ofBlock.exec(name);
    if (!match) continue;
    there.set(name, at(refersTo, moved));
    const [, hidden = '', prefix = '', rest = ''] = match;
    blocks.forEach(({ donor, down }, i) => {
      if (donor.source.prefix !== prefix) return;
      wanted.set(`${hidden}項目${String(i + 1)}_${rest}`, {
        refersTo: at(refersTo, (row) => row + down),
        hidden: hidden !== '',
      });
    });
  }
  const gone = [...there.keys()].filter((name) => !wanted.has(name));
  return [
    ...gone.map((name): SetName => ({ kind: 'setName', sheet: sheet.name, name, refersTo: null })),
    ...[...wanted].flatMap(([name, { refersTo, hidden }]): SetName[] =>
      there.get(name) === refersTo
        ? []
        : [{ kind: 'setName', sheet: sheet.name, name, refersTo, ...(hidden ? { hidden } : {}) }],
    ),
  ];
}

const ofBlock = new RegExp(`^(${takingPrefix})?(項目\\d+_)(.*)$`, 'u');
