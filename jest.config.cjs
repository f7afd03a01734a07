// As in bin/switchboard.js: the reminder of the AWS clients about newer Node versions is noise here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

/** Node-side packages that ship only as ES modules; jest runs CommonJS, so ts-jest rewrites them. */
const esmOnly = [
  'p-queue',
  'p-timeout',
  'eventemitter3',
  'croner',
  'jose',
  'listr2',
  'cli-truncate',
  'log-update',
  'wrap-ansi',
  'string-width',
  'slice-ansi',
  'ansi-escapes',
  'ansi-styles',
  'ansi-regex',
  'strip-ansi',
  'get-east-asian-width',
  'is-fullwidth-code-point',
  'environment',
  'cli-cursor',
  'restore-cursor',
  'onetime',
  'mimic-function',
  'colorette',
  'rfdc',
  'emoji-regex',
  'commander',
]

/** @param {string} name @param {string} folder */
const project = (name, folder) => ({
  displayName: name,
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`],
  moduleNameMapper: { '^@servicenow/glide(/.*)?$': '<rootDir>/test/support/glide.ts' },
  transform: {
    '^.+\\.[cm]?[jt]s$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json', diagnostics: false }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
})

module.exports = {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [project('unit', 'unit'), project('contract', 'contract'), project('journeys', 'journeys')],
}
