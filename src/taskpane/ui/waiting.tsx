import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import { usePane, usePaneTools } from '../workbook/pane-context';
import { useLasting } from './use-pause';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    height: '100%',
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** While the workbook is read for the first time: how far that is, and a way out of it, once it takes a while. */
export function Waiting() {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const work = usePane((pane) => pane.state().work);
  const isLong = useLasting(true, 1000);
  return (
    <main className={styles.root}>
      <h1 className={styles.hidden}>{texts.appName}</h1>
      <Spinner size="small" label={texts.loading} />
      {work && isLong && (
        <>
          {work.total > 0 && <Text size={200}>{texts.work.progress(work.done, work.total)}</Text>}
          <Button size="small" onClick={work.cancel}>
            {texts.cancel}
          </Button>
        </>
      )}
    </main>
  );
}

/** While a place of the pane is fetched: Tab comes to it, not past it out of the pane. */
export function PlaceWaiting() {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const isLong = useLasting(true, 1000);
  return (
    <div className={styles.root} role="status" aria-label={texts.loadingPlace} tabIndex={0}>
      {isLong && <Spinner size="small" label={texts.loadingPlace} />}
    </div>
  );
}
