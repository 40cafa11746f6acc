import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type MouseEvent } from 'react';
import { cellAddress } from '../../book/address';
import { BookFailure } from '../../book/shell';
import type { WorkbookModel } from '../../book/xlsx/model';
import { BenchSession } from './bench-session';
import { CellLine } from './cell-line';
import { cellCommands, sheetCommands, type EditCommand } from './edit-commands';
import { EditMenu } from './edit-menu';
import { downloadBook, openBook } from './files';
import { bindRegions } from './focus-regions';
import { UniverGrid } from './grid/univer-grid';
import { PaneTitle } from './pane-title';
import { useQuestion } from './question';
import { Ribbon } from './ribbon';
import { sampleBook, samplesIn } from './sample';
import { fetchShortcuts, isPressed } from './shortcuts';
import { Splitter } from './splitter';
import { isEnglish, localeOf, textsOf, TextsProvider } from './texts';
import { useWorkbenchTheme } from './theme';
import { Toast } from './toast';
import { isTrial, type Trial } from './trials';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: { flexGrow: 1, minHeight: 0, display: 'flex' },
  sheet: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  // a sheet has its own colours, in contrast themes, too: its letters would be black on black
  grid: {
    flexGrow: 1,
    minHeight: 0,
    position: 'relative',
    // what the grid draws does not lie over the pane in a narrow window
    overflow: 'hidden',
    backgroundColor: 'white',
    color: 'black',
    forcedColorAdjust: 'none',
  },
  pane: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    '&[hidden]': { display: 'none' },
  },
  // an iframe in a line would leave room for letters below it, by which the whole page could be scrolled
  frame: {
    flexGrow: 1,
    minHeight: 0,
    '& iframe': { display: 'block', border: 'none', width: '100%', height: '100%' },
  },
  dragging: { '& iframe': { pointerEvents: 'none' } },
});

/** Of the pane, px. */
const firstWidth = 380;

interface Selected {
  readonly address: string;
  readonly content: string;
}

/** A menu of commands, as it was when it was asked for, and where. */
interface OpenMenu {
  readonly label: string;
  readonly groups: readonly (readonly EditCommand[])[];
  readonly at: { readonly x: number; readonly y: number };
}

/** The workbench in the language of its page's address, else of the browser. */
export function Workbench({ addIn }: { addIn: string }) {
  const [locale, setLocale] = useState(() => localeOf(query()));
  const theme = useWorkbenchTheme();
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }} lang={locale}>
      <TextsProvider value={textsOf(locale)}>
        <Bench addIn={addIn} locale={locale} onLocale={setLocale} />
      </TextsProvider>
    </FluentProvider>
  );
}

