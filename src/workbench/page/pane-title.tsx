import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTexts } from './texts';

const useStyles = makeStyles({
  title: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    padding: '4px 8px 0 20px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The line above the add-in's page that Excel draws: its name, and how it is closed. */
export function PaneTitle({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.title}>
      <Text weight="semibold">{texts.group}</Text>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={texts.closePane}
        onClick={onClose}
      />
    </div>
  );
}
