import { cellAddress } from '../book/address';
import type { Doubt } from '../forms/doubts';
import { groupedDoubts, type DoubtGroup } from '../forms/grouped-doubts';
import { say } from './words';

/** Places of the same doubt that are named beside the first one. */
const mostPlaces = 4;
/** Lines that are shown of a workbook. */
const mostLines = 30;

/** What is 要確認 first, then what is only to be known; the same in several cells is one line, as in the pane. */
export function doubtLines(doubts: readonly Doubt[]): string[] {
  const groups = groupedDoubts([...doubts.filter(({ note }) => !note), ...doubts.filter(({ note }) => note)]);
  const left = groups.length - mostLines;
  return [...groups.slice(0, mostLines).map(groupLine), ...(left > 0 ? [say.adopt.more(left)] : [])];
}

function groupLine({ first, others }: DoubtGroup): string {
  const { code, sheet, text, other = '', note } = first;
  const line = (note ? say.adopt.note : say.adopt.unsure)(
    placeOf(first),
    say.ownForms.doubts[code](text, other),
  );
  if (others.length === 0) return line;
  const places = others
    .slice(0, mostPlaces)
    .map((one) => (one.sheet === sheet && one.cell ? cellAddress(one.cell) : placeOf(one)));
  return line + say.adopt.alsoAt(others.length, places, others.length > places.length);
}

function placeOf({ sheet, cell }: Doubt): string {
  return cell ? `${sheet} ${cellAddress(cell)}` : sheet;
}
