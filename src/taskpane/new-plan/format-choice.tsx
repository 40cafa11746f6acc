import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { formats } from '../../formats';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  // the circles stand on the page's edge
  group: { marginInlineStart: '-8px' },
  label: { color: tokens.colorNeutralForeground1, display: 'flex', flexDirection: 'column', gap: '2px' },
  about: { color: tokens.colorNeutralForeground2 },
});

/** The five forms with what their sheets look like. */
export function FormatChoice({ id, onChoose }: { id: string; onChoose: (id: string) => void }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const language = document.documentElement.lang === 'ja' ? 'ja' : 'en';
  const about: Readonly<Record<string, string>> = texts.formats;
  return (
    <Field label={texts.empty.format}>
      <RadioGroup className={styles.group} value={id} onChange={(_, { value }) => onChoose(value)}>
        {formats.map((format) => (
          <Radio
            key={format.id}
            value={format.id}
            label={
              <span className={styles.label}>
                <Text>{format.title[language]}</Text>
                <Text size={200} className={styles.about}>
                  {about[format.id]}
                </Text>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
