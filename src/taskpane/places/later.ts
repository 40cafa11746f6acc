import { lazy } from 'react';

const later = {
  home: () => import('./home'),
  checks: () => import('./checks'),
  grading: () => import('./grading'),
  reports: () => import('./reports'),
  more: () => import('./more'),
  empty: () => import('../parts/empty'),
};

/** The places that are not shown at start: the page opens without them. */
export const Home = lazy(async () => ({ default: (await later.home()).Home }));
export const Checks = lazy(async () => ({ default: (await later.checks()).Checks }));
export const Grading = lazy(async () => ({ default: (await later.grading()).Grading }));
export const Reports = lazy(async () => ({ default: (await later.reports()).Reports }));
export const More = lazy(async () => ({ default: (await later.more()).More }));
export const Empty = lazy(async () => ({ default: (await later.empty()).Empty }));

/**
 * Fetches home while the workbook is read, the others once the page stands, so that none is waited for.
 * Gives back how to call it off.
 */
export function loadPlaces(): () => void {
  later.home().catch(() => undefined);
  const wait = setTimeout(() => {
    // What cannot be had now is asked for again when it is opened.
    for (const load of Object.values(later)) load().catch(() => undefined);
  }, 200);
  return () => clearTimeout(wait);
}
