import path from 'node:path';
import { FileFailure, reasonOf } from './file-failure';
import { readBytes } from './read-file';

/** Who has a workbook open, as the program that opened it says; `who` is empty where it does not say. */
export interface Owner {
  /** The file that says so. */
  readonly lock: string;
  readonly who: string;
}

/** Excel's `~$name.xlsx` or LibreOffice's `.~lock.name.xlsx#` beside a file; null where there is neither. */
export function ownerOf(file: string): Owner | null {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  for (const [lock, who] of [
    [`~$${name}`, excelUser],
    [`.~lock.${name}#`, libreOfficeUser],
  ] as const) {
    const bytes = bytesOf(path.join(folder, lock));
    if (bytes) return { lock, who: bytes.length === 0 ? '' : who(bytes) };
  }
  return null;
}

/** What cannot be read is there all the same: Excel on Windows keeps its own to itself. */
function bytesOf(file: string): Buffer | null {
  try {
    return Buffer.from(readBytes(file));
  } catch (error) {
    const reason = error instanceof FileFailure ? error.data.reason : reasonOf(error);
    return ['ENOENT', 'ENAMETOOLONG'].includes(reason ?? '') ? null : Buffer.alloc(0);
  }
}

/** The user's name stands twice: in the system's code page from byte 1 on, and in UTF-16 from byte 57 on, its length before it. */
function excelUser(bytes: Buffer): string {
  const wide = bytes.length > 57 ? bytes.readUInt16LE(55) : 0;
  if (wide > 0 && wide <= 54 && bytes.length >= 57 + 2 * wide)
    return bytes.toString('utf16le', 57, 57 + 2 * wide).trim();
  return new TextDecoder('shift_jis').decode(bytes.subarray(1, 1 + (bytes[0] ?? 0))).trim();
}

/** `full name,login,machine,time,profile;`, a comma in a name with a backslash before it. */
function libreOfficeUser(bytes: Buffer): string {
  const fields = bytes
    .toString('utf8')
    .split(/(?<!\\),/u)
    .map((field) => field.replace(/\\(.)/gu, '$1').trim());
  const [name = '', login = '', machine = ''] = fields;
  const user = name || login;
  return user && machine ? `${user}（${machine}）` : user || machine;
}
