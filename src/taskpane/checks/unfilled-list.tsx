import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { myDepartment } from '../workbook/my-department';
import { usePane, usePaneTools, useSlice, yearOf } from '../workbook/pane-context';
import type { PlanReading } from '../workbook/book-port';
import { unfilledByDepartment } from './unfilled-by-department';
import { Fold } from '../ui/fold';

const useStyles = makeStyles({
  section: { padding: '4px 20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px', minWidth: 0 },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** 未記入: what the departments have not filled in, each measure with the way to its first empty box. */
export function UnfilledList({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const year = usePane(yearOf);
  const department = useSlice(myDepartment);
  const groups = useMemo(() => unfilledByDepartment(reading, year, department), [reading, year, department]);
  const measures = new Set(groups.flatMap((group) => group.measures.map(({ one }) => one)));
  if (measures.size === 0) return null;
  const { entry, home, checks } = texts;
  return (
    <section className={styles.section} aria-label={checks.unfilled(measures.size)}>
      <Fold label={checks.unfilled(measures.size)}>
        {groups.map((group) => (
          <div key={group.department}>
            <Text weight="semibold">{group.department || home.noGroup}</Text>
            <ul className={styles.list}>
              {group.measures.map(({ one, open: empty, pending }) => (
                <li key={`${one.sheetId} ${one.measure.number}`} className={styles.line}>
                  <Link as="button" onClick={() => void pane.openForm(one)}>
                    {one.measure.number} {one.measure.title}
                  </Link>
                  <Text size={200} className={styles.count}>
                    {[
                      ...(empty > 0 ? [home.unfilled(empty)] : []),
                      ...(pending > 0 ? [entry.pending(pending)] : []),
                    ].join('　')}
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Fold>
    </section>
  );
}
