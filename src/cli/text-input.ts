import { readFile, stat } from 'node:fs/promises';
import { decodeText } from '../quantity/decode-text';
import { FileFailure, reasonOf } from './files/file-failure';
import { maybeRead } from './files/read-file';
import { UserError } from './user-error';
import { say } from './words';

/** A quarter of a million figures; they are answered all at once, and held until then. */
const mostBytes = 20 * 2 ** 20;

function tooLarge(name: string): UserError {
  return new UserError(say.table.tooLarge(name, mostBytes / 2 ** 20));
}

/**
 * The text of a file, or of standard input where no path or `-` is given. UTF-8 with or without BOM, UTF-16 with BOM,
 * else Shift_JIS.
 * @throws FileFailure, UserError when it cannot be read, or is in none of these encodings
 */
export async function readText(path: string | undefined): Promise<string> {
  const fromInput = path === undefined || path === '-';
  const name = fromInput ? say.table.standardInput : path;
  let bytes: Uint8Array;
  try {
    if (!fromInput) {
      const stats = await stat(path);
      maybeRead(path, stats);
      if (stats.size > mostBytes) throw tooLarge(name);
    }
    bytes = fromInput ? await readStandardInput() : await readFile(path);
  } catch (cause) {
    if (cause instanceof UserError || cause instanceof FileFailure) throw cause;
    throw fromInput
      ? new UserError(say.table.unreadable(name), { cause })
      : new FileFailure('unreadable', { file: name, reason: reasonOf(cause) }, { cause });
  }
  const text = decodeText(bytes);
  if (text === null) throw new UserError(say.table.unknownEncoding(name));
  return text;
}

/** Asynchronously, because reading file 0 at once fails where it is a terminal or a socket. */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunks[chunks.push(Buffer.from(chunk as Buffer)) - 1]?.length ?? 0;
    if (size > mostBytes) throw tooLarge(say.table.standardInput);
  }
  return Buffer.concat(chunks);
}
