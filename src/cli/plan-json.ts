import { readBytes } from '../book/xlsx/file';
import { plan as planSchema, type Plan } from '../plan';
import { UserError } from './user-error';
import { say } from './words';

/** What a JSON file holds. @throws UserError */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      throw new UserError(say.create.notJson(path, error.message));
    }
    throw error;
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
