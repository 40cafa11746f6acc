import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { fieldWords } from '../../../locales/field-words';
import { replyNoteText } from '../../../locales/reply-note-text';
import { cellAddress } from '../../book/address';
import { shownValue, type FieldValue } from '../../cycle/field-value';
import type { FieldOutcome, Side } from '../../cycle/merge';
import type { ReadReply } from '../../cycle/reply';
import type { AllTexts } from '../state/all-texts';
import { usePaneTools } from '../workbook/pane-context';
import { Fold } from '../ui/fold';
import { useSection } from './section';

const useStyles = makeStyles({
  card: {
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    alignItems: 'stretch',
  },
  values: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '2px',
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  conflict: { borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`, paddingLeft: '8px' },
});

/** One reply before anything of it is written: taken, kept, in conflict, and what has to be known. */
export function ReplyCard(props: {
  readonly reply: ReadReply;
  readonly outcomes: readonly FieldOutcome[];
  readonly decide: (outcomes: readonly FieldOutcome[], side: Side) => void;
}) {
  const { reply, outcomes, decide } = props;
  const section = useSection();
  const styles = useStyles();
  const { texts } = usePaneTools();
  const words = texts.cycle.collect;
  const of = (...results: readonly FieldOutcome['result'][]): FieldOutcome[] =>
    outcomes.filter(({ result }) => results.includes(result));
  const taken = of('taken', 'replaced');
  const kept = of('kept');
  const disputed = of('conflict', 'decided-reply', 'decided-master');
  const told = of('formula', 'error');
  const open = of('conflict').length;
  const { notes } = reply;
  return (
    <article className={styles.card} aria-label={reply.file}>
      <Text weight="semibold" className={section.line}>
        {reply.handOut.department}
      </Text>
      <Text size={200} className={section.quiet}>
        {reply.file}
      </Text>
      <Text>{[words.taken(taken.length), words.kept(kept.length), words.conflicts(open)].join('、')}</Text>
      {outcomes.length === 0 && <Text>{words.nothing}</Text>}
      {disputed.length > 1 && (
        <div className={section.buttons}>
          <Button size="small" onClick={() => decide(disputed, 'master')}>
            {words.allPlan}
          </Button>
          <Button size="small" onClick={() => decide(disputed, 'reply')}>
            {words.allReply}
          </Button>
        </div>
      )}
      {disputed.length > 0 && (
        <ul className={section.list}>
          {disputed.map((one) => (
            <Conflict key={`${one.record.key} ${one.field}`} one={one} decide={decide} />
          ))}
        </ul>
      )}
      {taken.length > 0 && (
        <Fold label={words.changes(taken.length)}>
          <Lines
            lines={taken.map((one) => [
              nameOf(one),
              words.change(shown(texts, one.master), shown(texts, one.written ?? one.master)),
            ])}
          />
        </Fold>
      )}
      {kept.length > 0 && (
        <Fold label={words.keptList(kept.length)}>
          <Lines lines={kept.map((one) => [nameOf(one), shown(texts, one.master)])} />
        </Fold>
      )}
      {notes.length + told.length > 0 && (
        <Fold label={words.told(notes.length + told.length)}>
          <Lines
            lines={[
              ...told.map((one): [string, string] => {
                const value = one.answers[0] ? shown(texts, one.answers[0].value) : '';
                return [nameOf(one), one.result === 'formula' ? words.typedOver(value) : words.error(value)];
              }),
              ...notes.map((note): [string, string] => ['', replyNoteText(texts.cycle.notes, note)]),
            ]}
          />
        </Fold>
      )}
    </article>
  );
}

function Conflict(props: {
  readonly one: FieldOutcome;
  readonly decide: (outcomes: readonly FieldOutcome[], side: Side) => void;
}) {
  const { one, decide } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const words = texts.cycle.collect;
  const side = one.result === 'decided-reply' ? 'reply' : one.result === 'decided-master' ? 'master' : '';
  const single = one.answers.length === 1;
  return (
    <li className={styles.conflict}>
      <Text weight="semibold">{nameOf(one)}</Text>
      <dl className={styles.values}>
        <dt className={styles.term}>{words.base}</dt>
        <dd className={styles.value}>{shown(texts, one.base)}</dd>
        <dt className={styles.term}>{words.master}</dt>
        <dd className={styles.value}>{shown(texts, one.master)}</dd>
        {one.answers.map(({ reply, value }, i) => (
          <Answer key={i} label={words.reply} file={single ? '' : reply.file} value={shown(texts, value)} />
        ))}
      </dl>
      <RadioGroup
        layout="horizontal"
        aria-label={`${words.conflict} ${nameOf(one)}`}
        value={side}
        onChange={(_, { value }) => decide([one], value as Side)}
      >
        <Radio value="master" label={words.choosePlan} />
        {single && <Radio value="reply" label={words.chooseReply} />}
      </RadioGroup>
    </li>
  );
}

function Answer({
  label,
  file,
  value,
}: {
  readonly label: string;
  readonly file: string;
  readonly value: string;
}) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{label}</dt>
      <dd className={styles.value}>{file === '' ? value : `${value}（${file}）`}</dd>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  const section = useSection();
  return (
    <ul className={section.list}>
      {lines.map(([name, text], i) => (
        <li key={i} className={section.line}>
          {name !== '' && (
            <Text size={200} block className={section.quiet}>
              {name}
            </Text>
          )}
          <Text>{text}</Text>
        </li>
      ))}
    </ul>
  );
}

/** 「1 公金収納対策の強化 N14 指標1_実績_R2」 */
function nameOf({ master, field }: FieldOutcome): string {
  const { sheet, row, col } = master.place;
  return `${sheet} ${cellAddress({ row, col })} ${fieldWords(field)}`;
}

function shown(texts: AllTexts, value: FieldValue): string {
  return shownValue(value) || texts.cycle.empty;
}
