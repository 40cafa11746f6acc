import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import { useTexts } from './texts';

/** Something to be answered before it goes on. */
export interface Question {
  readonly title: string;
  readonly text?: string;
  /** A text to be typed, with what stands there at first. */
  readonly typed?: string;
  /** The first is the usual one. */
  readonly answers: readonly { readonly id: string; readonly label: string }[];
}

/** `null` when it was called off. */
export type Answer = { readonly id: string; readonly typed: string } | null;

/** Asks over the whole page, and tells what was answered. The browser's own boxes have no words of ours. */
export function useQuestion(): readonly [(question: Question) => Promise<Answer>, ReactElement | null] {
  const [last, setLast] = useState<{ question: Question; resolve: (answer: Answer) => void } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [count, setCount] = useState(0);
  const ask = useCallback(
    (question: Question) =>
      new Promise<Answer>((resolve) => {
        setLast({ question, resolve });
        setCount((before) => before + 1);
        setOpen(true);
      }),
    [],
  );
  const answered = (answer: Answer): void => {
    setOpen(false);
    last?.resolve(answer);
  };
  // It stays where it is when it has closed: taken away at once, it would leave the page behind it out of reach.
  return [
    ask,
    last && <QuestionBox key={count} open={isOpen} question={last.question} onAnswer={answered} />,
  ];
}

function QuestionBox(props: {
  readonly open: boolean;
  readonly question: Question;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const { open, question, onAnswer } = props;
  const texts = useTexts();
  const { title, text, answers } = question;
  const [typed, setTyped] = useState(question.typed ?? '');
  const [usual] = answers;
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => data.open || onAnswer(null)}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (usual) onAnswer({ id: usual.id, typed });
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              {text}
              {question.typed !== undefined && (
                <Field>
                  <Input aria-label={title} value={typed} onChange={(_, { value }) => setTyped(value)} />
                </Field>
              )}
            </DialogContent>
            <DialogActions fluid>
              {answers.map(({ id, label }, i) => (
                <Button
                  key={id}
                  type={i === 0 ? 'submit' : 'button'}
                  appearance={i === 0 ? 'primary' : 'secondary'}
                  onClick={() => i > 0 && onAnswer({ id, typed })}
                >
                  {label}
                </Button>
              ))}
              <Button onClick={() => onAnswer(null)}>{texts.ask.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
