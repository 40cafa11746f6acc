import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Look, WorkbenchPage } from './workbench-page';

/** Pictures of all screens are put here when it is set, to be looked at. */
const pictures = process.env.PICTURES;

/** What the pane looks like: as the browser has it, in Windows' contrast themes, and in Office's own themes. */
export const themes: readonly Look[] = [
  { name: 'light' },
  { name: 'dark', media: { colorScheme: 'dark' }, isDark: true },
  { name: 'contrast-black', media: { colorScheme: 'dark', forcedColors: 'active' }, isDark: true },
  { name: 'contrast-white', media: { forcedColors: 'active' } },
  { name: 'office-colorful', office: '#F3F2F1' },
  { name: 'office-dark-gray', office: '#666666', isDark: true },
  { name: 'office-black', office: '#0A0A0A', isDark: true },
];

/** Sizes of the pane's page, px: Excel's narrowest and widest, its smallest, and 640 × 680 at a zoom of 200%. */
const sizes = [
  { width: 320, height: 640 },
  { width: 400, height: 640 },
  { width: 800, height: 640 },
  { width: 400, height: 378 },
  { width: 320, height: 340 },
] as const;

/**
 * At no size anything of the screen is cut off or out of reach, and axe finds nothing in any theme.
 * Pictures of all that are made where they are asked for. Afterwards the pane is as before, its focus too.
 */
export async function looked(workbench: WorkbenchPage, screen: string): Promise<void> {
  const { page } = workbench;
  const before = { viewport: page.viewportSize(), width: await workbench.width() };
  const faults: unknown[] = [];
  // drawn anew at each size and in each theme, it takes as long as the pane itself
  await workbench.showGrid(false);
  for (const { width, height } of sizes) {
    // 400 px wide and low is harder than 400 px wide and high, which is for the eye
    if (pictures === undefined && width === 400 && height > 400) continue;
    await workbench.setSize(width, height);
    const found = await workbench.layoutFaults();
    if (found.length > 0) faults.push({ width, height, found });
    if (pictures === undefined) continue;
    if (height === sizes[0].height) await workbench.setSize(width, height + (await workbench.hiddenBelow()));
    await picture(workbench, `${screen}-light-${String(width)}x${String(height)}`);
  }
  const [{ width, height }] = sizes;
  await workbench.setSize(width, height);
  if (pictures !== undefined) await workbench.setSize(width, height + (await workbench.hiddenBelow()));
  const seen = new Set<string>();
  for (const { name, ...look } of themes) {
    await workbench.setLook(look);
    // What is not a matter of colours is the same in all of them, and some give the same colours.
    const colours = await workbench.colours();
    if (!seen.has(colours)) {
      const found = await workbench.violations(name === 'light' ? undefined : ['color-contrast']);
      if (found.length > 0) faults.push({ theme: name, found });
    }
    seen.add(colours);
    await picture(workbench, `${screen}-${name}-${String(width)}`);
  }
  await workbench.setLook({});
  await workbench.showGrid(true);
  if (before.viewport) await page.setViewportSize(before.viewport);
  await workbench.setWidth(before.width);
  expect({ screen, faults }).toEqual({ screen, faults: [] });
}

async function picture({ page }: WorkbenchPage, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  const file = path.join(pictures, `${name}.png`);
  await page.locator('aside iframe').screenshot({ path: file });
}
