import { type PlotOptions, plot } from '@observablehq/plot'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface Props {
  /** The chart at this width, in CSS px. */
  options: (width: number) => PlotOptions
  /** Height in CSS px, kept free before the chart is drawn so that nothing moves. */
  height: number
  /** What is seen, for those who can't; absent where the text beside it says the same. */
  label?: string
}

/**
 * A chart by Observable Plot, redrawn when its width changes. Plot puts a style element of its own into each chart, which the page's
 * content security policy forbids: it is taken out before the chart enters the page, and its rules stand in `charts.css`.
 */
export function Chart({ options, height, label }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)

  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])

  useLayoutEffect(() => {
    if (!place.current || width === 0) return
    const drawing = plot({ ...options(width), width, height, className: 'plot' })
    for (const style of drawing.querySelectorAll('style')) style.remove()
    // One image with one name, instead of Plot's name on each part.
    for (const part of drawing.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    if (label) {
      drawing.setAttribute('role', 'img')
      drawing.setAttribute('aria-label', label)
    } else {
      drawing.setAttribute('aria-hidden', 'true')
    }
    place.current.replaceChildren(drawing)
  }, [options, width, height, label])

  return <div class="chart" style={{ height: `${height}px` }} ref={place} />
}
