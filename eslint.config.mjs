import { readFileSync } from 'node:fs';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Folders of src/, each of which may import only from those above it (docs/architecture.md); `within`: the same for the
 * folders of a room. Folders of one line stand beside each other: neither may import from the other. `neverFrom`: what a
 * folder must not reach although it stands above: the pane's rooms belong to the pane's page alone.
 */
const { levels, neverFrom, within, doors } = JSON.parse(
  readFileSync(new URL('./eslint.rooms.json', import.meta.url), 'utf8'),
);

/**
 * What the folders of an ordered list must not import, each. `doors`: the files of a closed folder that may be reached all
 * the same. The pane reads a list from a workbook file, and gives an empty list as one: two narrow doors, which it opens by
 * dynamic import when they are wanted (docs/decisions.md). Excel is its book else.
 */
const zonesOf = (base, order, never = {}, open = {}) =>
  order.flatMap((level, i) =>
    level.flatMap((folder) => {
      const below = order.slice(i + 1).flat();
      const beside = level.filter((other) => other !== folder);
      // The rules for src/book hold for its own files only; its two shells stand on a level of their own.
      const target = `${base}/${folder}` === './src/book' ? './src/book/*.ts' : `${base}/${folder}/**/*`;
      const message = `${base.slice(2)}/${folder} must not import from a room below or beside it (eslint.rooms.json).`;
      const opened = open[folder] ?? {};
      const closed = [...below, ...beside, ...(never[folder] ?? [])].filter((other) => !(other in opened));
      return [
        { target, from: closed.map((other) => `${base}/${other}/**/*`), message },
        ...Object.entries(opened).map(([other, files]) => ({
          target,
          from: `${base}/${other}`,
          except: files.map((file) => `./${file}`),
          message,
        })),
      ];
    }),
  );
const zones = [
  ...zonesOf('./src', levels, neverFrom, doors),
  ...Object.entries(within).flatMap(([room, order]) => zonesOf(`./src/${room}`, order)),
].filter(({ from }) => from.length > 0);

/** The rooms that speak to people, and the texts for them. */
const speaking = ['commands', 'functions', 'taskpane', 'cli', 'workbench'];
const textZones = [
  ...levels
    .flat()
    .filter((room) => !speaking.includes(room))
    .map((room) => ({
      target: `./src/${room}/**/*`,
      from: ['./locales/**/*'],
      message:
        'Here a problem is a code with data; its words stand in locales/ and are chosen by the shells.',
    })),
  {
    target: './locales/**/*',
    from: [...speaking, 'book/office', 'book/xlsx'].map((room) => `./src/${room}/**/*`),
    message: 'The texts know the types of the core only.',
  },
];

const officeNames = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'];
const officeMessage =
  'Office.js is known to src/book/office, src/commands, src/functions/index.ts and the start of src/taskpane only.';
const officeGlobals = officeNames.map((name) => ({ name, message: officeMessage }));
const officeTypes = {
  selector: `:matches(TSQualifiedName, TSTypeQuery) > Identifier[name=/^(${officeNames.join('|')})$/]`,
  message: officeMessage,
};

/** Libraries that belong to certain rooms, with the rooms' patterns. */
const libraries = [
  {
    group: ['react', 'react/*', 'react-dom', 'react-dom/*', '@fluentui/*', '@tanstack/react-*'],
    message: 'React stands in src/taskpane and src/workbench only.',
    rooms: ['src/taskpane/', 'src/workbench/'],
  },
  {
    group: ['fflate'],
    message: 'What an .xlsx file is made of is known to src/book/xlsx only.',
    rooms: ['src/book/xlsx/'],
  },
  {
    group: ['@cj-tech-master/*'],
    message: 'The engine of formulas is known to src/formula only.',
    rooms: ['src/formula/'],
  },
  {
    group: ['@univerjs/*'],
    message: 'Univer stands in src/workbench only.',
    rooms: ['src/workbench/'],
  },
];

/** The library bans of files in a room (`''`: in none): all libraries but the room's own. */
const librariesFor = (room) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: libraries
        .filter(({ rooms }) => !rooms.includes(room))
        .map(({ group, message }) => ({ group, message })),
    },
  ],
});

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'node_modules/']),
  // A rule that does not fit is changed here, for all, not beside the code.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Code points are what is meant.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'locales/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      // Circles of types alone are found by test/architecture/circles.test.ts.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: [...zones, ...textZones] },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'import-x/no-nodejs-modules': 'error',
      'no-restricted-globals': ['error', ...officeGlobals],
      'no-restricted-syntax': ['error', officeTypes],
      ...librariesFor(''),
    },
  },
  ...['src/taskpane/', 'src/workbench/', 'src/book/xlsx/', 'src/formula/'].map((room) => ({
    files: [`${room}**/*.{ts,tsx}`],
    rules: librariesFor(room),
  })),
  {
    // One spelling for constants of modules. The shells and the workbench still have the other one as well.
    files: ['src/**/*.{ts,tsx}', 'locales/**/*.ts'],
    ignores: ['src/book/office/**', 'src/book/xlsx/**', 'src/workbench/**'],
    rules: {
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'variable', modifiers: ['const', 'global'], format: ['camelCase', 'PascalCase'] },
      ],
    },
  },
  {
    files: [
      'src/book/office/**/*',
      'src/commands/**/*',
      'src/functions/index.ts',
      'src/taskpane/index.tsx',
      'src/taskpane/workbook/start-book.ts',
    ],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/cli/**/*', 'src/book/xlsx/file.ts', 'src/workbench/serve/**/*'],
    rules: { 'import-x/no-nodejs-modules': 'off' },
  },
  {
    files: ['src/book/office/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}', 'src/workbench/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // It only says that React's compiler, which is not used here, would leave the component as it is.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
