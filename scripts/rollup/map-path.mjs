/**
 * The path of a library's file as a source map names it: from `node_modules/` on. Where the installer keeps its store
 * differs between machines, and what is built must not.
 */
export const mapPath = (path) => path.replaceAll('\\', '/').replace(/^.*\/node_modules\//, 'node_modules/')
