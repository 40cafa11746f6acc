import {
  gradeOnWords,
  measureGradeWords,
  roundingWords,
  totalWords,
  yearTargetWords,
} from '../src/formats/blocks/words';
import { columnsText } from '../src/formats/blocks/overview-words';
import { boundText } from '../src/achievement/scale-text';
import { noLowerBound } from '../src/formats/settings-names';
import type { RevisionWords } from './revision-text';
import type { Guess, RebuiltSettings } from '../src/revision/rebuild-settings';

/** What a 計画設定 that is made again will say, and why, a line a setting; guesses of which nothing is sure come first. */
export function describeRebuilt(words: RevisionWords, { plan, guesses }: RebuiltSettings): readonly string[] {
  const { line, settings, reasons, none } = words.rebuild;
  const ordered = [...guesses].sort((a, b) => Number(b.reason === 'usual') - Number(a.reason === 'usual'));
  return ordered.map(({ setting, reason }) => {
    const value = shown(plan, setting);
    return line(settings[setting], value === '' ? none : value, reasons[reason]);
  });
}

function shown({ settings, ...plan }: RebuiltSettings['plan'], setting: Guess['setting']): string {
  switch (setting) {
    case 'format':
    case 'title':
    case 'municipality':
      return plan[setting];
    case 'years':
    case 'departments':
    case 'statusWords':
    case 'disabledRules':
      return settings[setting].join('、');
    case 'baselineYear':
    case 'reportYear':
      return settings[setting];
    case 'gradeScale':
      return settings.gradeScale
        .map((step) => `${step.grade} ${String(boundText(step) ?? noLowerBound)}`)
        .join('、');
    case 'rounding':
      return `${roundingWords[settings.rounding.mode]} ${String(settings.rounding.places)}`;
    case 'gradeOn':
      return gradeOnWords[settings.gradeOn];
    case 'measureGrade':
      return measureGradeWords[settings.measureGrade];
    case 'total':
      return totalWords[settings.total];
    case 'yearTarget':
      return yearTargetWords[settings.yearTarget ?? 'final'];
    case 'negativeMark':
      return settings.negativeMark ?? '';
    case 'overviewColumns':
      return columnsText(settings.overviewColumns ?? []);
    case 'extra':
      return Object.entries(settings.extra)
        .map(([name, value]) => `${name}=${value}`)
        .join('、');
  }
}
