const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { writeFileSync } = require('node:fs');
const { notices } = require('./scripts/notices.cjs');

const officeJs = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** What office.js loads at run time on Windows, Mac and the web, in the two languages of the pane. */
const officeJsFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'ja-jp/office_strings.js',
  'en-us/office_strings.js',
  'o15apptofilemappingtable.js',
];
const officeJsCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Scripts come from our own place, and office.js from Microsoft's where it is taken from there. */
const panePolicy = (scripts) =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...scripts].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  // Modules of ours only declare; what is not used of them need not be loaded.
  sideEffects: false,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  },
};

/** The faces of printed pages, as patterns for copying. */
const fonts = (to) =>
  [
    'biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
    'biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf',
    'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  ].map((file) => ({
    from: require.resolve(`@expo-google-fonts/${file}`),
    to: `${to}/[name][ext]`,
    info: { minimized: true },
  }));

const common = (mode) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  module: { rules: [swc] },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  performance: { hints: false },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
    buildDependencies: { config: [__filename] },
  },
});

/** The command line: one file for Node, so that it starts fast and needs no node_modules. */
const cli = (mode) => ({
  ...common(mode),
  name: 'cli',
  target: 'node20',
  entry: './src/cli/main.ts',
  output: {
    path: path.resolve(__dirname, 'dist/cli'),
    filename: 'tassei.cjs',
    clean: true,
    library: { type: 'commonjs2' },
  },
  plugins: [new CopyPlugin({ patterns: fonts('../fonts') }), noticesPlugin],
  node: { __dirname: false },
  optimization: { minimize: false },
});

/** A page for browsers: chunks named by content, so that they can be cached for ever. */
const page = (mode, name) => ({
  ...common(mode),
  name,
  target: ['web', 'es2022'],
  output: {
    path: path.resolve(__dirname, 'dist', name),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: '',
    clean: true,
  },
  optimization: { splitChunks: { chunks: 'all' } },
});

/** The add-in page. `--env officejs=cdn` takes office.js from Microsoft's CDN, else it is served from our own host. */
const pane = (mode, env) => ({
  ...page(mode, 'pane'),
  entry: { taskpane: './src/taskpane/index.tsx', functions: './src/functions/standalone.ts' },
  output: {
    ...page(mode, 'pane').output,
    // the manifest names the script of the custom functions
    filename: ({ chunk }) => (chunk.name === 'functions' ? 'functions.js' : '[name].[contenthash:8].js'),
  },
  optimization: { splitChunks: { chunks: (chunk) => chunk.name !== 'functions' } },
  plugins: [
    new HtmlPlugin({
      template: './src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      scriptLoading: 'defer',
      templateParameters: {
        officeJs: env.officejs === 'cdn' ? officeJsCdn : 'officejs/office.js',
        policy: panePolicy(env.officejs === 'cdn' ? [new URL(officeJsCdn).origin] : []),
      },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
        { from: 'assets/forms/*.png', to: 'forms/[name][ext]' },
        { from: 'assets/{functions,shortcuts}*.json', to: '[name][ext]' },
        { from: 'assets/help*.html', to: '[name][ext]' },
        ...fonts('fonts'),
        ...(env.officejs === 'cdn'
          ? []
          : officeJsFiles.map((file) => ({
              from: path.join(officeJs, file),
              to: `officejs/${file}`,
              info: { minimized: true },
            }))),
      ],
    }),
  ],
});

/** The workbench: grid and host around the unmodified add-in page. Univer stands here only. */
const workbench = (mode) => ({
  ...page(mode, 'workbench'),
  // Univer comes minified, and pressing its 10 MB again takes a minute.
  optimization: { splitChunks: { chunks: 'all' }, minimize: false },
  entry: { workbench: './src/workbench/page/index.tsx' },
  module: { rules: [swc, { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  plugins: [
    new HtmlPlugin({
      template: './src/workbench/page/workbench.html',
      filename: 'index.html',
      scriptLoading: 'defer',
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
        { from: 'assets/shortcuts.json', to: '[name][ext]' },
      ],
    }),
  ],
});

/** The licences of all that stands in `dist`, beside it. */
const noticesPlugin = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('notices', () => {
      writeFileSync(path.resolve(__dirname, 'dist/THIRD-PARTY-NOTICES.txt'), notices());
    }),
};

/** The loopback servers of `npm start`. */
const serve = (mode) => ({
  ...common(mode),
  name: 'serve',
  target: 'node20',
  entry: './src/workbench/serve/main.ts',
  output: { path: path.resolve(__dirname, 'dist/serve'), filename: 'serve.cjs', clean: true },
  externals: { 'office-addin-dev-certs': 'commonjs2 office-addin-dev-certs' },
  node: { __dirname: false },
  optimization: { minimize: false },
});

module.exports = (env = {}, { mode = 'production' } = {}) => [
  cli(mode),
  pane(mode, env),
  workbench(mode),
  serve(mode),
];
