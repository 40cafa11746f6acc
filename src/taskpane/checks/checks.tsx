import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { findingGroups, findingLines, findingsViewSlice, shownFindings } from './finding-groups';
import { ExportFindings } from './export-findings';
import { FindingFilters } from './finding-filters';
import { FindingList } from './finding-list';
import { FixAll } from './fix-all';
import { IgnoredFindings } from './ignored-findings';
import { UnfilledList } from './unfilled-list';
import { checkedSlice } from '../workbook/checking/plan-checks';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import { measuresOf, myDepartment } from '../workbook/my-department';
import { isBusy, usePane, usePaneTools, useSlice, yearOf } from '../workbook/pane-context';
import type { PlanReading } from '../workbook/book-port';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  intro: {
    padding: '12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'flex-start',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  none: { display: 'flex', gap: '8px', alignItems: 'center' },
  noneShown: { padding: '8px 20px' },
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

/** 点検: findings by measure, rule or severity, the worst first; fixes; and the list to be handed on. */
export function Checks({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const busy = usePane(isBusy);
  const { findings: all, unprinted, year: yearChecked } = useSlice(checkedSlice);
  const view = useSlice(findingsViewSlice);
  const { by, closed, hidden, query } = view;
  const department = useSlice(myDepartment);
  const mine = useMemo(() => all && ofDepartment(all, reading, department), [all, reading, department]);
  const open = useMemo(() => mine?.filter(({ ignored }) => ignored === null) ?? [], [mine]);
  const shown = useMemo(() => shownFindings(open, { hidden, query }, texts), [open, hidden, query, texts]);
  const lines = useMemo(
    () => findingLines(findingGroups(reading, shown, by, texts), closed),
    [reading, shown, by, closed, texts],
  );
  const year = usePane(yearOf);
  // another year was chosen, and is being checked
  const isOld = yearChecked !== year;
  const left = mine?.filter(({ ignored }) => ignored !== null) ?? [];
  const unsettled = open.filter(({ code }) => code === 'direction-unsure').length;
  const fixable = useMemo(() => shown.filter(({ fix }) => fix !== null), [shown]);
  const [isFixing, setFixing] = useState(false);
  const start = useRef<HTMLButtonElement | null>(null);
  const wasFixing = useRef(false);
  useEffect(() => {
    if (wasFixing.current && !isFixing) start.current?.focus();
    wasFixing.current = isFixing;
  }, [isFixing]);
  const mainLook = useMainLook();
  if (isFixing) return <FixAll findings={fixable} onEnd={() => setFixing(false)} />;
  return (
    <>
      <section className={styles.intro}>
        {!all && <Text>{texts.checks.about}</Text>}
        <div className={styles.buttons}>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              start.current = element;
            }}
            appearance={mainLook}
            disabledFocusable={busy}
            onClick={() => void pane.do('check')}
          >
            {texts.checks.run}
          </Button>
          {fixable.length > 0 && (
            <Button disabledFocusable={busy || isOld} onClick={() => setFixing(true)}>
              {texts.fixing.all(fixable.length)}
            </Button>
          )}
          {unsettled > 0 && (
            <Button disabledFocusable={busy} onClick={() => void pane.do('settle')}>
              {texts.settling.openCount(unsettled)}
            </Button>
          )}
          {shown.length > 0 && <ExportFindings findings={shown} isOld={isOld} />}
        </div>
        {all && open.length === 0 && (
          <Text className={styles.none}>
            <CheckmarkCircleRegular aria-hidden /> {texts.checks.none}
          </Text>
        )}
        {all && unprinted > 0 && !busy && (
          <div className={styles.note}>
            <Text size={200}>{texts.checks.unprinted(unprinted)}</Text>
            <Button size="small" onClick={() => void pane.do('check')}>
              {texts.checks.lookAtPrint}
            </Button>
          </div>
        )}
      </section>
      {all && <UnfilledList reading={reading} />}
      {open.length > 0 && <FindingFilters all={open} shown={shown.length} />}
      {open.length > 0 && shown.length === 0 && (
        <Text block className={styles.noneShown}>
          {texts.checks.noneShown}
        </Text>
      )}
      {lines.length > 0 && <FindingList lines={lines} />}
      {left.length > 0 && <IgnoredFindings findings={left} />}
    </>
  );
}

/** What concerns the measures of 私の部署; of the plan as a whole only where none is chosen. */
function ofDepartment(
  all: readonly PaneFinding[],
  reading: PlanReading,
  department: string,
): readonly PaneFinding[] {
  const mine = measuresOf(reading, department);
  if (mine === reading.measures) return all;
  const numbers = new Set(mine.map(({ measure }) => measure.number));
  return all.filter(({ measure }) => measure !== null && numbers.has(measure));
}
