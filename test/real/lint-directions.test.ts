import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Rooms that a room's files may import from, themselves apart: the order of the architecture, said a second time. */
const core = [
  'quantity',
  'achievement',
  'lexicon',
  'plan',
  'book',
  'formula',
  'checks',
  'print',
  'layout',
  'formats',
  'sheets',
  'reports',
];
const features = ['entry', 'home', 'new-plan', 'checks', 'grading', 'reports', 'settings'].map(
  (feature) => `taskpane/${feature}`,
);
const shared = ['taskpane/state', 'taskpane/workbook', 'taskpane/ui'];
const pane = [...core, 'book/office', 'commands', 'functions'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(core.map((room, i) => [room, core.slice(0, i)])),
  'book/office': core,
  'book/xlsx': core,
  commands: [...core, 'book/office'],
  functions: core,
  ...Object.fromEntries(shared.map((room, i) => [room, [...pane, ...shared.slice(0, i)]])),
  ...Object.fromEntries(features.map((room) => [room, [...pane, ...shared]])),
  'taskpane/shell': [...pane, ...shared, ...features],
  cli: [...core, 'book/xlsx'],
  workbench: [...core, 'book/xlsx', 'cli'],
};

interface Sample {
  readonly file: string;
  readonly text: string;
}

test('an import from a room below is reported, one from a room above is not, for every pair of rooms', () => {
  const files = Object.keys(allowed).flatMap((room) => {
    const file = firstFile(room);
    return file === undefined ? [] : [{ room, file }];
  });
  const pairs = files.flatMap((from) => files.map((to) => ({ from: from.room, to })));
  const reports = lint(
    pairs.map(({ from, to }) => {
      const file = `src/${from}/sample.ts`;
      const target = path.relative(path.dirname(path.join(root, file)), to.file).replace(/\.tsx?$/, '');
      const specifier = target.startsWith('.') ? target : `./${target}`;
      return { file, text: `export type { Sample } from '${specifier}';\n` };
    }),
  );
  const reported = pairs.filter((_, i) => reports[i]?.includes('import-x/no-restricted-paths'));
  const forbidden = pairs.filter(({ from, to }) => from !== to.room && !allowed[from]?.includes(to.room));
  expect(reported.map(({ from, to }) => `${from} → ${to.room}`)).toEqual(
    forbidden.map(({ from, to }) => `${from} → ${to.room}`),
  );
  expect(forbidden.length).toBeGreaterThan(files.length);
});

test('what belongs to certain rooms is reported elsewhere and nowhere else', () => {
  const samples: Sample[] = [
    { file: 'src/sheets/sample.ts', text: 'export const x = Excel.run;' },
    { file: 'src/sheets/sample.ts', text: 'export type X = Excel.Range;' },
    { file: 'src/taskpane/room/sample.tsx', text: 'export type X = Office.Context;' },
    { file: 'src/plan/sample.ts', text: "export * from 'node:fs';" },
    { file: 'src/book/xlsx/sample.ts', text: "export * from 'fs';" },
    { file: 'src/layout/sample.ts', text: "export * from 'react';" },
    { file: 'src/cli/sample.ts', text: "export * from 'fflate';" },
    { file: 'src/taskpane/sample.ts', text: "export * from '@univerjs/core';" },
    { file: 'src/checks/sample.ts', text: "export * from '../../locales/ja/cli';" },
    { file: 'locales/ja/sample.ts', text: "export * from '../../src/cli/command';" },
    { file: 'src/cli/sample.ts', text: "export * from '../../locales/ja/cli';" },
    { file: 'locales/ja/sample.ts', text: "export * from '../../src/book/shell';" },
    { file: 'src/book/office/sample.ts', text: 'export type X = Excel.Range;' },
    { file: 'src/cli/sample.ts', text: "export * from 'node:fs';" },
    { file: 'src/book/xlsx/file.ts', text: "export * from 'node:fs';" },
    { file: 'src/taskpane/sample.ts', text: "export * from 'react';" },
    { file: 'src/book/xlsx/sample.ts', text: "export * from 'fflate';" },
    // The pane's two doors to workbook files, and what stands beside them.
    { file: 'src/taskpane/sample.ts', text: "export * from '../book/xlsx/grids';" },
    { file: 'src/taskpane/parts/sample.ts', text: "export * from '../../book/xlsx/from-sheets';" },
    { file: 'src/taskpane/sample.ts', text: "export * from '../book/xlsx/book';" },
    { file: 'src/commands/sample.ts', text: "export * from '../book/xlsx/grids';" },
    // A comment cannot switch a rule off.
    { file: 'src/plan/sample.ts', text: "// eslint-disable-next-line\nexport * from 'react';" },
  ];
  expect(lint(samples)).toEqual([
    ['no-restricted-globals'],
    ['no-restricted-syntax'],
    ['no-restricted-syntax'],
    ['import-x/no-nodejs-modules'],
    ['import-x/no-nodejs-modules'],
    ['no-restricted-imports'],
    ['no-restricted-imports'],
    ['no-restricted-imports'],
    ['import-x/no-restricted-paths'],
    ['import-x/no-restricted-paths'],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    ['import-x/no-restricted-paths'],
    ['import-x/no-restricted-paths'],
    [null, 'no-restricted-imports'],
  ]);
});

/** The rules that report something of each sample, linted in a process of its own, without type information. */
function lint(samples: readonly Sample[]): (string | null)[][] {
  const script = `
    import { ESLint } from 'eslint';
    import tseslint from 'typescript-eslint';
    import { text } from 'node:stream/consumers';
    const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
    const found = [];
    for (const sample of JSON.parse(await text(process.stdin))) {
      const [result] = await eslint.lintText(sample.text, { filePath: sample.file });
      found.push(result.messages.map((message) => message.ruleId));
    }
    process.stdout.write(JSON.stringify(found));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    input: JSON.stringify(samples),
    encoding: 'utf8',
  });
  return JSON.parse(out) as (string | null)[][];
}

/** The room's first file, or `undefined` where the room is not built yet. */
function firstFile(room: string): string | undefined {
  const folder = path.join(root, 'src', room);
  try {
    const file = readdirSync(folder, { recursive: room !== 'book', encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .sort()[0];
    return file === undefined ? undefined : path.join(folder, file);
  } catch {
    return undefined;
  }
}
