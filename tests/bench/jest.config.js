const path = require('node:path');
const product = require('../../jest.config.js');

/** The product's own configuration, over the measures instead of the tests. */
module.exports = {
  ...product,
  rootDir: path.join(__dirname, '..', '..'),
  testMatch: ['**/tests/bench/*.bench.ts'],
  testTimeout: 120_000,
};
