import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { formats } from '../../formats';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  // the circles stand on the page's edge
  group: { marginInlineStart: '-8px' },
  choice: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 72px',
    columnGap: '8px',
    alignItems: 'start',
  },
  label: { color: tokens.colorNeutralForeground1, display: 'flex', flexDirection: 'column', gap: '2px' },
  about: { color: tokens.colorNeutralForeground2 },
  page: {
    width: '72px',
    height: '72px',
    objectFit: 'contain',
    objectPosition: 'center top',
    marginTop: '8px',
    // the page is paper in every theme
    backgroundColor: '#ffffff',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
});

/** The forms by what they are good for, each with a picture of its page; whose form it is stands below. */
export function FormatChoice({ id, onChoose }: { id: string; onChoose: (id: string) => void }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const uses: Readonly<Record<string, string>> = texts.formUses;
  const language = document.documentElement.lang === 'ja' ? 'ja' : 'en';
  const about: Readonly<Record<string, string>> = texts.formats;
  return (
    <Field label={texts.empty.format}>
      <RadioGroup className={styles.group} value={id} onChange={(_, { value }) => onChoose(value)}>
        {formats.map((format) => (
          <div key={format.id} className={styles.choice}>
            <Radio
              value={format.id}
              label={
                <span className={styles.label}>
                  <Text>{uses[format.id] ?? format.title[language]}</Text>
                  <Text size={200} className={styles.about}>
                    {about[format.id]}
                  </Text>
                  {format.id in uses && format.title[language] !== uses[format.id] && (
                    <Text size={200} className={styles.about}>
                      {texts.planEdit.formOf(format.title[language])}
                    </Text>
                  )}
                </span>
              }
            />
            <img
              className={styles.page}
              src={`forms/${format.id}.png`}
              alt=""
              loading="lazy"
              decoding="async"
            />
          </div>
        ))}
      </RadioGroup>
    </Field>
  );
}
