const path = require('node:path');

const root = path.join(__dirname, '..', '..', '..');

/** The reader as the product has it: bundled, its modules one scope. `--output-path` says where. */
module.exports = {
  target: 'node20',
  mode: 'production',
  context: root,
  entry: { ours: path.join(root, 'src/host/xlsx/readWorkbook.ts') },
  output: { filename: '[name].js', library: { type: 'commonjs2' } },
  resolve: { extensions: ['.ts', '.js', '.mjs', '.json'] },
  module: {
    rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }],
  },
  devtool: false,
  stats: 'errors-warnings',
};
