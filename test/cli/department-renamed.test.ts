import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { readLedger } from '../../src/cycle/ledger';
import { readPlan } from '../../src/sheets/read-plan';
import { bookOfSheets } from '../forms/books';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { typed } from './typed';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-renamed-'));
const at = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

interface Named {
  readonly settings: readonly string[];
  readonly measures: readonly string[];
  readonly ledger: readonly string[];
}

/** Every place in which a plan names its departments. */
function namedIn(file: string): Named {
  const snapshot = XlsxBook.load(readFileSync(file)).snapshot({ all: true });
  const { plan } = readPlan(snapshot);
  if (plan === null) throw new Error(file);
  return {
    settings: plan.settings.departments,
    measures: plan.measures.map(({ department }) => department),
    ledger: (readLedger(snapshot) ?? []).map(({ department }) => department),
  };
}

function coded(): Uint8Array {
  const { overview: _, ...seed } = readSeed('sanyo-onoda');
  return planBook({ ...seed, measures: seed.measures.slice(0, 6) }).save();
}

const lists = ['1 企画課', '2 福祉課'].map((name, i) => ({
  name,
  rows: [
    ['番号', '取組', '指標', 'R5目標', 'R5実績'],
    [`${String(i + 1)}-1`, '研修', '回数', 4, 5],
    [`${String(i + 1)}-2`, '相談', '件数', 40, 50],
  ],
}));

test.each([
  [
    'a coded form',
    (file: string) => {
      writeFileSync(file, coded());
      return Promise.resolve();
    },
  ],
  [
    'a form whose sheets are called after departments',
    async (file: string) => {
      writeFileSync(at('city.xlsx'), bookOfSheets(lists));
      await typed('adopt', at('city.xlsx'), '-o', file);
    },
  ],
])(
  '%s: a department that was handed out has its new name everywhere, and its answer is still its own',
  async (what, make) => {
    const file = at(`${what}.xlsx`);
    await make(file);
    const handed = await typed('hand-out', file, '-o', at(what), '--deadline', '2026-05-29');
    expect(handed.err).toBe('');
    const before = namedIn(file);
    const [from = ''] = before.ledger;
    const to = '新しい名前の課';
    const { code, err } = await typed('change', file, '--department', `${from}=${to}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const renamed = (all: readonly string[]): string[] =>
      all.map((text) =>
        text
          .split('、')
          .map((one) => (one === from ? to : one))
          .join('、'),
      );
    expect(namedIn(file)).toEqual({
      settings: renamed(before.settings),
      measures: renamed(before.measures),
      ledger: renamed(before.ledger),
    });
    const collected = await typed('collect', file, path.join(at(what), `${from}.xlsx`));
    expect(collected.code).not.toBe(2);
    expect(namedIn(file).ledger).toEqual(renamed(before.ledger));
  },
);
