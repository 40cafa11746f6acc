import { Button, makeStyles, Text } from '@fluentui/react-components';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  root: {
    padding: '16px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
  },
});

/** A part of the pane could not be shown, as a rule since it could not be fetched: what to do, and a way to try again. */
export function Unshown({ retry }: { readonly retry: () => void }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  return (
    <section className={styles.root} role="alert">
      <Text weight="semibold">{texts.unshown.title}</Text>
      <Text>{texts.unshown.body}</Text>
      <Button onClick={retry}>{texts.retry}</Button>
    </section>
  );
}
