#!/usr/bin/env node
import { findNode, isOldNode, runWith } from './launch'

/**
 * The command's first file runs on any Node from 20; what follows needs node:sqlite. An older Node hands over to the
 * one that the project brings along.
 */
if (isOldNode(process.versions.node)) {
  const node = findNode(import.meta.dirname)
  if (node) runWith(node, process.argv.slice(1))
  else {
    console.error(
      `earshot needs Node 22.22 or later; this is ${process.versions.node}. Install a later Node, or run npm run build in the project, which brings one.`,
    )
    process.exitCode = 1
  }
} else await import('./main').then(({ main }) => main(process.argv))
