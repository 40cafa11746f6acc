/** Sixteen hexadecimal digits, never the same twice: what plans, sheets and hand-outs are known by. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
