import type { Edit } from '../../book/edit';
import type { BookSnapshot } from '../../book/snapshot';
import { assignmentEdits, carriedAssignment } from '../../cycle/assignment';
import { collect, type Collected } from '../../cycle/collect';
import type { Day } from '../../cycle/dates';
import { findingsOf } from '../../cycle/by-department';
import { handOuts, idEdits, type HandOut } from '../../cycle/hand-out';
import { stateOf } from '../../cycle/ledger';
import { bookConstant, planIdName, storeSheetName } from '../../cycle/marks';
import type { Decide } from '../../cycle/merge';
import { randomId } from '../../cycle/random-id';
import { recordsOf } from '../../cycle/records';
import type { ReplyFile } from '../../cycle/reply';
import { returnLetter, type ReturnLetter } from '../../cycle/return-letter';
import { revisedTargets } from '../../cycle/revised-targets';
import { BookFailure, failureOf } from '../../book/shell';
import { ownForm } from '../../formats/own-form';
import { checkPlan } from '../../sheets/check';
import { givenBy } from '../../sheets/understand-form';
import { nextAdopted } from '../../sheets/next-adopted';
import { nextYearPlan, type FormerTarget } from '../../sheets/next-year';
import { planEdits } from '../../sheets/build';
import { findingText } from '../../../locales/finding-texts';
import { findingTexts, severityTexts } from '../../../locales/ja/findings';
import { reasonWord } from '../../../locales/reason-word';
import type { PlanReading } from '../workbook/book-port';
import { failureNotice } from '../workbook/failure';
import type { Pane } from '../workbook/pane';
import { downloadFile } from '../workbook/save-file';
import { yearName } from '../ui/year-name';
import { madeSlice, reviewSlice, type MadeFile, type Review } from './cycle-state';
import { memoryOf } from '../workbook/cycle-memory';
import { after, remembered } from './remember';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What writes and reads files; fetched when it is wanted. */
const files = (): Promise<typeof import('../../book/xlsx/cycle-files')> =>
  import('../../book/xlsx/cycle-files');

