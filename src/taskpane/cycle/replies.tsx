import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { FieldOutcome, Side } from '../../cycle/merge';
import type { PlanReading } from '../workbook/book-port';
import { isBusy, usePane, usePaneTools, useSlice } from '../workbook/pane-context';
import { Heading } from '../ui/heading';
import { readReplies, reviewed, takeReplies } from './actions';
import { madeSlice, reviewSlice } from './cycle-state';
import { ReplyCard } from './reply-card';
import { useSection } from './section';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  refused: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** 回収: replies are chosen, shown one by one, and written at once. */
export function Replies({ reading, isNext }: { reading: PlanReading; isNext: boolean }) {
  const section = useSection();
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const words = texts.cycle.collect;
  const busy = usePane(isBusy);
  const input = useRef<HTMLInputElement>(null);
  const review = useSlice(reviewSlice);
  // what was made is to be saved before anything can come back
  const isMade = useSlice(madeSlice) !== null;
  const mainLook = useMainLook(review !== null || (isNext && !isMade));
  const snapshot = usePane((one) => one.snapshot());
  const collected = useMemo(
    () => (review && snapshot ? reviewed(reading, snapshot, review) : null),
    [reading, snapshot, review],
  );
  const decide = (outcomes: readonly FieldOutcome[], side: Side): void => {
    if (!review) return;
    const choices = new Map(review.choices);
    for (const { record, field } of outcomes) choices.set(`${record.key} ${field}`, side);
    pane.set(reviewSlice, { ...review, choices });
  };
  const taken = collected?.outcomes.filter(({ written }) => written !== undefined).length ?? 0;
  const open = collected?.outcomes.filter(({ result }) => result === 'conflict').length ?? 0;
  return (
    <section className={section.section}>
      <Heading>{words.heading}</Heading>
      <Text>{words.about}</Text>
      <input
        ref={input}
        type="file"
        multiple
        accept=".xlsx,.xlsm,.xls"
        hidden
        aria-label={words.choose}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          target.value = '';
          if (chosen.length > 0) void readReplies(pane, chosen);
        }}
      />
      <Button
        appearance={review ? 'secondary' : mainLook}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {review ? words.forget : words.choose}
      </Button>
      {collected && (
        <>
          {[...collected.twice].map(([department, files]) => (
            <Text key={department}>{texts.cycle.twice(department, files.join('、'))}</Text>
          ))}
          {collected.replies.map((reply, i) => (
            <ReplyCard
              key={i}
              reply={reply}
              outcomes={collected.outcomes.filter(({ answers }) =>
                answers.some((answer) => answer.reply === reply),
              )}
              decide={decide}
            />
          ))}
          {collected.refused.map(({ file, refused, data }, i) => (
            <Text key={i} className={styles.refused}>
              {words.refused(file, texts.cycle.refusals[refused](data))}
            </Text>
          ))}
          {open > 0 && <Text>{words.undecided(open)}</Text>}
          {collected.replies.length > 0 && (
            <Button appearance={mainLook} disabled={busy} onClick={() => void takeReplies(pane)}>
              {words.write(taken)}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
