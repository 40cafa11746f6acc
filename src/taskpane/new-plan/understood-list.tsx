import { Button, Field, makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ListPaneWords } from '../../../locales/ja/list-pane';
import type { PlanFormat } from '../../formats/format';
import type { ColumnChoices } from '../../sheets/list/columns';
import type { GivenYears } from '../../sheets/list/list-years';
import type { Meaning } from '../../sheets/list/meaning';
import { isNote } from '../../sheets/list/problem';
import { meaningGroups } from './column-choices';
import type { NewPlanSource } from './list-source';
import { draftOf, newPlanProposal } from './new-plan';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { ListColumns } from './list-columns';
import { ListMeasures } from './list-measures';
import { ListProblems } from './list-problems';
import { useBroughtIntoView } from '../ui/brought-into-view';
import { useListReading } from './use-list-reading';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  told: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
});

/**
 * How a list was understood: its columns and what of it is lost, so that both are seen before the plan is made; below the
 * button all the measures that it gives.
 */
export function UnderstoodList(props: {
  readonly words: ListPaneWords;
  readonly source: NewPlanSource;
  readonly format: PlanFormat;
  readonly years: GivenYears;
  readonly head: { readonly municipality: string; readonly title: string };
}) {
  const { words, source, format, years, head } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const mainLook = useMainLook();
  const busy = usePane(isBusy);
  const [choices, setChoices] = useState<ColumnChoices>(new Map());
  const draft = useMemo(() => draftOf(source, format, years, choices), [source, format, years, choices]);
  const { reading, share, whenChecked } = useListReading(draft);
  const { plan, columns, problems } = reading;
  const found = reading.years;
  const groups = useMemo(() => (found ? meaningGroups(format, found) : []), [format, found]);
  const choose = (col: number, meaning: Meaning | null): void => {
    const next = new Map(choices);
    if (meaning) next.set(col, meaning);
    else next.delete(col);
    setChoices(next);
  };
  const start = useBroughtIntoView<HTMLDivElement>();
  // pressed while the list is still being looked at, as after a year whose box the press itself left, it waits
  const make = async (): Promise<void> => {
    const { plan: whole } = await whenChecked();
    if (!whole) return;
    const own = source.kind === 'plan' ? {} : named(head);
    const proposal = newPlanProposal(texts, { ...whole, ...own }, pane.snapshot());
    if (proposal) pane.show(proposal);
  };
  const lost = problems.filter((one) => !isNote(one)).length;
  const measures = plan?.measures ?? [];
  const indicators = measures.reduce((sum, one) => sum + one.indicators.length, 0);
  return (
    <div ref={start} className={styles.root}>
      <div aria-live="polite" className={styles.told}>
        <Text weight="semibold">{plan ? words.understood(measures.length, indicators) : words.nothing}</Text>
        <Text size={200}>{words.source(source.name ?? words.pasted)}</Text>
        {found && (
          <Text size={200}>
            {words.years(
              found.years[0] ?? '',
              found.years.at(-1) ?? '',
              found.baselineYear,
              found.reportYear,
            )}
          </Text>
        )}
        {lost > 0 && <Text size={200}>{words.problems.lost(lost)}</Text>}
        {source.kind === 'plan' && source.format.id !== format.id && (
          <Text size={200}>{words.trouble['other-form'](source.format.title.ja)}</Text>
        )}
      </div>
      {columns.length > 0 && (
        <ListColumns words={words} columns={columns} groups={groups} onChoose={choose} />
      )}
      <ListProblems words={words} problems={problems} isChecked={share === 1} />
      {plan && indicators === 0 && (
        <Text role="alert" className={styles.told}>
          {words.noIndicators}
        </Text>
      )}
      {plan && (
        <div>
          <Button
            appearance={indicators === 0 ? 'secondary' : mainLook}
            disabledFocusable={busy}
            onClick={() => void make()}
          >
            {indicators === 0 ? words.makeWithout : texts.newPlan.make}
          </Button>
        </div>
      )}
      {/* below the button, which must not move under a press that is under way */}
      {plan && share < 1 && (
        <Field validationMessage={words.checking} validationState="none">
          <ProgressBar value={share} />
        </Field>
      )}
      {measures.length > 0 && <ListMeasures words={words} measures={measures} />}
    </div>
  );
}

/** What was typed of the plan's head; an empty title leaves that of the form. */
function named({ municipality, title }: { readonly municipality: string; readonly title: string }): {
  readonly municipality: string;
  readonly title?: string;
} {
  const own = title.trim();
  return { municipality: municipality.trim(), ...(own === '' ? {} : { title: own }) };
}
