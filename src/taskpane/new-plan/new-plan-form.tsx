import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ListPaneWords } from '../../../locales/ja/list-pane';
import { BookFailure } from '../../book/shell';
import { findFormat } from '../../formats';
import type { PlanFormat } from '../../formats/format';
import type { AllTexts } from '../state/all-texts';
import { emptyListFile } from './empty-list-file';
import { onSheet, pastedSource, sourceOfFile, type NewPlanSource, type SourceTrouble } from './list-source';
import { yearsOf, type TypedYears } from './new-plan';
import { failureNotice } from '../workbook/failure';
import { usePaneTools } from '../workbook/pane-context';
import { downloadFile } from '../workbook/save-file';
import { useBroughtIntoView } from '../ui/brought-into-view';
import { Heading } from '../ui/heading';
import { UnderstoodList } from './understood-list';

const useStyles = makeStyles({
  root: {
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  years: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  trouble: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '4px',
    alignItems: 'start',
    overflowWrap: 'anywhere',
    '& > svg': { fontSize: '16px', marginTop: '2px', color: tokens.colorStatusDangerForeground1 },
  },
});

const yearFields = ['firstYear', 'lastYear', 'baselineYear', 'reportYear'] as const;
const noYears: TypedYears = { firstYear: '', lastYear: '', baselineYear: '', reportYear: '' };

/** What was read last, counted, so that each reading begins with no column chosen by hand. */
interface Read {
  readonly times: number;
  readonly source: NewPlanSource | null;
  readonly trouble: SourceTrouble | null;
}

/** 新しい計画: a list pasted from Excel or a file becomes a plan; how it was understood is shown, and can be mended, first. */
export function NewPlan({ format: id }: { format: string }) {
  const { texts } = usePaneTools();
  const words = useListWords(texts);
  const format = findFormat(id);
  return words && format ? <Form words={words} format={format} /> : null;
}

/** What cannot be fetched is told by whoever shows this part. */
function useListWords(texts: AllTexts): ListPaneWords | null {
  const [words, setWords] = useState<ListPaneWords | null>(null);
  const [failure, fail] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    texts.listWords().then(setWords, (error: unknown) => fail({ error }));
  }, [texts]);
  if (failure) throw failure.error;
  return words;
}

function Form({ words, format }: { words: ListPaneWords; format: PlanFormat }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { newPlan } = texts;
  const [head, setHead] = useState({ municipality: '', title: '' });
  const [typed, setTyped] = useState(noYears);
  /** The years once their boxes were left: a year that is being typed is none. */
  const [left, setLeft] = useState(noYears);
  const [list, setList] = useState('');
  const [read, setRead] = useState<Read>({ times: 0, source: null, trouble: null });
  const file = useRef<HTMLInputElement>(null);
  const years = useMemo(() => yearsOf(left), [left]);

  const put = (found: NewPlanSource | SourceTrouble | null): void => {
    const isSource = found !== null && 'kind' in found;
    setRead(({ times }) => ({
      times: times + 1,
      source: isSource ? found : null,
      trouble: isSource ? null : found,
    }));
  };
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen) put(await sourceOfFile(chosen));
    if (file.current) file.current.value = '';
  };
  const saveTemplate = async (): Promise<void> => {
    const made = await emptyListFile(format, 'code' in years ? {} : years, head.title.trim());
    if (!(made instanceof Blob)) put(made);
    else if (pane.book.savesFiles()) downloadFile(words.templateFile(format.title.ja), made);
    else await openTemplate(made);
  };
  /** The desktop saves no file of a pane: a new workbook is opened there. */
  const openTemplate = async (made: Blob): Promise<void> => {
    try {
      await pane.book.openWorkbook(made);
    } catch (error) {
      pane.tell(failureNotice(texts, 'open', error, saveTemplate));
    }
  };
  const start = useBroughtIntoView<HTMLElement>();
  const { source } = read;
  const trouble = read.trouble ?? (source && 'code' in years ? [years] : null);
  return (
    <section ref={start} className={styles.root}>
      <Heading>{newPlan.heading}</Heading>
      <Text>{newPlan.about}</Text>
      {(['municipality', 'title'] as const).map((key) => (
        <Field key={key} label={newPlan[key]}>
          <Input
            className={styles.box}
            value={head[key]}
            onChange={(_, { value }) => setHead({ ...head, [key]: value })}
          />
        </Field>
      ))}
      <div className={styles.years}>
        {yearFields.map((key) => (
          <Field key={key} label={newPlan[key]}>
            <Input
              className={styles.box}
              value={typed[key]}
              onChange={(_, { value }) => setTyped({ ...typed, [key]: value })}
              onBlur={() => {
                if (typed[key] !== left[key]) setLeft(typed);
              }}
            />
          </Field>
        ))}
      </div>
      <Text size={200}>{newPlan.yearHint}</Text>
      <Field label={newPlan.list} hint={newPlan.listHint}>
        <Textarea
          resize="vertical"
          rows={4}
          value={list}
          onChange={(_, { value }) => {
            setList(value);
            put(null);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={list.trim() === ''}
          onClick={() => {
            if (list.trim() !== '') put(pastedSource(list));
          }}
        >
          {newPlan.read}
        </Button>
        <Button onClick={() => file.current?.click()}>{newPlan.file}</Button>
        <Button onClick={() => void saveTemplate()}>{words.template}</Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,.json"
          aria-label={newPlan.file}
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
      <div aria-live="polite">
        {trouble &&
          troubleTexts(words, trouble).map((text) => (
            <Text key={text} className={styles.trouble}>
              <ErrorCircleRegular aria-hidden />
              <span>{text}</span>
            </Text>
          ))}
      </div>
      {source?.kind === 'list' && source.sheets.length > 1 && (
        <Field label={words.sheet}>
          <Select value={source.table.sheet ?? ''} onChange={(_, { value }) => put(onSheet(source, value))}>
            {source.sheets.map(({ name, isHidden }) => (
              <option key={name} value={name}>
                {isHidden ? words.hiddenSheet(name) : name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {source && !('code' in years) && (
        <UnderstoodList
          // another list or form begins with no column chosen by hand
          key={`${String(read.times)} ${format.id}`}
          words={words}
          source={source}
          format={format}
          years={years}
          head={head}
        />
      )}
    </section>
  );
}

function troubleTexts(words: ListPaneWords, trouble: SourceTrouble): string[] {
  if (trouble instanceof BookFailure) return [words.book[trouble.code](trouble.data)];
  return trouble.map(({ code, about }) => words.trouble[code](about));
}
