import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular } from '@fluentui/react-icons';
import { usePaneTools } from '../workbook/pane-context';
import type { Notice } from '../state/pane-state';
import { Heading } from '../ui/heading';
import { NoticeDetail } from './notice-detail';

const useStyles = makeStyles({
  root: {
    margin: 'auto 20px',
    paddingBottom: '40px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'flex-start',
  },
  icon: { fontSize: '40px' },
  error: { color: tokens.colorPaletteRedForeground1 },
});

/** The workbook could not be read at all: why, and a way to try again. */
export function Unread({ notice }: { notice: Notice }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  return (
    <section className={styles.root} role="alert">
      {notice.intent === 'error' ? (
        <ErrorCircleRegular className={mergeClasses(styles.icon, styles.error)} aria-hidden />
      ) : (
        <InfoRegular className={styles.icon} aria-hidden />
      )}
      <Heading page>{notice.title}</Heading>
      <Text>{notice.body ?? texts.unread}</Text>
      {notice.detail !== undefined && <NoticeDetail text={notice.detail} />}
      <Button appearance="primary" autoFocus onClick={() => void pane.refresh()}>
        {texts.retry}
      </Button>
    </section>
  );
}
