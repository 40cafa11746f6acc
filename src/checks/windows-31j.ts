/**
 * The characters of Windows-31J (CP932): what Shift_JIS systems, CSV files and the 内部 systems of municipalities keep.
 * JIS X 0201, JIS X 0208, NEC row 13 and the IBM extensions, as the WHATWG Encoding Standard maps them; not the 1,880
 * places for 外字, which each machine fills by itself.
 */
interface Windows31J {
  readonly all: ReadonlySet<string>;
  /** NEC row 13 and the IBM extensions (㈱, ㌔, 髙): on Windows only, not in JIS X 0208. */
  readonly extensions: ReadonlySet<string>;
}

let table: Windows31J | null = null;

/** Whether a character (one code point) survives there. What Windows writes for the same sign counts: 〜, —, −, ‖. */
export function isInWindows31J(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (
    code < 0x80 || (code >= 0xff61 && code <= 0xff9f) || sameSign.has(char) || windows31J().all.has(char)
  );
}

export function isWindowsExtension(char: string): boolean {
  return windows31J().extensions.has(char);
}

/** Unicode of JIS for signs that Windows maps to others; Windows takes both. */
const sameSign = new Set(['〜', '—', '−', '‖', '¢', '£', '¬', '¥', '‾', '\u00a0']);

function windows31J(): Windows31J {
  table ??= build();
  return table;
}

function build(): Windows31J {
  const decoder = new TextDecoder('shift_jis');
  const all = new Set<string>();
  const extensions = new Set<string>();
  const rows = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  for (const lead of [...rows(0x81, 0x9f), ...rows(0xe0, 0xef), ...rows(0xfa, 0xfc)]) {
    const bytes = [...rows(0x40, 0x7e), ...rows(0x80, 0xfc)].flatMap((trail) => [lead, trail, 0x0a]);
    for (const char of decoder.decode(Uint8Array.from(bytes)).split('\n')) {
      if ([...char].length !== 1 || char === '\ufffd') continue;
      all.add(char);
      if (lead === 0x87 || lead === 0xed || lead === 0xee || lead >= 0xfa) extensions.add(char);
    }
  }
  return { all, extensions };
}
