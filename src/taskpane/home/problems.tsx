import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { settingLabel } from '../../formats/settings-names';
import { usePane, usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  root: { padding: '8px 20px', backgroundColor: tokens.colorStatusWarningBackground1 },
  list: { margin: 0, paddingInlineStart: '20px' },
});

/** What of the workbook could not be read: shown, so that nothing is missing in silence. */
export function Problems() {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const problems = usePane((pane) => pane.state().problems);
  if (problems.length === 0) return null;
  return (
    <section className={styles.root}>
      <Text weight="semibold">{texts.problems.title}</Text>
      <ul className={styles.list}>
        {problems.map(({ code, sheet, name, data }) => (
          <li key={`${code} ${sheet ?? ''} ${name ?? ''}`}>
            {sheet === undefined ? '' : `${sheet}：`}
            {texts.readProblems[code]?.({
              ...(name === undefined ? {} : { name: settingLabel(name) }),
              ...data,
            }) ?? code}
          </li>
        ))}
      </ul>
    </section>
  );
}