/** Grid and pane beside each other, on one workbook. */
function Bench(props: {
  readonly addIn: string;
  readonly locale: string;
  readonly onLocale: (locale: string) => void;
}) {
  const { addIn, locale, onLocale } = props;
  const styles = useStyles();
  const texts = textsOf(locale);
  const language = isEnglish(locale) ? 'en' : 'ja';
  const gridHost = useRef<HTMLDivElement>(null);
  const frameHost = useRef<HTMLDivElement>(null);
  const grid = useRef<UniverGrid | null>(null);
  const session = useRef<BenchSession | null>(null);
  const [name, setName] = useState('');
  const [width, setWidth] = useState(firstWidth);
  const [paneOpen, setPaneOpen] = useState(true);
  const [dragging, setDragging] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [selected, setSelected] = useState<Selected>({ address: 'A1', content: '' });
  /** What is being typed into the selected cell. */
  const [typing, setTyping] = useState<string | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [withTrials, setWithTrials] = useState(() => query().has('trial'));
  const [ask, question] = useQuestion();
  const header = useRef<HTMLDivElement>(null);

  const show = useCallback(
    (book: WorkbookModel, fileName: string) => {
      if (!gridHost.current || !frameHost.current) return;
      session.current?.close();
      grid.current ??= new UniverGrid(
        gridHost.current,
        {
          edited: (sheetId, cells) => session.current?.edited(sheetId, cells),
          selected: (sheetId, area) => session.current?.selected(sheetId, area),
          activated: (sheetId) => session.current?.activated(sheetId),
          typing: setTyping,
          renamed: (sheetId, name) =>
            session.current?.attempt(() => session.current?.engine.edits.renameSheet(sheetId, name)),
          moved: (sheetId, at) =>
            session.current?.attempt(() => session.current?.engine.edits.moveSheet(sheetId, at)),
        },
        isEnglish(localeOf(query())),
      );
      const opened: BenchSession = new BenchSession(book, {
        grid: grid.current,
        frame: frameHost.current,
        addIn,
        locale: localeOf(query()),
        trial: firstTrial(),
        say: setMessage,
        moved: () => setSelected(selectedCell(opened)),
        paneShown: setPaneOpen,
        paneLeft: (way) => (way === 'back' ? grid.current?.focus() : focusRibbon(header.current)),
      });
      session.current = opened;
      // For the browser's console, tests and benchmarks: what is open, how many requests it took, and the pane's width.
      const { engine, trials } = opened;
      const forgetChanges = (): void => opened.forgetChanges();
      Object.assign(globalThis, { workbench: { engine, trials, setWidth, forgetChanges } });
      setName(fileName);
      setPaneOpen(true);
    },
    [addIn],
  );

  const save = useCallback((): void => {
    if (!session.current) return;
    downloadBook(session.current.engine.book, name);
    session.current.forgetChanges();
  }, [name]);

  /** Whether the open workbook may be closed: nothing would be lost, or nobody wants it. */
  const mayClose = useCallback(async (): Promise<boolean> => {
    if (!session.current?.unsaved) return true;
    const { unsavedTitle, unsavedText, saveFirst, discard } = textsOf(locale).ask;
    const answer = await ask({
      title: unsavedTitle(name),
      text: unsavedText,
      answers: [
        { id: 'save', label: saveFirst },
        { id: 'discard', label: discard },
      ],
    });
    if (answer?.id === 'save') save();
    return answer !== null;
  }, [ask, locale, name, save]);

  const openFile = useCallback(
    async (file: File) => {
      try {
        const book = await openBook(file);
        if (await mayClose()) show(book, file.name);
      } catch (error) {
        if (!(error instanceof BookFailure)) throw error;
        setMessage(textsOf(locale).badFile(file.name));
      }
    },
    [show, mayClose, locale],
  );

  const openSample = useCallback(
    async (id: string) => {
      const samples = samplesIn(isEnglish(localeOf(query())) ? 'en' : 'ja');
      const title = samples.find((sample) => sample.id === id)?.title ?? id;
      show(await sampleBook(id), `${title}.xlsx`);
    },
    [show],
  );

  useEffect(() => {
    // For tests: as if the page were opened anew with this query, without loading it again.
    const restartWorkbench = (search: string): Promise<void> => {
      history.replaceState(null, '', search);
      setWidth(firstWidth);
      setMessage(null);
      setMenu(null);
      setWithTrials(query().has('trial'));
      onLocale(localeOf(query()));
      return openSample(firstSample());
    };
    Object.assign(globalThis, { restartWorkbench });
    void openSample(firstSample());
  }, [openSample, onLocale]);

  useEffect(() => bindShortcuts(() => session.current), []);

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (session.current?.unsaved) event.preventDefault();
    };
    addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, []);

  useEffect(
    () =>
      bindRegions(() => [
        {
          holds: (element) => header.current?.contains(element) ?? false,
          focus: () => focusRibbon(header.current),
        },
        {
          holds: (element) => !!element && !!gridHost.current?.contains(element) && !isTab(element),
          focus: () => grid.current?.focus(),
        },
        {
          holds: isTab,
          focus: () => gridHost.current?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus(),
        },
        ...(session.current?.engine.appRuntime.visible
          ? [
              {
                holds: (element: Element | null) => element === session.current?.paneFrame,
                focus: () => session.current?.focusPane(),
              },
            ]
          : []),
      ]),
    [],
  );

  /** The commands of a sheet, or of the selected cells. */
  const openMenu = (at: OpenMenu['at'], sheet: string | null): void => {
    const bench = session.current;
    if (!bench) return;
    const groups = sheet === null ? cellCommands(bench, texts) : sheetCommands(bench, sheet, texts, ask);
    setMenu({ label: sheet === null ? texts.cells : texts.sheetMenu, groups, at });
  };
  const contextMenu = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    event.preventDefault();
    const sheet = event.target.closest('[data-u-comp="slide-tab-item"]')?.getAttribute('data-id') ?? null;
    // by the keyboard there is no point: below what has the focus
    const isByKey = event.detail === 0 && event.clientX === 0;
    const { x, y } = event.target.getBoundingClientRect();
    if (sheet !== null) session.current?.activated(sheet);
    openMenu(isByKey ? { x: x + 60, y: y + 30 } : { x: event.clientX, y: event.clientY }, sheet);
  };

  return (
    <>
      <div
        className={styles.root}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (file) void openFile(file);
        }}
      >
        <div ref={header}>
          <Ribbon
            name={name}
            language={language}
            withTrials={withTrials}
            onSample={(id) => void mayClose().then((may) => (may ? openSample(id) : undefined))}
            onMenu={(which, { left, bottom }) => {
              const sheet = session.current?.engine.activeSheet.id ?? null;
              openMenu({ x: left, y: bottom }, which === 'cells' ? null : sheet);
            }}
            onTrial={(trial) => session.current?.trials.try(trial)}
            onOpen={(file) => void openFile(file)}
            onSave={save}
            onPane={() => session.current?.showPane(!paneOpen)}
            onPress={(action) => void session.current?.press(action)}
          />
        </div>
        <div className={styles.body}>
          <main className={styles.sheet} aria-label={texts.grid}>
            <CellLine
              key={selected.address}
              address={selected.address}
              content={typing ?? selected.content}
              onTyped={(text) => session.current?.typed(text)}
            />
            <div ref={gridHost} className={styles.grid} onContextMenu={contextMenu} />
          </main>
          {paneOpen && <Splitter width={width} onWidth={setWidth} onDragging={setDragging} />}
          <aside
            className={dragging ? `${styles.pane} ${styles.dragging}` : styles.pane}
            style={{ width }}
            hidden={!paneOpen}
            aria-label={texts.group}
          >
            <PaneTitle onClose={() => session.current?.showPane(false)} />
            <div ref={frameHost} className={styles.frame} />
          </aside>
        </div>
        {message !== null && <Toast text={message} onClose={() => setMessage(null)} />}
        {menu && <EditMenu {...menu} onClose={() => setMenu(null)} />}
        {question}
      </div>
    </>
  );
}

