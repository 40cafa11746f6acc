import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { settle } from './actions';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  note: {
    width: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '8px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    '& button': { gridColumn: 2, justifySelf: 'start' },
  },
  icon: { fontSize: '18px', lineHeight: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** So many indicators are 要確認, and the way to settle them. */
export function UnsettledNote({ count }: { count: number }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  return (
    <div className={styles.note}>
      <span className={styles.icon}>
        <WarningRegular aria-hidden />
      </span>
      <Text>{texts.settling.waiting(count)}</Text>
      <Button onClick={() => settle(pane)}>{texts.settling.open}</Button>
    </div>
  );
}
