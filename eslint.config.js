import sdkPlugin from '@servicenow/eslint-plugin-sdk-app-plugin'
import js from '@eslint/js'
import globals from 'globals'
import tseslint from 'typescript-eslint'
import { instanceGlobals, instanceSyntax } from './scripts/lib/instance-engine.mjs'

const { rules: sdkRules } = sdkPlugin.configs.recommended

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'target/',
      'node_modules/',
      '.switchboard/',
      'fluent/generated/',
      'coverage/',
      '**/*.generated.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    // Text a person reads on a terminal is what these files are for.
    files: ['src/local/**/*.ts', 'src/companion/cli/**/*.ts', 'src/companion/main.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // The build reads declarations as data: the import of the SDK's globals is part of their form.
    files: ['fluent/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['src/server/**/*.ts'],
    plugins: { '@servicenow/sdk-app-plugin': sdkPlugin },
    rules: {
      'no-restricted-globals': [
        sdkRules['no-restricted-globals'][0],
        ...sdkRules['no-restricted-globals'].slice(1),
        ...instanceGlobals,
      ],
      'no-restricted-syntax': ['error', ...instanceSyntax],
      '@servicenow/sdk-app-plugin/no-async-functions': 'error',
      '@servicenow/sdk-app-plugin/no-dynamic-import': 'error',
      '@servicenow/sdk-app-plugin/no-unsupported-node-builtins': 'error',
    },
  },
  {
    files: ['src/local/instance/portal/client/**/*.ts'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    ignores: ['fluent/**'],
    languageOptions: { globals: globals.node },
  },
  {
    // Runs in the platform's own form, which calls the function by its name.
    files: ['fluent/**/*.client.js'],
    languageOptions: { sourceType: 'script', globals: { ...globals.browser, g_form: 'readonly' } },
  },
)
