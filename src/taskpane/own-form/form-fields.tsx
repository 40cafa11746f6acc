import { makeStyles, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { FormPaneWords } from '../../../locales/ja/form-pane';
import type { FormField } from '../../forms/definition';
import { Fold } from '../ui/fold';
import { ShowMore, useShown } from '../ui/show-more';
import { answeredTo } from './answering';
import { DoubtList } from './doubt-list';
import { fieldPlaces } from './field-places';
import { FieldLine } from './field-line';
import { groupedDoubts } from '../../forms/grouped-doubts';
import { PickedCell } from './picked-cell';
import type { FormDraft } from './state';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const order: readonly FormField['sureness'][] = ['unsure', 'likely', 'given', 'sure'];
const step = 40;

/** 項目: what is 要確認 first, then every label, column and row with what it was taken for; any cell can be given a meaning. */
export function FormFields({ words, draft }: { words: FormPaneWords; draft: FormDraft }) {
  const styles = useStyles();
  const { found, answers } = draft;
  const shown = useShown(step, step);
  const places = useMemo(() => fieldPlaces(found), [found]);
  const open = groupedDoubts(found.doubts.filter(({ note }) => !note));
  const notes = groupedDoubts(found.doubts.filter(({ note }) => note));
  const lines = found.form.fields.toSorted((a, b) => order.indexOf(a.sureness) - order.indexOf(b.sureness));
  const { fields } = words;
  return (
    <div className={styles.root}>
      <Text weight="semibold">{open.length === 0 ? fields.none : fields.open(open.length)}</Text>
      <DoubtList words={words} groups={open} />
      <PickedCell words={words} draft={draft} />
      {notes.length > 0 && (
        <Fold label={fields.notes(notes.length)}>
          <DoubtList words={words} groups={notes} />
        </Fold>
      )}
      <Text weight="semibold">{fields.all(lines.length)}</Text>
      <Text size={200}>{fields.about}</Text>
      <ol className={styles.list}>
        {lines.slice(0, shown.count).map((line) => (
          <FieldLine
            key={`${line.place} ${line.label}`}
            words={words}
            line={line}
            answered={answeredTo(answers, line)}
            place={places.get(placeKey(line)) ?? null}
          />
        ))}
      </ol>
      <ShowMore shown={shown} all={lines.length} step={step} label={fields.more} />
    </div>
  );
}

/** A cell that somebody pointed at is known by what it was said to be. */
function placeKey({ place, label, meaning }: FormField): string {
  return place === 'cell' && !label.startsWith('@') ? `given ${meaning}` : `${place} ${label}`;
}
