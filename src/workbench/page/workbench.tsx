import { FluentProvider, makeStyles, tokens, webLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { cellAddress } from '../../book/address';
import { BookFailure } from '../../book/shell';
import type { WorkbookModel } from '../../book/xlsx/model';
import { BenchSession } from './bench-session';
import { CellLine } from './cell-line';
import { downloadBook, openBook } from './files';
import { UniverGrid } from './grid/univer-grid';
import { PaneTitle } from './pane-title';
import { Ribbon } from './ribbon';
import { sampleBook, samples } from './sample';
import { fetchShortcuts, isPressed } from './shortcuts';
import { Splitter } from './splitter';
import { texts } from './texts';
import { Toast } from './toast';
import { isTrial, type Trial } from './trials';

const useStyles = makeStyles({
  provider: { height: '100%' },
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  body: { flexGrow: 1, minHeight: 0, display: 'flex' },
  sheet: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  grid: { flexGrow: 1, minHeight: 0, position: 'relative', backgroundColor: tokens.colorNeutralBackground1 },
  pane: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    '&[hidden]': { display: 'none' },
  },
  frame: { flexGrow: 1, minHeight: 0, '& iframe': { border: 'none', width: '100%', height: '100%' } },
  dragging: { '& iframe': { pointerEvents: 'none' } },
});

/** Of the pane, px. */
const firstWidth = 380;

interface Selected {
  readonly address: string;
  readonly content: string;
}

/** Grid and pane beside each other, on one workbook. */
export function Workbench({ addIn }: { addIn: string }) {
  const styles = useStyles();
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

  const show = useCallback(
    (book: WorkbookModel, fileName: string) => {
      if (!gridHost.current || !frameHost.current) return;
      session.current?.close();
      grid.current ??= new UniverGrid(gridHost.current, {
        edited: (sheetId, cells) => session.current?.edited(sheetId, cells),
        selected: (sheetId, area) => session.current?.selected(sheetId, area),
        activated: (sheetId) => session.current?.activated(sheetId),
      });
      const opened: BenchSession = new BenchSession(book, {
        grid: grid.current,
        frame: frameHost.current,
        addIn,
        locale: query().get('locale') ?? 'ja-JP',
        trial: firstTrial(),
        say: setMessage,
        moved: () => setSelected(selectedCell(opened)),
        paneShown: setPaneOpen,
      });
      session.current = opened;
      // For the browser's console, tests and benchmarks: what is open, how many requests it took, and the pane's width.
      const { engine, trials } = opened;
      Object.assign(globalThis, { workbench: { engine, trials, setWidth } });
      setName(fileName);
      setPaneOpen(true);
    },
    [addIn],
  );

  const openFile = useCallback(
    async (file: File) => {
      try {
        show(await openBook(file), file.name);
      } catch (error) {
        if (!(error instanceof BookFailure)) throw error;
        setMessage(texts.badFile(file.name));
      }
    },
    [show],
  );

  const openSample = useCallback(
    async (id: string) => {
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
      return openSample(firstSample());
    };
    Object.assign(globalThis, { restartWorkbench });
    void openSample(firstSample());
  }, [openSample]);

  useEffect(() => bindShortcuts(() => session.current), []);

  return (
    <FluentProvider theme={webLightTheme} className={styles.provider}>
      <div
        className={styles.root}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (file) void openFile(file);
        }}
      >
        <Ribbon
          name={name}
          onSample={(id) => void openSample(id)}
          onTrial={(trial) => session.current?.trials.try(trial)}
          onOpen={(file) => void openFile(file)}
          onSave={() => session.current && downloadBook(session.current.engine.book, name)}
          onPane={() => session.current?.showPane(!paneOpen)}
          onPress={(action) => void session.current?.press(action)}
        />
        <div className={styles.body}>
          <main className={styles.sheet} aria-label={texts.grid}>
            <CellLine {...selected} />
            <div ref={gridHost} className={styles.grid} />
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
      </div>
    </FluentProvider>
  );
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
  return samples.find(({ id }) => id === wanted)?.id ?? 'sanyo-onoda';
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
