const os = require('node:os');

/** One configuration: plain Node by default; files that need a DOM say so in their first lines. */
module.exports = {
  testEnvironment: 'node',
  // Suites that wait for a browser or a spreadsheet program leave their core idle, so two cores take
  // two workers; with more, one core is left to those programs.
  maxWorkers: Math.max(2, os.availableParallelism() - 1),
  // Two workers on two busy cores: a limit for what hangs, not a measure of speed.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tests/support/sequence.js',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(ts|tsx|mjs|js)$': [
      'ts-jest',
      {
        diagnostics: false,
        tsconfig: {
          allowJs: true,
          target: 'ES2022',
          module: 'CommonJS',
          moduleResolution: 'bundler',
          jsx: 'react-jsx',
          esModuleInterop: true,
          resolveJsonModule: true,
          verbatimModuleSyntax: false,
          isolatedModules: true,
        },
      },
    ],
  },
  // hucre is published as ES modules only.
  transformIgnorePatterns: ['node_modules/(?!(hucre)/)'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/tests/support/emptyModule.js',
    '^@fluentui/react-icons$': '<rootDir>/tests/support/fluentIcons.js',
  },
};
