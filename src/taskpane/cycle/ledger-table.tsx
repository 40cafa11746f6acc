import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { roleName } from '../../formats/blocks/marks';
import { hasAnswered, readLedger, stateOf } from '../../cycle/ledger';
import { statusOf, type DepartmentStatus } from '../../cycle/status';
import { constantName } from '../../sheets/sheet-reader';
import type { PlanReading } from '../workbook/book-port';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { Heading } from '../ui/heading';
import { sendBack, today } from './actions';
import { useSection } from './section';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th': {
      textAlign: 'start',
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground2,
      padding: '4px 4px 4px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      whiteSpace: 'nowrap',
    },
    '& td': {
      padding: '4px 4px 4px 0',
      verticalAlign: 'baseline',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  name: { overflowWrap: 'anywhere', minWidth: '72px' },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', textAlign: 'end' },
  late: { display: 'inline-block', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  due: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** 回収簿, as it stands in the workbook: who, by when, how far. */
export function LedgerTable({ reading }: { reading: PlanReading }) {
  const section = useSection();
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const words = texts.cycle.ledger;
  const snapshot = usePane((one) => one.snapshot());
  const all = useMemo(() => {
    if (!snapshot) return [];
    // counted when something was last written there
    const counted = new Map((readLedger(snapshot) ?? []).map((line) => [line.department, line.findings]));
    return statusOf({ reading, book: snapshot }, [], [], today()).map((one) => ({
      ...one,
      findings: counted.get(one.department) ?? 0,
    }));
  }, [reading, snapshot]);
  const sheet = snapshot?.sheets.find((one) => constantName(one, roleName) === 'ledger');
  const given = all.filter(({ state }) => state !== null);
  const answered = given.filter(({ state }) => hasAnswered(state)).length;
  const late = all.filter(({ isLate }) => isLate).length;
  const open = given.reduce((sum, one) => sum + one.of - one.done, 0);
  return (
    <section className={section.section}>
      <Heading>{words.heading}</Heading>
      {given.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <>
          <Text>{words.summary(answered, given.length, late, open)}</Text>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.department}</th>
                <th scope="col">{words.state}</th>
                <th scope="col" className={styles.number}>
                  {words.filled}
                </th>
                <th scope="col" className={styles.number}>
                  {words.findings}
                </th>
              </tr>
            </thead>
            <tbody>
              {given.map((one) => (
                <Row key={one.department} one={one} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {sheet && (
        <Button onClick={() => void pane.select({ sheet: sheet.name, row: 0, col: 0 })}>{words.open}</Button>
      )}
    </section>
  );
}

function Row({ one }: { readonly one: DepartmentStatus }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const words = texts.cycle.ledger;
  const busy = usePane(isBusy);
  return (
    <tr>
      <td className={styles.name}>{one.department}</td>
      <td>
        {one.state}
        {one.deadline !== null && (
          <Text size={200} className={styles.due}>
            {words.due(one.deadline)}
            {one.isLate && <span className={styles.late}>（{words.late}）</span>}
          </Text>
        )}
        {one.state === stateOf.answered && one.findings > 0 && (
          <Button
            size="small"
            disabled={busy}
            aria-label={words.sendBackTo(one.department)}
            onClick={() => void sendBack(pane, one.department, one.deadline)}
          >
            {words.sendBack}
          </Button>
        )}
      </td>
      <td className={styles.number}>{words.filledOf(one.done, one.of)}</td>
      <td className={styles.number}>{texts.number(one.findings)}</td>
    </tr>
  );
}
