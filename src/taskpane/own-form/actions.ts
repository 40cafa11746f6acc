import type { Watch } from '../../book/shell';
import type { BookSnapshot } from '../../book/snapshot';
import type { PlanWords } from '../../forms/adopt';
import type { FormAnswers } from '../../forms/answers';
import type { FormPaneWords } from '../../../locales/ja/form-pane';
import { failureNotice } from '../workbook/failure';
import { inSlices, type StepWatch } from '../workbook/in-slices';
import type { Pane } from '../workbook/pane';
import { formDraft, formShown, type FormDraft, type FormStep } from './state';

/** この様式を使う: shows what was begun, else reads all sheets and finds out their form. */
export async function openForm(pane: Pane): Promise<void> {
  pane.set(formShown, true);
  if (pane.get(formDraft) === null) await readForm(pane);
}

/** Reads all sheets again; answers stay. */
export async function readForm(pane: Pane): Promise<void> {
  const before = pane.get(formDraft);
  const draft = await pane.run(
    'understanding',
    async (watch) => {
      const book = await pane.book.readWhole(watch);
      const reading = await import('./read-draft');
      const words = before?.words ?? reading.wordsOf(book, pane.state().reading?.plan ?? null);
      return inSlices(reading.draftSteps(book, before?.answers ?? {}, words), quietly(watch));
    },
    () => readForm(pane),
  );
  if (draft) put(pane, { ...draft, step: before?.step ?? 'sheets', share: 1, isChanged: false });
  else if (!before) pane.set(formShown, false);
}

/** Leaves it for now; what was answered is kept. */
export function leaveForm(pane: Pane): void {
  pane.set(formShown, false);
}

/** Drops what was answered. */
export function dropForm(pane: Pane): void {
  pane.set(formDraft, null);
  pane.set(formShown, false);
}

export function goToStep(pane: Pane, step: FormStep): void {
  change(pane, (draft) => ({ ...draft, step }));
}

export function nameWords(pane: Pane, words: Partial<PlanWords>): void {
  change(pane, (draft) => ({ ...draft, words: { ...draft.words, ...words } }));
}

/** What is being read with the newest answers; an answer that comes meanwhile ends it. */
const readings = new WeakMap<Pane, AbortController>();

/** Takes answers and reads the sheets with them. */
export async function answer(pane: Pane, next: (answers: FormAnswers) => FormAnswers): Promise<void> {
  const before = pane.get(formDraft);
  if (!before) return;
  const answers = next(before.answers);
  put(pane, { ...before, answers, share: 0, isChanged: false });
  readings.get(pane)?.abort();
  const abort = new AbortController();
  readings.set(pane, abort);
  const { signal } = abort;
  const steps = 4 * before.book.sheets.length;
  try {
    const read = await again(before.book, answers, before.words, {
      signal,
      progress: (count) => change(pane, (draft) => ({ ...draft, share: Math.min(0.95, count / steps) })),
    });
    if (!signal.aborted) change(pane, (draft) => ({ ...draft, ...read, words: draft.words, share: 1 }));
  } catch (error) {
    if (signal.aborted) return;
    // the answer is not lost: it is read with the next one, or when it is tried again
    change(pane, (draft) => ({ ...draft, share: 1 }));
    pane.tell(failureNotice(pane.texts, 'understand', error, () => answer(pane, (same) => same)));
  }
}

async function again(
  book: BookSnapshot,
  answers: FormAnswers,
  words: PlanWords,
  watch: StepWatch,
): Promise<Pick<FormDraft, 'book' | 'found' | 'measures' | 'answers' | 'words' | 'isAgain'>> {
  const { draftSteps } = await import('./read-draft');
  return inSlices(draftSteps(book, answers, words), watch);
}

/**
 * Writes names, 様式定義 and 計画設定 in one batch, then checks the plan. Where the sheets have changed since they were read they
 * are read anew first, and looked at once more.
 */
export async function writeForm(pane: Pane, texts: FormPaneWords): Promise<void> {
  const shown = pane.get(formDraft);
  if (!shown || shown.share < 1) return;
  const made = await pane.run(
    'understanding',
    async (watch) => {
      const book = await pane.book.readWhole(watch);
      const reading = await import('./read-draft');
      const draft = await inSlices(reading.draftSteps(book, shown.answers, shown.words), quietly(watch));
      return { draft, isSame: reading.isSame(draft, shown), edits: reading.editsOf(draft) };
    },
    () => writeForm(pane, texts),
  );
  if (!made) return;
  if (!made.isSame) {
    put(pane, { ...shown, ...made.draft, isChanged: true });
    return;
  }
  const count = made.draft.measures.length;
  const isWritten = await pane.carryOut({
    work: 'writing',
    title: texts.values.work,
    summary: texts.values.work,
    details: [],
    edits: made.edits,
    result: texts.values.done(count),
    basis: made.draft.book,
  });
  if (!isWritten) return;
  const notice = pane.state().notice;
  dropForm(pane);
  await pane.do('check');
  // how it is taken back stays beside what was found
  const found = pane.state().notice;
  if (notice && found?.intent !== 'error') pane.tell({ ...notice, ...(found ? { body: found.title } : {}) });
}

/** The bar has come to its end with the sheets that were read; what is done with them takes less. */
function quietly({ signal }: Watch): StepWatch {
  return signal ? { signal } : {};
}

function put(pane: Pane, draft: FormDraft): void {
  pane.set(formDraft, draft);
}

function change(pane: Pane, next: (draft: FormDraft) => FormDraft): void {
  const draft = pane.get(formDraft);
  if (draft) put(pane, next(draft));
}
