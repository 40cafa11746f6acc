/** A day as the cycle writes it: `2026-05-29`. */
export type Day = string;

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().slice(0, 10) === text;
}

const weekdays = ['日', '月', '火', '水', '木', '金', '土'];

/** `2026-05-29` → 令和8年5月29日（金） */
export function dateWords(day: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  const year = date.getUTCFullYear();
  const era = year >= 2019 ? `令和${year === 2019 ? '元' : String(year - 2018)}` : String(year);
  const weekday = weekdays[date.getUTCDay()] ?? '';
  return `${era}年${String(date.getUTCMonth() + 1)}月${String(date.getUTCDate())}日（${weekday}）`;
}

const dayZero = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** Excel's number of a day. */
export function serialOfDay(day: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - dayZero) / dayLength);
}

/** Null where a number is no day of these centuries. */
export function dayOfSerial(serial: number): Day | null {
  if (serial < 1 || serial > 100_000) return null;
  return new Date(dayZero + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
}
