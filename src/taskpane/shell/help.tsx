import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import file from '../../../assets/shortcuts.json';
import { usePaneTools } from '../workbook/pane-context';
import { Heading } from '../ui/heading';

const useStyles = makeStyles({
  section: {
    padding: '12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
  },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
  },
  pair: { display: 'contents' },
  action: { margin: 0 },
  key: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** ヘルプ: the keys of the add-in, and where more is told. */
export function Help() {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const words = texts.help;
  const japanese = document.documentElement.lang === 'ja';
  const mac = navigator.userAgent.includes('Mac OS');
  return (
    <section className={styles.section}>
      <Heading>{words.heading}</Heading>
      <Button onClick={() => pane.showGuide('asked')}>{texts.guide.open}</Button>
      {pane.outlivesPane ? (
        <dl className={styles.keys} aria-label={words.keys}>
          {file.shortcuts.map(({ action, key }) => (
            <div key={action} className={styles.pair}>
              <dt className={styles.action}>{words.actions[action as keyof typeof words.actions]}</dt>
              <dd className={styles.key}>{mac ? key.mac : key.default}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <Text>{words.noKeys}</Text>
      )}
      <Text size={200}>{words.closed}</Text>
      <Text size={200}>{words.functions}</Text>
      <Link href={japanese ? 'help.html' : 'help-en.html'} target="_blank">
        {words.more}
      </Link>
    </section>
  );
}
