import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Packages resolve to their sources, so that unit tests need no build. */
const alias = [
  { find: /^@earshot\/locales\/(.+)$/, replacement: at('./packages/locales/src/$1.ts') },
  { find: /^@earshot\/themes\/(.+)$/, replacement: at('./packages/themes/src/$1.ts') },
  { find: /^@earshot\/ui\/(.+)$/, replacement: at('./packages/ui/src/$1.ts') },
  { find: /^@earshot\/core\/(.+)$/, replacement: at('./packages/core/src/$1.ts') },
  ...readdirSync(at('./packages')).map((name) => ({
    find: new RegExp(`^${name === 'earshot' ? '' : '@earshot/'}${name}$`),
    replacement: at(`./packages/${name}/src/index.ts`),
  })),
]

const shared = { resolve: { alias }, oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } }

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'node',
          setupFiles: [at('./vitest.setup.ts')],
          environment: 'node',
          include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            '**/*.dom.test.ts',
            ...(process.env.EARSHOT_SLOW ? [] : ['**/*.slow.test.ts']),
          ],
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'dom',
          setupFiles: [at('./vitest.setup.ts')],
          environment: 'happy-dom',
          include: ['packages/*/src/**/*.dom.test.ts', 'packages/*/src/**/*.test.tsx'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
