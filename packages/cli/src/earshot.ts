#!/usr/bin/env node
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithLauncher } from './end-with-launcher'
import { findNode, isOldNode, runWith } from './launch'

// This file runs on any Node from 20; what it imports then needs node:sqlite.
const version = process.versions.node
const node = findNode(dirname(fileURLToPath(import.meta.url)))
if (!isOldNode(version)) {
  endWithLauncher()
  await import('./main').then(({ main }) => main(process.argv))
} else if (node && !process.env.EARSHOT_LAUNCHED) runWith(node, process.argv.slice(1))
else {
  console.error(
    `earshot: found Node ${version}, needed: 22.22 or later. Install it from https://nodejs.org, or run "npm run build" in the project, which brings its own.`,
  )
  process.exitCode = 1
}
