import { contrast, paneTheme } from '../../src/taskpane/ui/theme';

/** Backgrounds of Office's themes: White, Colorful, Dark Gray, Black. */
const backgrounds = ['#FFFFFF', '#F3F2F1', '#666666', '#262626', '#0A0A0A'];

test('texts are readable in every theme of Office, whose own background stays where they are', () => {
  const kept = backgrounds.map((bodyBackgroundColor) => {
    const theme = paneTheme(bodyBackgroundColor, false);
    const background = theme.colorNeutralBackground1;
    const poorest = Math.min(
      ...[
        theme.colorNeutralForeground1,
        theme.colorNeutralForeground2,
        theme.colorNeutralForeground3,
        theme.colorBrandForeground1,
      ].map((color) => contrast(color, background)),
    );
    return { bodyBackgroundColor, readable: poorest >= 4.5, kept: background === bodyBackgroundColor };
  });
  expect(kept).toEqual(
    backgrounds.map((bodyBackgroundColor) => ({
      bodyBackgroundColor,
      readable: true,
      kept: bodyBackgroundColor !== '#666666',
    })),
  );
});

test('without a theme of Office the browser says whether it is dark', () => {
  const dark = (prefersDark: boolean): boolean =>
    contrast(paneTheme(null, prefersDark).colorNeutralBackground1, '#000000') < 2;
  expect([dark(true), dark(false)]).toEqual([true, false]);
});
