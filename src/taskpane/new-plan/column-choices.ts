import type { PlanFormat } from '../../formats/format';
import { formMeanings } from '../../sheets/list/form-meanings';
import { formPlaces, type PlanYears } from '../../sheets/list/form-places';
import type { Meaning } from '../../sheets/list/meaning';
import type { ListPaneWords } from '../../../locales/ja/list-pane';

/** Meanings of one group, in the order in which they are offered. */
export interface MeaningGroup {
  readonly name: keyof ListPaneWords['columns']['groups'];
  readonly meanings: readonly Meaning[];
}

const groupOf: Readonly<Record<Exclude<Meaning['kind'], 'nothing'>, MeaningGroup['name']>> = {
  number: 'measure',
  title: 'measure',
  department: 'measure',
  text: 'measure',
  mark: 'measure',
  markWord: 'measure',
  indicatorName: 'indicator',
  unit: 'indicator',
  baseline: 'indicator',
  finalTarget: 'indicator',
  totalTarget: 'indicator',
  totalActual: 'indicator',
  direction: 'indicator',
  method: 'indicator',
  note: 'indicator',
  target: 'target',
  actual: 'actual',
  scheduleLabel: 'schedule',
  schedulePlan: 'schedule',
  scheduleActual: 'schedule',
  activityInput: 'schedule',
  activityOutput: 'schedule',
  report: 'report',
  markedLines: 'report',
  givenGrade: 'report',
  gradeReason: 'report',
  rowKind: 'other',
  rowFigure: 'other',
  computed: 'other',
};

const groups = ['measure', 'indicator', 'target', 'actual', 'schedule', 'report', 'other'] as const;

/** All that a column can be said to mean in a form, but nothing at all. */
export function meaningGroups(format: PlanFormat, years: PlanYears): MeaningGroup[] {
  const meanings: readonly Meaning[] = [
    ...formMeanings(formPlaces(format, years), years),
    { kind: 'rowKind' },
  ];
  return groups.flatMap((name): MeaningGroup[] => {
    const own = meanings.filter(({ kind }) => kind !== 'nothing' && groupOf[kind] === name);
    return own.length === 0 ? [] : [{ name, meanings: own }];
  });
}
