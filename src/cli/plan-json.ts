import { plan as planSchema, type Plan } from '../plan';
import { readBytes } from './files/read-file';
import { parseJson } from './json-text';
import { UserError } from './user-error';
import { say } from './words';

/** What a JSON file (UTF-8) holds. @throws UserError, FileFailure */
export function readJson(path: string): unknown {
  const text = utf8(readBytes(path));
  if (text === null) throw new UserError(say.table.unknownEncoding(path));
  const parsed = parseJson(text);
  if ('fault' in parsed) throw new UserError(say.create.notJson(path, parsed.fault));
  return parsed.data;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @throws UserError with every place that the schema refuses */
export function planOfJson(path: string, data: unknown): Plan {
  const parsed = planSchema.safeParse(data);
  if (!parsed.success) {
    const lines = parsed.error.issues
      .slice(0, 20)
      .map((issue) => say.schemaIssue(issue.path.map(String), issue.message));
    throw new UserError([say.create.notPlan(path), ...lines].join('\n'));
  }
  return parsed.data;
}
