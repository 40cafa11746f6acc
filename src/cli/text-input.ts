import { readFile } from 'node:fs/promises';
import { decodeText } from '../quantity/decode-text';
import { UserError } from './user-error';
import { say } from './words';

/**
 * The text of a file, or of standard input where no path or `-` is given. UTF-8 with or without BOM, UTF-16 with BOM,
 * else Shift_JIS.
 * @throws UserError when it cannot be read, or is in none of these encodings
 */
export async function readText(path: string | undefined): Promise<string> {
  const fromInput = path === undefined || path === '-';
  const name = fromInput ? say.table.standardInput : path;
  let bytes: Uint8Array;
  try {
    bytes = fromInput ? await readStandardInput() : await readFile(path);
  } catch (cause) {
    throw new UserError(say.table.unreadable(name), { cause });
  }
  const text = decodeText(bytes);
  if (text === null) throw new UserError(say.table.unknownEncoding(name));
  return text;
}

/** Asynchronously, because reading file 0 at once fails where it is a terminal or a socket. */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}