export function today(): Day {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What is handed out, and how. */
export interface HandOutWish {
  readonly deadline: Day | null;
  readonly each: boolean;
}

/** 担当表 with what was chosen, by key of the measure; `false` where it could not be written. */
export async function giveMeasures(pane: Pane, wanted: ReadonlyMap<string, string>): Promise<boolean> {
  const words = pane.texts.cycle.assignment;
  const { reading } = pane.state();
  const snapshot = pane.snapshot();
  if (!reading || !snapshot) return false;
  const records = recordsOf(snapshot, reading.measures);
  const edits = assignmentEdits(snapshot, reading.plan, records, wanted);
  const title = words.batch(wanted.size);
  return pane.carryOut({
    ...{ work: 'writing', title, summary: title, details: [], edits, basis: snapshot },
    result: words.done(wanted.size),
  });
}

/** 配付: the plan remembers it, then the workbooks are made. */
export async function handOut(pane: Pane, wish: HandOutWish): Promise<void> {
  const { texts } = pane;
  const words = texts.cycle.handOut;
  await give(pane, wish, () => handOut(pane, wish), {
    title: (made) => words.batch(made.length),
    done: (made) => words.done(made.length),
    row: ({ record }) => ({
      ...{ department: record.department, file: record.file, deadline: wish.deadline },
      ...{ state: stateOf.open, received: null, reply: '' },
    }),
  });
}

/** 差戻し: the findings of a department in its workbook, and as a text for a mail. */
export async function sendBack(pane: Pane, department: string, deadline: Day | null): Promise<void> {
  const { texts } = pane;
  const words = texts.cycle.sendBack;
  let findings = 0;
  await give(pane, { deadline, each: false, department }, () => sendBack(pane, department, deadline), {
    title: () => words.batch(department),
    done: () => words.done(department, findings),
    row: ({ record }) => ({
      ...{ department, file: record.file, state: stateOf.sentBack },
      ...(deadline === null ? {} : { deadline }),
    }),
    letter: (made, reading) => {
      const own = findingsOf(reading, made.measures, checkPlan(reading));
      findings = own.length;
      if (findings === 0) return null;
      return returnLetter(reading.plan, department, deadline, own, {
        severity: ({ severity }) => severityTexts[severity],
        message: (one) => findingText(findingTexts, one),
      });
    },
    nothing: words.none(department),
  });
}

interface Giving {
  readonly title: (made: readonly HandOut[]) => string;
  readonly done: (made: readonly HandOut[]) => string;
  readonly row: (made: HandOut) => Parameters<typeof remembered>[2][number];
  /** The letter that goes with it; null where there is nothing to send. */
  readonly letter?: (made: HandOut, reading: PlanReading) => ReturnLetter | null;
  readonly nothing?: string;
}

async function give(
  pane: Pane,
  wish: HandOutWish & { readonly department?: string },
  retry: () => Promise<void>,
  giving: Giving,
): Promise<void> {
  const { texts } = pane;
  const prepared = await pane.afterReading(async (watch) => {
    const { reading } = pane.state();
    const snapshot = pane.snapshot();
    if (!reading || !snapshot) return null;
    watch.stage('calculation');
    const ids = idEdits({ reading, book: snapshot }, randomId);
    const master = after(reading, snapshot, ids);
    const { handOuts: made } = handOuts(master, {
      ...{ today: today(), ending: '.xlsx', newId: randomId, deadline: wish.deadline, each: wish.each },
      ...(wish.department === undefined ? {} : { departments: [wish.department] }),
    });
    const letters = made.map((one) => giving.letter?.(one, master.reading) ?? null);
    if (made.length === 0 || (giving.letter && letters.every((one) => one === null))) return { made: [] };
    const memory = await memoryOf(pane.book, snapshot);
    const rest = remembered(master, [...memory, ...made.map(({ record }) => record)], made.map(giving.row));
    return { made, letters, snapshot, names: master.book.names, edits: [...ids, ...rest] };
  }, retry);
  if (!prepared) return;
  const { made, letters, snapshot, names, edits } = prepared;
  if (!edits) {
    pane.tell({ intent: 'info', title: giving.nothing ?? texts.cycle.handOut.none });
    return;
  }
  const title = giving.title(made);
  const written = await pane.carryOut({
    ...{
      work: 'writing',
      title,
      summary: title,
      details: [],
      edits,
      result: giving.done(made),
      basis: snapshot,
    },
  });
  if (!written) return;
  await pane.run('reporting', async (watch) => {
    const sheets = (pane.snapshot() ?? snapshot).sheets.filter(
      ({ name }) => name.toLowerCase() !== storeSheetName,
    );
    const contents = await pane.book.contents(
      sheets.map(({ name }) => name),
      watch,
    );
    const door = await files();
    const constants = names.filter(({ name }) => name === planIdName);
    const whole = door.fileOfContents(contents, constants);
    const parts = made.map(({ sheets: kept, edits: own }, i) => ({
      sheets: kept,
      edits: [...own, ...letterEdits(letters[i] ?? null)],
    }));
    const ready: MadeFile[] = [];
    for (const bytes of door.partsOf(whole, parts)) {
      ready.push({ file: made[ready.length]?.record.file ?? '', bytes });
      watch.progress?.(ready.length, parts.length);
    }
    const [letter] = letters;
    const own = new Set(made.flatMap((one) => one.sheets.map(({ name }) => name)));
    pane.set(madeSlice, {
      files: ready,
      withoutDrawings: contents.some((one) => own.has(one.name) && (one.others ?? []).some(isDrawn)),
      ...(letter ? { letter: { department: made[0]?.record.department ?? '', mail: letter.mail } } : {}),
    });
  });
}

function isDrawn({ kind }: { readonly kind: string }): boolean {
  return kind === 'picture' || kind === 'shape' || kind === 'chart';
}

function letterEdits(letter: ReturnLetter | null): Edit[] {
  return letter ? [{ kind: 'putSheet', content: letter.sheet, after: null }] : [];
}

/** Saves what was made where the pane can; else opens one of them as a new workbook. `false` where that failed, and was told. */
export async function handOver(pane: Pane, made: readonly MadeFile[], one?: MadeFile): Promise<boolean> {
  const { texts } = pane;
  const title = pane.state().reading?.plan.title ?? '';
  const [first] = made;
  if (pane.book.savesFiles()) {
    const single = one ?? (made.length === 1 ? first : undefined);
    if (single) {
      downloadFile(single.file, new Blob([single.bytes.slice()], { type: xlsx }));
      return true;
    }
    const zip = (await files()).zipOf(made);
    downloadFile(texts.cycle.handOut.zip(title), new Blob([zip.slice()], { type: 'application/zip' }));
    return true;
  }
  const file = one ?? first;
  if (!file) return false;
  try {
    await pane.book.openWorkbook(new Blob([file.bytes.slice()], { type: xlsx }));
    return true;
  } catch (error) {
    pane.tell(failureNotice(texts, 'open', error, () => handOver(pane, made, file)));
    return false;
  }
}

/** Reads what was chosen; one file that cannot be read does not keep the others from being. */
export async function readReplies(pane: Pane, chosen: readonly File[]): Promise<void> {
  await pane.afterReading(
    async () => {
      const snapshot = pane.snapshot();
      if (!snapshot) return;
      const memory = await memoryOf(pane.book, snapshot);
      const { readReplyFile } = await files();
      const replies: ReplyFile[] = [];
      for (const file of chosen) replies.push(await readReply(pane, file, readReplyFile));
      pane.set(reviewSlice, { replies, memory, choices: new Map() });
    },
    () => readReplies(pane, chosen),
  );
}

type ReadFile = Extract<ReplyFile, { readonly book: BookSnapshot }>;

async function readReply(
  pane: Pane,
  file: File,
  read: (bytes: Uint8Array) => Pick<ReadFile, 'book' | 'comments'>,
): Promise<ReplyFile> {
  try {
    return { file: file.name, ...read(new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    const { code, data } = failureOf(error instanceof Error ? error : new BookFailure('file-missing'));
    return { file: file.name, failure: { code, text: pane.texts.failure[code](data) } };
  }
}

/** What the chosen replies would change, as things stand and with what was decided. */
export function reviewed(reading: PlanReading, snapshot: BookSnapshot, review: Review): Collected {
  const decide: Decide = ({ key }, field) => review.choices.get(`${key} ${field}`) ?? null;
  return collect({ reading, book: snapshot }, review.memory, review.replies, { today: today(), decide });
}

/** 回収: one write, which can be taken back as one. */
export async function takeReplies(pane: Pane): Promise<void> {
  const words = pane.texts.cycle.collect;
  const review = pane.get(reviewSlice);
  const { reading } = pane.state();
  const snapshot = pane.snapshot();
  if (!review || !reading || !snapshot) return;
  const collected = reviewed(reading, snapshot, review);
  const master = after(reading, snapshot, collected.edits);
  const edits = [...collected.edits, ...remembered(master, collected.handOuts, collected.rows)];
  const taken = collected.outcomes.filter(({ written }) => written !== undefined).length;
  const conflicts = collected.outcomes.filter(({ result }) => result === 'conflict').length;
  const title = words.batch(collected.replies.length);
  const written = await pane.carryOut({
    ...{ work: 'writing', title, summary: title, details: [], edits, basis: snapshot },
    result: words.done(taken, conflicts),
  });
  if (written) pane.set(reviewSlice, null);
}

/** 次年度 as a new workbook; what somebody has to look at in it is told. */
export async function makeNextYear(pane: Pane): Promise<void> {
  const { texts } = pane;
  const words = texts.cycle.next;
  const lines: string[] = [];
  const made = await pane.afterReading(
    async (watch): Promise<MadeFile | null> => {
      const { reading } = pane.state();
      const snapshot = pane.snapshot();
      if (!reading || !snapshot) return null;
      const door = await files();
      const { title } = reading.plan;
      if (reading.format.id === ownForm.id) {
        const contents = await pane.book.contents(
          snapshot.sheets.map(({ name }) => name),
          watch,
        );
        const constants = snapshot.names.filter(({ name }) => name === planIdName);
        const whole = door.fileOfContents(contents, constants);
        const book = door.readWhole(whole);
        const given = givenBy(book);
        const formers = await revisedIn(pane, reading);
        const next = nextAdopted({ book, reading, given, reasonWord, store: storeSheetName, formers });
        if ('code' in next) {
          if (next.code === 'plan-ended') return ended(pane, next.year);
          const { refused } = await texts.revisionWords();
          pane.tell({ intent: 'error', title: refused['settings-gone'] });
          return null;
        }
        return { file: words.file(title, next.year), bytes: door.fileWith(whole, next.edits) };
      }
      const next = nextYearPlan(reading.plan, await revisedIn(pane, reading));
      if ('code' in next) return ended(pane, next.year);
      for (const { name, before, after: now } of next.moved)
        lines.push(now === '' ? words.emptied(name, before) : words.moved(name, before, now));
      const id = bookConstant(snapshot, planIdName);
      const edits: Edit[] = [
        ...planEdits(next.plan, reading.format),
        ...(id === null
          ? []
          : [
              { kind: 'setName', sheet: null, name: planIdName, refersTo: `="${id}"`, hidden: true } as const,
            ]),
        ...carriedAssignment(snapshot, next.plan),
      ];
      const file = words.file(next.plan.title, next.plan.settings.reportYear);
      return { file, bytes: door.fileOfEdits(edits) };
    },
    () => makeNextYear(pane),
  );
  if (!made) return;
  if (!(await handOver(pane, [made]))) return;
  pane.tell({
    intent: 'success',
    title: words.done(made.file.replace(/\.xlsx$/u, '')),
    body: lines.join('\n'),
  });
}

/** The targets that are others now than when they were handed out. */
async function revisedIn(pane: Pane, { plan, measures }: PlanReading): Promise<readonly FormerTarget[]> {
  const snapshot = pane.snapshot();
  if (!snapshot) return [];
  const memory = await memoryOf(pane.book, snapshot);
  return revisedTargets(recordsOf(snapshot, measures), memory, plan.settings.reportYear);
}

function ended(pane: Pane, year: string): null {
  pane.tell({ intent: 'info', title: pane.texts.cycle.next.ended(yearName(pane.texts, year)) });
  return null;
}
