import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Calls of a function that then has nothing to do, up to the end of the statement. */
const call = (name) => RegExp(`^\\s*(if \\([^\\n]*\\)\\s+)?${name}\\([^;]*;`, 'gm')

/** Values of those names where they are handed on, one on a line; the last one may stand without a comma. */
const handed = (names) => RegExp(`^\\s*((${names}),|refQueue,?)\\n`, 'gm')

/**
 * What of Preact the prompt never uses, as what stands in its place: places in the files of `preact/src`. The prompt is
 * drawn into an empty root by functions of props alone, without state, context, refs, portals, error boundaries,
 * Suspense, hydration, MathML, SVG beyond paths, inner HTML, styles as objects,
 * plug-ins or listeners that capture.
 */
const LEFT_OUT = {
  'create-element.js': [[/if \(!original && options\.vnode\).*/, '']],
  'component.js': [
    // No component has state: nothing is drawn again but from the root.
    [/^BaseComponent\.[\s\S]*?^(};|.*Fragment;)\n/gm, ''],
    [/ && !vnode\.props\._parentDom/, ''],
  ],
  'render.js': [
    [/if \(options\._root\).*/, ''],
    [/if \(parentDom\.nodeType == 9\) \{[^}]*\}/, ''],
    [/isHydrating \? NULL : /, ''],
    [/let isHydrating = .*/, ''],
    [/^\t\tEMPTY_OBJ,\n/m, ''],
    [/oldVNode\s+\? NULL\s+: parentDom\.firstChild\s+\? slice.*\s+: NULL,/, ''],
    [/oldVNode \? oldVNode\._dom : parentDom\.firstChild,/, 'oldVNode && oldVNode._dom,'],
    [/let commitQueue = \[\],\s+refQueue = \[\];/, ''],
    [handed('commitQueue|isHydrating|parentDom.namespaceURI'), ''],
    [call('commitRoot'), ''],
  ],
  'diff/index.js': [
    [/if \(\s+oldVNode\._flags & MODE_SUSPENDED &&[\s\S]*?\n\t\}\n/, ''],
    [/if \(\(tmp = options\.\w+\)\) tmp\(newVNode\);/g, ''],
    [
      /outer: if \(typeof newType == 'function'\) \{[\s\S]*?\n\t\} else \{/,
      `if (typeof newType == 'function') {
        tmp = newType(newVNode.props);
        oldDom = diffChildren(
          parentDom, isArray(tmp) ? tmp : [tmp], newVNode, oldVNode, oldDom
        );
      } else {`,
    ],
    [handed('globalContext|namespace|excessDomChildren|commitQueue|isHydrating'), ''],
    [/if \(nodeType == 'svg'\)[\s\S]*?else if \(!namespace\).*/, ''],
    [/createElementNS\(/, 'createElementNS(/^(svg|path)$/.test(nodeType) ? SVG_NAMESPACE : XHTML_NAMESPACE,'],
    [/, namespace\);/g, ');'],
    [/if \(excessDomChildren\) \{[\s\S]*?\n\t\}\n/, ''],
    [/parentDom\.ownerDocument \|\| document/, 'document'],
    [/newProps\.is \? newProps : parentDom/, ''],
    [/if \(isHydrating\) \{[\s\S]*?\n\t\t\}\n/, ''],
    [/excessDomChildren = NULL;/, ''],
    [/ && \(!isHydrating \|\| dom\.data != newProps\)/, ''],
    [/parentDom = \(nodeType == 'template' && dom\.content\) \|\| dom;/, 'parentDom = dom;'],
    [/excessDomChildren =\s+nodeType == 'textarea'[^;]*;/, ''],
    [/if \(!isHydrating && excessDomChildren\) \{[\s\S]*?\n\t\t\}\n/, ''],
    [/if \(i == 'dangerouslySetInnerHTML'\) \{\s+oldHtml = value;\s+\} else /, ''],
    [/else if \(i == 'dangerouslySetInnerHTML'\) \{\s+newHtml = value;\s+\} /, ''],
    [/ &&\s+!\(i == 'checked' && 'defaultChecked' in newProps\)/, ''],
    [/\(!isHydrating \|\| typeof value == 'function'\) &&/, ''],
    [
      /if \(newHtml\) \{[\s\S]*?\} else \{\s+if \(oldHtml\).*\s+if \([\s\S]*?\) \{\s+namespace = XHTML_NAMESPACE;\s+\}/,
      '{',
    ],
    [/excessDomChildren\s+\? excessDomChildren\[0\]\s+: oldVNode/, 'oldVNode'],
    [/if \(excessDomChildren\) .*/, ''],
    [/if \(!isHydrating \|\| nodeType == 'textarea'\) /, ''],
    [/if \(nodeType == 'progress' .*\s+dom\.removeAttribute\(i\);\s+\} else if/, 'if'],
    [/\(inputValue !== dom\[i\] \|\| .*\)/, 'inputValue !== dom[i]'],
    [/if \(options\.unmount\).*/, ''],
    [/if \(\(r = vnode\.ref\)[\s\S]*?\n\t\}\n/, ''],
    [/if \(\(r = vnode\._component\)\) \{[\s\S]*?\n\t\}\n/, ''],
    [/\? skipRemove && !vnode\.props\._parentDom/, '? skipRemove'],
    [/if \(\s+!skipRemove &&[\s\S]*?\n\t\}\n/, ''],
    [/vnode\._dom = vnode\._component = /, 'vnode._dom = '],
  ],
  'diff/children.js': [
    [handed('globalContext|namespace|excessDomChildren|commitQueue|isHydrating'), ''],
    [/if \(oldVNode\.ref != childVNode\.ref[\s\S]*?\n\t\t\}\n/, ''],
    [/ \|\|\s+childVNode\.constructor === String/, ''],
    [/if \(parentVNode\.props\._parentDom\) return oldDom;/, ''],
    [/if \(oldDom && !oldDom\.parentNode\) \{[\s\S]*?\n\t\t\}\n/, ''],
    [/while \(next && next\.nodeType == 8\).*/, ''],
    [/while \(\s+(\(oldDom = oldDom && oldDom\.nextSibling\)) &&[\s\S]*?\n\t\);/, '$1;'],
  ],
  'diff/props.js': [
    // Written out as text, which the security policy of a page allows of a script.
    [/if \(typeof value == 'string'\) \{\s+(.*;)\s+\} else \{[\s\S]*?\n\t\t\}\n/, '$1'],
    [/, namespace\)/, ')'],
    [/if \(namespace == SVG_NAMESPACE\) \{[\s\S]*?\} else if/, 'if'],
    [/useCapture = name != .*/, ''],
    [/, useCapture\)/g, ')'],
    [/options\.event \? options\.event\(e\) : e/, 'e'],
    [/^\s+name != '(width|height|list|form|download|rowSpan|colSpan|popover)' &&\n/gm, ''],
    [/name == 'popover' && value == true \? '' : value/, 'value'],
  ],
}

/**
 * Bundles Preact from its own source, without what the prompt never uses. Fails the build where a place is not found:
 * another version of Preact is looked at before it is shipped.
 */
export function leanPreact(from) {
  const require = createRequire(from)
  const folder = join(dirname(require.resolve('preact/package.json')), 'src')
  return {
    name: 'lean-preact',
    resolveId: (id) => (id === 'preact' ? join(folder, 'render.js') : id === 'preact/jsx-runtime' ? `\0${id}` : null),
    load(id) {
      // A node is made the same way by whoever makes it.
      if (id === '\0preact/jsx-runtime')
        return `export { createVNode as jsx, createVNode as jsxs } from ${JSON.stringify(join(folder, 'create-element.js'))}`
      const places = id.startsWith(folder) && LEFT_OUT[id.slice(folder.length + 1)]
      if (!places) return null
      let code = readFileSync(id, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, '')
      for (const [place, instead] of places) {
        if (code.search(place) < 0) this.error(`${id} has no ${place}`)
        code = code.replace(place, instead)
      }
      return code
    },
  }
}
