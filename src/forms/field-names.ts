/** A label as a part of a name that begins otherwise: it may begin with a digit. */
export function namePartOf(label: string): string {
  return fieldNameOf(label).replace(/^欄_/u, '');
}

/** A label as (a part of) a defined name: letters, digits and underscores. */
export function fieldNameOf(label: string): string {
  const name = label.replace(/[^\p{L}\p{N}_ー]+/gu, '_').replace(/^_+|_+$/gu, '');
  return /^\d|^[a-z]{1,3}\d+$/iu.test(name) ? `欄_${name}` : name;
}