function focusRibbon(header: HTMLElement | null): void {
  header?.querySelector<HTMLElement>('button')?.focus();
}

/** A tab of a sheet. */
function isTab(element: Element | null): boolean {
  return element?.getAttribute('role') === 'tab';
}

/** Keys of the add-in work while the sheet has the focus, as in Excel on the web. Gives the way to take them off. */
function bindShortcuts(session: () => BenchSession | null): () => void {
  let press = (_event: KeyboardEvent): void => undefined;
  const pressed = (event: KeyboardEvent): void => press(event);
  void fetchShortcuts().then((shortcuts) => {
    press = (event) => {
      const found = shortcuts.find(({ key }) => isPressed(key, event));
      if (!found) return;
      event.preventDefault();
      event.stopPropagation();
      void session()?.press(found.action);
    };
  });
  addEventListener('keydown', pressed, { capture: true });
  return () => removeEventListener('keydown', pressed, { capture: true });
}

/** `?sample=seki&locale=en-US&trial=editing` of the page's address. */
function query(): URLSearchParams {
  return new URLSearchParams(location.search);
}

function firstSample(): string {
  const wanted = query().get('sample');
  return samplesIn('ja').find(({ id }) => id === wanted)?.id ?? 'sanyo-onoda';
}

function firstTrial(): Trial {
  const wanted = query().get('trial');
  return isTrial(wanted) ? wanted : 'none';
}

function selectedCell({ engine }: BenchSession): Selected {
  const { row, col } = engine.selection;
  const sheet = engine.activeSheet;
  const value = sheet.value(row, col);
  const constant = typeof value === 'object' && value !== null ? value.error : String(value ?? '');
  return { address: cellAddress({ row, col }), content: sheet.formula(row, col) ?? constant };
}
