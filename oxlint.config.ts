import { defineConfig } from 'oxlint';
import { importRules } from './layers.ts';

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['node_modules', 'data', 'src/simulator/page/**'],
  rules: {
    'no-console': 'error',
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 40 }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-unnecessary-type-parameters': 'off',
    'typescript/consistent-return': 'off',
    'typescript/unbound-method': 'off',
    'oxc/no-async-endpoint-handlers': 'off',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
  },
  overrides: [
    ...importRules.map(({ files, restrictions }) => ({
      files,
      rules: { 'no-restricted-imports': restrictions },
    })),
    {
      files: ['src/cli/**', 'src/simulator/**', 'bench/**', 'src/process.ts'],
      rules: { 'no-console': 'off' },
    },
    { files: ['test/**'], rules: { 'max-lines': 'off' } },
    { files: ['test/**', 'bench/**'], rules: { 'max-lines-per-function': 'off' } },
  ],
});
