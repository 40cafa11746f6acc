import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { Pane } from '../workbook/pane';
import { useMedia, useOfficeBackground } from '../ui/media';
import { PaneProvider, usePane, useSlice } from '../workbook/pane-context';
import { Dock } from './dock';
import { Header } from './header';
import { useKeptFocus, useOwnTab } from '../ui/kept-focus';
import { Caught, later } from '../ui/later';
import { PlaceTabs } from './place-tabs';
import { Waiting } from '../ui/waiting';
import { Unread } from './unread';
import { placeId } from '../ui/windowed';
import { Entry } from './entry';
import { formShown as ownFormShown } from '../own-form/state';
import { Checks, Cycle, Empty, Grading, loadPlaces, More, OwnForm, Reports } from './lazy-views';
import { useFocusInView } from './focus-in-view';
import { useKeptScroll } from './kept-scroll';
import { useWholePress } from './whole-press';
import { measureKey } from '../workbook/wanted-focus';
import { paneTheme, type OfficeColors } from '../ui/theme';

/** Loaded where it is shown. */
const Guide = later(async () => (await import('./guide')).Guide);

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'scroll',
    overflowX: 'hidden',
    overflowWrap: 'anywhere',
    // what gets the focus is not left under the form's foot nor the table's head
    ':has([data-form])': { scrollPaddingBottom: '72px' },
    ':has(table)': { scrollPaddingTop: '44px' },
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Not by a class: Fluent gives those of the provider to what menus and tips are drawn in, which would cover the pane then. */
const whole = { height: '100%' };

/** The add-in's page. */
export function App(props: {
  readonly pane: Pane;
  /** Office's colours as they are now; Excel on the web has none. */
  readonly officeColors: () => OfficeColors | undefined;
}) {
  const { pane, officeColors } = props;
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const background = useOfficeBackground(officeColors);
  const theme = useMemo(() => paneTheme(background, prefersDark), [background, prefersDark]);
  return (
    <PaneProvider value={pane}>
      <FluentProvider theme={theme} style={whole}>
        <Page />
      </FluentProvider>
    </PaneProvider>
  );
}

function Page() {
  const styles = useStyles();
  const phase = usePane((pane) => pane.state().phase);
  const notice = usePane((pane) => pane.state().notice);
  const guide = usePane((pane) => pane.state().guide);
  const place = usePane((pane) => pane.state().place);
  const reading = usePane((pane) => pane.state().reading);
  const isAdopting = useSlice(ownFormShown);
  useEffect(loadPlaces, []);
  useKeptFocus(phase);
  useOwnTab();
  useWholePress();
  const main = useRef<HTMLElement>(null);
  const form = usePane(formShown);
  // a plan that has just been made is seen from its top
  useKeptScroll(main, reading ? (form ?? place) : 'empty', form !== null);
  useFocusInView(main, phase === 'ready');
  // read again after a failure, there is nothing to tell of it yet
  if (phase === 'loading' || (phase === 'failed' && !notice)) return <Waiting />;
  if (phase === 'failed' && notice) {
    return (
      <div className={styles.root}>
        <main className={styles.main}>
          <Unread notice={notice} />
        </main>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      {reading && (
        <>
          <Header reading={reading} />
          <PlaceTabs />
        </>
      )}
      <main ref={main} className={styles.main} id={placeId} tabIndex={-1}>
        {guide && <Guide.Part key={guide} asked={guide === 'asked'} />}
        <Caught key={place}>{reading ? <CurrentPlace /> : isAdopting ? <OwnForm /> : <Empty />}</Caught>
      </main>
      <Dock />
    </div>
  );
}

/** The form that is shown, by its measure and year; `null` in all other views. */
function formShown(pane: Pane): string | null {
  const current = pane.state().place === 'entry' ? pane.current() : null;
  return current && `${measureKey(current)} ${pane.year()}`;
}

function CurrentPlace() {
  const place = usePane((pane) => pane.state().place);
  const reading = usePane((pane) => pane.state().reading);
  const isAdopting = useSlice(ownFormShown);
  if (!reading) return null;
  switch (place) {
    case 'entry':
      return <Entry reading={reading} />;
    case 'checks':
      return <Checks reading={reading} />;
    case 'grading':
      return <Grading reading={reading} />;
    case 'reports':
      return <Reports />;
    case 'cycle':
      return <Cycle reading={reading} />;
    case 'more':
      return isAdopting ? <OwnForm /> : <More reading={reading} />;
  }
}
