import type { fileTexts as japanese } from '../ja/files-cli';

/** What the system says, by its code. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder; make it first, or correct the path',
  ENOTDIR: 'part of the path is not a folder; correct the path',
  EISDIR: 'it is a folder; give the name of a file',
  EEXIST: 'there is a file of this name; give the folder another name',
  EACCES: 'you may not write there; choose another place or ask your administrator',
  EPERM: 'writing is not allowed; close it in other programs and check its permissions',
  EBUSY: 'another program has it open; close it there and try again',
  ETXTBSY: 'another program has it open; close it there and try again',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'your share of the disk is full; make room',
  EFBIG: 'it is too large for this disk; choose another place',
  EIO: 'the disk failed; check its connection',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  ELOOP: 'its links lead in a circle; check where they lead',
  lock: 'another tassei is still writing; try again when it has finished',
};
const readReasons: Readonly<Record<string, string>> = {
  ...reasons,
  ENOENT: 'there is no such file; check its name and place',
  ENOTDIR: 'there is no such file; check its name and place',
  device: 'it is a pipe or a device; save its content as a file and give the name of that',
  EACCES: 'you may not read it; ask your administrator',
  EPERM: 'you may not read it; ask your administrator',
};
const things: Readonly<Record<string, string>> = {
  folder: 'a folder',
  device: 'a pipe or a device',
  dangling: 'a link that leads nowhere',
};
const because = (known: Readonly<Record<string, string>>, reason = ''): string => known[reason] ?? reason;

/** Why a file could not be read or written, by the code of `FileFailure`. */
export const fileTexts: typeof japanese = {
  unreadable: ({ file, reason }) => `The file cannot be read: ${file} (${because(readReasons, reason)})`,
  unwritable: ({ file, reason }) => `The file cannot be written: ${file} (${because(reasons, reason)})`,
  exists: ({ file }) =>
    `${file} already exists and was left as it is. Choose another name, or add --force to replace it.`,
  input: ({ file }) =>
    `${file} is the file that is being read. Give -o another name, so that the original is not lost.`,
  'not-a-file': ({ file, what = '' }) =>
    `The file cannot be written: ${file} (it is ${things[what] ?? what}; choose another name)`,
  'read-only': ({ file }) =>
    `The file cannot be written: ${file} (it is read-only; change that in its properties if you want to write to it)`,
  'other-kind': ({ file, kind = '', fit = '' }) =>
    `${file} cannot be written: the content does not match the extension “${kind}”. Use a name ending in ${fit}.`,
  open: ({ file, who = '', lock = '' }) =>
    `${file} is open${who === '' ? '' : ` by “${who}”`} (there is ${lock}). Close it and try again. If nobody has it open, add --force.`,
  changed: ({ file }) =>
    `Another program has changed ${file} since it was read, so it was left as it is. Try again.`,
};
/** Of every command that writes a file. */
export const forceText = 'replace an existing file, and write even if somebody seems to have it open';
