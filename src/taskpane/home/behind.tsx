import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ownForm } from '../../formats/own-form';
import { isBehind, sheetYears } from '../../revision/sheet-settings';
import type { PlanReading } from '../workbook/book-port';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { proposeRevision } from '../workbook/propose-revision';

const useStyles = makeStyles({
  root: {
    padding: '8px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
});

/** 計画設定 names other years than the sheets have: they can follow. */
export function Behind({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const busy = usePane(isBusy);
  const words = texts.planEdit.behind;
  const behind = useMemo(() => behindOf(reading), [reading]);
  if (!behind) return null;
  return (
    <section className={styles.root}>
      <Text weight="semibold">{words.title}</Text>
      <Text>
        {words.about(
          behind.count,
          behind.years.join('、'),
          reading.plan.settings.years.join('、'),
          behind.reportYear,
          reading.plan.settings.reportYear,
        )}
      </Text>
      <Button
        disabledFocusable={busy}
        onClick={() =>
          void proposeRevision(pane, {}, { title: words.work, summary: [], details: [], result: words.done })
        }
      >
        {words.follow}
      </Button>
    </section>
  );
}

function behindOf({ plan, format, measures }: PlanReading) {
  if (format.id === ownForm.id) return null;
  const all = measures.map(sheetYears).filter((years) => isBehind(plan.settings, years));
  const [first] = all;
  if (!first) return null;
  return {
    count: all.length,
    years: first.years,
    reportYear: first.reportYear ?? plan.settings.reportYear,
  };
}
