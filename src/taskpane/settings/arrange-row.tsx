import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, CopyRegular, DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  row: {
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px' },
  name: { flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  buttons: { display: 'flex', flexShrink: 0 },
});

/** One thing of a list that is arranged: its name, and what can be done with it. */
export function ArrangeRow(props: {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly canCopy: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}) {
  const { name, isFirst, isLast, canCopy, onMove, onCopy, onRemove, children } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const words = texts.planEdit.measures;
  const button = (label: string, icon: React.JSX.Element, isOff: boolean, act: () => void) => (
    <Button
      size="small"
      appearance="subtle"
      aria-label={label}
      icon={icon}
      disabledFocusable={isOff}
      onClick={() => {
        if (!isOff) act();
      }}
    />
  );
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <Text className={styles.name}>{name}</Text>
        <span className={styles.buttons}>
          {button(words.up(name), <ArrowUpRegular />, isFirst, () => onMove(-1))}
          {button(words.down(name), <ArrowDownRegular />, isLast, () => onMove(1))}
          {button(words.copy(name), <CopyRegular />, !canCopy, onCopy)}
          {button(words.remove(name), <DismissRegular />, false, onRemove)}
        </span>
      </div>
      {children}
    </li>
  );
}
