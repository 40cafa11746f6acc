import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { sampleFormats } from '../../sheets/samples';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  root: { width: '100%', display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
  box: { minWidth: 0, width: '100%', '& select': { minWidth: 0, width: '100%' } },
  button: { alignSelf: 'flex-start' },
});

/** 様式から作成: a sample plan of one of the formats in this workbook. */
export function SampleMaker() {
  const styles = useStyles();
  const { pane, state, texts } = usePane();
  const [id, setId] = useState(sampleFormats[0]?.id ?? '');
  const language = document.documentElement.lang === 'ja' ? 'ja' : 'en';
  return (
    <div className={styles.root}>
      <Text>{texts.sample.about}</Text>
      <Field label={texts.sample.format}>
        <Select className={styles.box} value={id} onChange={(_, { value }) => setId(value)}>
          {sampleFormats.map((format) => (
            <option key={format.id} value={format.id}>
              {format.title[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        className={styles.button}
        appearance="primary"
        disabled={state.work !== null}
        onClick={() => void pane.proposeSample(id)}
      >
        {texts.sample.make}
      </Button>
    </div>
  );
}
