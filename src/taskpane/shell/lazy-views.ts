import { createElement } from 'react';
import { later } from '../ui/later';
import { PlaceWaiting } from '../ui/waiting';

const meanwhile = createElement(PlaceWaiting);

const home = later(async () => (await import('../home/home')).Home, meanwhile);
const checks = later(async () => (await import('../checks/checks')).Checks, meanwhile);
const grading = later(async () => (await import('../grading/grading')).Grading, meanwhile);
const reports = later(async () => (await import('../reports/reports')).Reports, meanwhile);
const cycle = later(async () => (await import('../cycle/cycle')).Cycle, meanwhile);
const more = later(async () => (await import('./more')).More, meanwhile);
const ownForm = later(async () => (await import('../own-form/own-form')).OwnForm, meanwhile);
const empty = later(async () => (await import('../new-plan/empty')).Empty, meanwhile);

/** The places that are not shown at start: the page opens without them. */
export const Home = home.Part;
export const Checks = checks.Part;
export const Grading = grading.Part;
export const Reports = reports.Part;
export const Cycle = cycle.Part;
export const More = more.Part;
export const Empty = empty.Part;
/** Fetched when it is opened. */
export const OwnForm = ownForm.Part;

/**
 * Fetches home while the workbook is read, the others once the page stands, so that none is waited for.
 * Gives back how to call it off.
 */
export function loadPlaces(): () => void {
  home.fetch().catch(() => undefined);
  const wait = setTimeout(() => {
    // What cannot be had now is asked for again when it is opened.
    for (const place of [checks, grading, reports, cycle, more, empty]) place.fetch().catch(() => undefined);
  }, 200);
  return () => clearTimeout(wait);
}
