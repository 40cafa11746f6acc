import type { Activity } from '../plan';
import type { FieldRef } from '../plan/field';
import { compareYears } from '../quantity';

type ActivityRef = Extract<FieldRef, { kind: `activity${string}` }>;
type Part = 'mark' | 'input' | 'output';

const parts: Readonly<Record<ActivityRef['kind'], Part>> = {
  activityMark: 'mark',
  activityInput: 'input',
  activityOutput: 'output',
};

/** Collects 実施内容. A line with nothing but its mark is an empty line of the form. */
export class ActivityDraft {
  private readonly lines = new Map<string, { year: string; row: number } & Record<Part, string>>();

  take({ kind, year, row }: ActivityRef, text: string): void {
    const key = `${year}/${String(row)}`;
    let line = this.lines.get(key);
    if (!line) this.lines.set(key, (line = { year, row, mark: '', input: '', output: '' }));
    line[parts[kind]] = text;
  }

  finish(): Activity[] {
    return [...this.lines.values()]
      .filter(({ input, output }) => input !== '' || output !== '')
      .sort((a, b) => compareYears(a.year, b.year) || a.row - b.row)
      .map(({ year, mark, input, output }) => ({ year, mark, input, output }));
  }
}
