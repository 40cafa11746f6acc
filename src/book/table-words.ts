/** Headings as Excel makes them: texts, none empty, none twice (upper and lower case are the same). */
export function tableHeadings(held: readonly unknown[]): string[] {
  const taken = new Set(held.map((one) => textOf(one).toLowerCase()));
  const given = new Set<string>();
  return held.map((one, i) => {
    const text = textOf(one);
    if (text !== '' && !given.has(text.toLowerCase())) {
      given.add(text.toLowerCase());
      return text;
    }
    const stem = text === '' ? '列' : text;
    let heading = `${stem}${String(text === '' ? i + 1 : 2)}`;
    for (let n = 2; taken.has(heading.toLowerCase()) || given.has(heading.toLowerCase()); n++)
      heading = `${stem}${String(n)}`;
    given.add(heading.toLowerCase());
    return heading;
  });
}

/** A name that neither a table nor a name of the workbook has. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; known.has(name.toLowerCase()); n++) name = `${wanted}_${String(n)}`;
  return name;
}

function textOf(held: unknown): string {
  return typeof held === 'string' || typeof held === 'number' || typeof held === 'boolean'
    ? String(held)
    : '';
}
