/** Bundles what the ServiceNow SDK does not: the companion with the local stack, and the local portal's page. */
import { cpSync, existsSync } from 'node:fs'
import typescript from '@rollup/plugin-typescript'

/** Packages stay packages: only our own files (relative paths) are bundled. @param {string} id */
const isPackage = (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0')

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    input: ['src/companion/main.ts', 'src/companion/records/index.ts', 'src/local/cli.ts'],
    external: isPackage,
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [
      typescript({
        tsconfig: './tsconfig.json',
        noEmit: false,
        outDir: 'dist',
        sourceMap: true,
        allowImportingTsExtensions: true,
        include: ['src/companion/**/*.ts', 'src/local/**/*.ts', 'src/contracts/**/*.ts'],
        exclude: ['src/local/instance/portal/client/**'],
        compilerOptions: { types: ['node'], noEmitOnError: false },
      }),
    ],
  },
  {
    input: 'src/local/instance/portal/client/main.ts',
    output: { file: 'dist/portal/app.js', format: 'es', sourcemap: true },
    plugins: [
      typescript({
        tsconfig: './src/local/instance/portal/client/tsconfig.json',
        noEmit: false,
        outDir: 'dist/portal',
        sourceMap: true,
        include: ['src/local/instance/portal/client/**/*.ts'],
      }),
      {
        name: 'static files',
        writeBundle() {
          const from = 'src/local/instance/portal/static'
          if (existsSync(from)) cpSync(from, 'dist/portal', { recursive: true })
        },
      },
    ],
  },
]
