import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingInlineStart: '20px' },
  command: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** Said before any work: the desktop saves no PDF of a pane. The ways that work there. */
export function DesktopPdf() {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const { title, steps, command } = texts.printing.desktop;
  return (
    <section className={styles.root}>
      <Text weight="semibold">{title}</Text>
      <ol className={styles.list}>
        {Object.values(steps).map((step) => (
          <li key={step}>
            <Text>{step}</Text>
          </li>
        ))}
      </ol>
      <Text>{command}</Text>
      <code className={styles.command}>node bin/tassei.mjs pdf plan.xlsx -o plan.pdf</code>
    </section>
  );
}
