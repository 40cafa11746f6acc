/** The text of a part: UTF-8, UTF-16 with or without byte order mark, or what its XML declaration says. */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return decode('utf-16le', bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return decode('utf-16be', bytes);
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    decode('latin1', bytes.subarray(0, 200)),
  );
  return decode(declared?.[1] ?? 'utf-8', bytes);
}

/** A declaration that says UTF-8, in which every part that we write stands. */
export function declareUtf8(before: readonly string[]): string[] {
  return before.map((text) =>
    text.startsWith('<?xml') ? text.replace(/(encoding\s*=\s*)("[^"]*"|'[^']*')/, '$1"UTF-8"') : text,
  );
}

/** To make one takes longer than to decode a small part. */
const decoders = new Map<string, TextDecoder>();
const utf8 = new TextDecoder();

/** @param encoding as a part declares it; one that nobody knows is taken for UTF-8 */
function decode(encoding: string, bytes: Uint8Array): string {
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = decoderOf(encoding);
    if (decoders.size < 20) decoders.set(encoding, decoder);
  }
  return decoder.decode(bytes);
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return utf8;
  }
}

/** The name of an entry of an archive. */
export function decodeName(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
