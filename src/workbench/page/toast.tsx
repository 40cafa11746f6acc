import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTexts } from './texts';

const useStyles = makeStyles({
  toast: {
    position: 'fixed',
    left: '24px',
    bottom: '56px',
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 8px 8px 16px',
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  close: { color: 'inherit' },
});

/** A line of news over the grid. */
export function Toast({ text, onClose }: { text: string; onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.toast} role="alert">
      {text}
      <Button
        appearance="transparent"
        className={styles.close}
        icon={<DismissRegular />}
        aria-label={texts.close}
        onClick={onClose}
      />
    </div>
  );
}
