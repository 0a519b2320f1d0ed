let count = 0

/** A package imports what its rule does not name. */
function importing(from, target, rule, line = `import '${target}'`) {
  const file = `packages/${from}/src/seed-import-${++count}.ts`
  return {
    title: `${from} imports ${target} (${rule})`,
    check: 'imports',
    files: { [file]: `${line}\n` },
    says: new RegExp(`error ${rule}: ${file.replace('.ts', '\\.ts')}`),
  }
}

/** Violations of the direction of imports, one for each rule of `.dependency-cruiser.mjs`. */
export const importSeeds = [
  importing('schema', '../../core/src/index', 'schema-packages'),
  importing('schema', 'nanoid', 'schema-libraries'),
  importing('metrics', '../../schema/src/index', 'metrics-packages'),
  importing('metrics', 'jstat', 'metrics-libraries'),
  importing('themes', '../../core/src/index', 'themes-packages'),
  importing('themes', 'preact', 'themes-libraries'),
  importing('themes', '../../schema/src/index', 'themes-types-only'),
  importing('locales', '../../ui/src/index', 'locales-packages'),
  importing('locales', 'preact', 'locales-libraries'),
  importing('locales', '@earshot/schema', 'locales-types-only'),
  importing('core', 'preact', 'core-libraries'),
  importing('core', 'preact/hooks', 'core-libraries'),
  importing('core', 'node:fs', 'core-libraries'),
  importing('core', '@earshot/ui', 'core-packages'),
  importing('core', '../../ui/src/index', 'core-packages'),
  importing(
    'core',
    '@earshot/ui',
    'core-packages',
    "import type { createSurface } from '@earshot/ui'\nexport type Seed = typeof createSurface",
  ),
  importing('core', '@earshot/locales/en', 'core-packages', "export const seed = () => import('@earshot/locales/en')"),
  importing('core', '@earshot/themes/calm', 'core-packages'),
  importing('ui', 'idb-keyval', 'ui-libraries'),
  importing('ui', 'nanoid', 'ui-libraries'),
  importing('ui', '@earshot/collector', 'ui-packages'),
  importing('ui', 'earshot', 'ui-packages', "import '../../earshot/src/index'"),
  importing('ui', '@earshot/core', 'ui-knows-types-of-core'),
  importing('earshot', '../../collector/src/index', 'earshot-packages'),
  importing('earshot', 'preact', 'earshot-libraries'),
  importing('report', '../../core/src/index', 'report-packages'),
  importing('report', 'nanoid', 'report-libraries'),
  importing('collector', '../../core/src/index', 'collector-packages'),
  importing('cli', '../../ui/src/index', 'cli-packages'),
  importing('core', './nowhere', 'resolves'),
  importing('core', './earshot.test', 'no-test-in-source'),
  importing('extra', './other', 'package-with-rules'),
  {
    title: 'two files import each other (no-circular)',
    check: 'imports',
    files: {
      'packages/core/src/seed-round.ts': "import { other } from './seed-way'\n\nexport const seed = () => other\n",
      'packages/core/src/seed-way.ts': "import { seed } from './seed-round'\n\nexport const other = () => seed\n",
    },
    says: /error no-circular: packages\/core\/src\/seed-(round|way)/,
  },
]
