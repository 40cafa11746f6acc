/** The number in its circle: 1 → ①, up to 20. */
export function circled(place: number): string {
  return String.fromCodePoint(0x245f + place);
}
