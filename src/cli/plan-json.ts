import { readBytes } from '../book/xlsx/file';
import { plan as planSchema, type Plan } from '../plan';
import { cliTexts, schemaIssueLine } from '../../locales/ja/cli';
import { UserError } from './user-error';

/** @throws UserError with every place that the schema refuses */
export function readPlanJson(path: string): Plan {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      throw new UserError(cliTexts.create.notJson(path, error.message));
    }
    throw error;
  }
  const parsed = planSchema.safeParse(data);
  if (!parsed.success) {
    const lines = parsed.error.issues
      .slice(0, 20)
      .map((issue) => schemaIssueLine(issue.path.map(String), issue.message));
    throw new UserError([cliTexts.create.notPlan(path), ...lines].join('\n'));
  }
  return parsed.data;
}
