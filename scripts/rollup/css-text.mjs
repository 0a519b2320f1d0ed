/** Strips what a browser does not need from the style sheets that live in `*.css.ts` template strings. */
export function cssText() {
  return {
    name: 'css-text',
    transform(code, id) {
      if (!id.endsWith('.css.ts')) return null
      return { code: code.replace(/`[^`]*`/g, (literal) => minify(literal)), map: null }
    },
  }
}

function minify(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/^` | `$/g, '`')
}
