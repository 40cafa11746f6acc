/** An ISO date of a strict workbook (`2021-03-31T00:00:00`) → Excel's serial number; null when it is none. */
export function serialOf(iso: string, date1904: boolean): number | null {
  const time = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/.exec(iso);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / DAY_SECONDS;
  const moment = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes('T') ? iso : iso + 'Z');
  if (Number.isNaN(moment)) return null;
  const serial = moment / (DAY_SECONDS * 1000) + (date1904 ? DAYS_FROM_1904 : DAYS_FROM_1900);
  return !date1904 && serial < FIRST_OF_MARCH_1900 ? serial - 1 : serial;
}

const DAY_SECONDS = 86_400;
const DAYS_FROM_1900 = 25_569;
const DAYS_FROM_1904 = 24_107;
/** Before it Excel counts a 29 February 1900 that never was. */
const FIRST_OF_MARCH_1900 = 61;
