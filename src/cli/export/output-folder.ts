import { existsSync } from 'node:fs';
import path from 'node:path';
import { FileFailure } from '../files/file-failure';
import { makeFolder } from '../files/make-folder';
import { readBytes } from '../files/read-file';
import { UserError } from '../user-error';
import { say } from '../words';

/** What a folder of tables says of itself in `datapackage.json`, beside what is standard. */
interface OwnMarks {
  readonly 'tassei:format'?: string;
  readonly 'tassei:public'?: boolean;
}

export function ownMarks(format: string, isPublic: boolean): Required<OwnMarks> {
  return { 'tassei:format': format, 'tassei:public': isPublic };
}

/**
 * Looks whether tables may be written here: into a folder of our own of the same kind, or one that holds nothing of these
 * names. Tables for the house and tables for everybody are never mixed.
 * @throws UserError, FileFailure
 */
export function prepareFolder(
  output: string,
  format: string,
  isPublic: boolean,
  names: readonly string[],
): void {
  const marks = marksOf(path.join(output, 'datapackage.json'));
  if (marks) {
    if (marks['tassei:format'] === undefined)
      throw new FileFailure('exists', { file: path.join(output, 'datapackage.json') });
    if (marks['tassei:format'] !== format)
      throw new UserError(say.export.otherFormat(output, marks['tassei:format']));
    if ((marks['tassei:public'] ?? false) !== isPublic)
      throw new UserError(say.export.otherPublic(output, !isPublic));
  } else {
    const taken = names.map((name) => path.join(output, name)).find((file) => existsSync(file));
    if (taken !== undefined) throw new FileFailure('exists', { file: taken });
  }
  makeFolder(output);
}

function marksOf(file: string): OwnMarks | null {
  let text: string;
  try {
    text = Buffer.from(readBytes(file)).toString();
  } catch (error) {
    if (error instanceof FileFailure && ['ENOENT', 'ENOTDIR'].includes(error.data.reason ?? '')) return null;
    throw error;
  }
  try {
    return JSON.parse(text) as OwnMarks;
  } catch (cause) {
    // somebody's own file under this name is not replaced
    throw new FileFailure('exists', { file }, { cause });
  }
}
