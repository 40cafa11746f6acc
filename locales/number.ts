/** A whole or decimal number as a language writes it: 1,000. */
export function numberText(language: 'ja' | 'en'): (number: number) => string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  return (number) => format.format(number);
}

/** Hours and minutes as a language writes them. */
export function timeText(language: 'ja' | 'en'): (time: number) => string {
  const format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  return (time) => format.format(time);
}
