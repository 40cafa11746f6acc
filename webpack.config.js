const path = require('node:path');

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
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

const common = (mode) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  module: { rules: [swc] },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  performance: { hints: false },
});

/** The command line: one file for Node, so that it starts fast and needs no node_modules. */
const cli = (mode) => ({
  ...common(mode),
  name: 'cli',
  target: 'node20',
  entry: './src/cli/main.ts',
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: 'tassei.cjs', clean: true, library: { type: 'commonjs2' } },
  optimization: { minimize: false },
});

module.exports = (_env, { mode = 'production' }) => [cli(mode)];
