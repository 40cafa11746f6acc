import type { ScheduleRow, ScheduleSpan } from '../../plan';
import type { FormPlaces } from './form-places';

/** A cell that only goes on with the arrow before it. */
const goesOn = /^(?:→|⇒|➡|━+[▶]?|─+>?|-+>|〃|″|同上|↓)$/u;
/** A mark for a year in which something is done. */
const isMark = /^(?:[○◯〇●◎■]|実施|継続)$/u;

/**
 * The plan of a schedule row as the form draws it: words a year, or arrows over the years. 「→」 goes on with the arrow
 * before it, and so does the same text again. Where arrows bear no words, words stay in `plan`, to be told.
 */
export function scheduleSpans(row: ScheduleRow, years: readonly string[], places: FormPlaces): ScheduleRow {
  const wordless = places.has('scheduleArrow');
  if (!wordless && !places.has('scheduleSpan')) return row;
  const spans: ScheduleSpan[] = [];
  const left: Record<string, string> = {};
  years.forEach((year, i) => {
    const text = row.plan[year];
    if (text === undefined) return;
    const isArrow = goesOn.test(text);
    if (wordless && !isArrow && !isMark.test(text)) left[year] = text;
    const last = spans.at(-1);
    const before = years[i - 1];
    const follows = last !== undefined && last.to === before;
    if (follows && (wordless || isArrow || last.text === text))
      spans[spans.length - 1] = { ...last, to: year };
    else spans.push({ from: year, to: year, text: wordless ? '' : text });
  });
  return { ...row, plan: left, ...(spans.length > 0 ? { spans } : {}) };
}
