/**
 * Every look at a global name of a test's own world is slow (half of the time of the pure tests): those that are used most
 * are handed to every module. Not those that tests replace: `Date`, timers, what stands on `globalThis` only for a while.
 */
const sandboxInjectedGlobals = [
  ...[
    'Array',
    'BigInt',
    'Boolean',
    'Error',
    'Infinity',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
  ],
  ...['Reflect', 'RegExp', 'Set', 'String', 'TypeError', 'Uint8Array', 'WeakMap', 'isNaN', 'parseInt'],
];

/** Where each test file has a world of its own. */
const worlds = {
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
    'node_modules/@cj-tech-master/excelts/.+\\.js$': '@swc/jest',
  },
  transformIgnorePatterns: ['node_modules/(?!(@cj-tech-master/excelts)/)'],
  testEnvironment: 'node',
  sandboxInjectedGlobals,
};

/** Tests with Microsoft's runtime, which leaves its mark on the whole world that it runs in. */
const office = ['book/office', 'commands', 'functions', 'taskpane', 'workbench'].map(
  (room) => `<rootDir>/test/${room}/`,
);

/** Three projects: pure tests, those with Microsoft's runtime, and those that start LibreOffice, Chromium or whole processes. */
export default {
  // A busy machine takes ten times as long now and then; what never ends fails all the same.
  testTimeout: 60_000,
  // jest leaves a core free, which on two cores is half of them
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/slow-first.cjs',
  projects: [
    {
      displayName: 'core',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['<rootDir>/test/real/', ...office],
      runner: '<rootDir>/test/support/quick-runner.mjs',
      setupFiles: ['<rootDir>/test/support/typescript.mjs'],
    },
    { ...worlds, displayName: 'office', testMatch: office.map((folder) => `${folder}**/*.test.{ts,tsx}`) },
    {
      ...worlds,
      displayName: 'real',
      testMatch: ['<rootDir>/test/real/**/*.test.ts'],
      testEnvironment: '<rootDir>/test/support/browser-environment.ts',
      globalTeardown: '<rootDir>/test/support/close-browser.ts',
    },
  ],
};
