/**
 * Colours of a theme in one scheme. Plain colours are hexadecimal (`#rgb` or `#rrggbb`), so that their contrast can be
 * counted; `palette()` makes all of them from three.
 */
export interface Palette {
  /** Background of the card. */
  readonly surface: string
  /** Words, and the ring around what has focus; at least 4.5:1 on `surface` and `cell`. */
  readonly text: string
  /** Quieter words; at least 4.5:1 on `surface`. */
  readonly muted: string
  /** Frame of the card; decoration. */
  readonly line: string
  /** Border of what can be chosen or filled in; at least 3:1 on `surface`. */
  readonly edge: string
  /** Background of cells and fields. Default: none. */
  readonly cell?: string
  /**
   * The chosen cell, the primary button and the progress line. Where it is less than 3:1 on `surface` the prompt
   * corrects it; the words on it are white or black, whichever can be read (`fitAccent`).
   */
  readonly accent: string
  /** Words of an error; at least 4.5:1 on `surface`. */
  readonly danger: string
  /** `box-shadow` of the card. */
  readonly shadow: string
}

/** What a theme does not change between light and dark, as CSS values. It says only what it wants otherwise. */
export interface Shape {
  /** Corners of the card. */
  readonly radius: string
  /** Corners of cells, fields and buttons. */
  readonly corner: string
  /** `font-family`; `inherit` is the host page's. */
  readonly font: string
  /** `font-size` of everything but the question; the words at a scale's ends are a seventh smaller. Default: `14px`. */
  readonly size?: string
  /** `font-family` of the question. Default: `font`. */
  readonly 'title-font'?: string
  /** `font-size` of the question. Default: `16px`. */
  readonly 'title-size'?: string
  /** `font-weight` of the question. Default: `600`. */
  readonly 'title-weight'?: string
  /** Width of the card where it is no sheet, 320 px at least: eleven cells have to fit. Default: `392px`. */
  readonly width?: string
  /** From the card's edge to what is in it. Default: `20px`. */
  readonly space?: string
  /** Between the cells of a scale. Default: `3px`. */
  readonly gap?: string
  /** Least height of cells, fields and buttons; under a finger it is 44 px at least. Default: `40px`. */
  readonly control?: string
  /** `border-width` of the card. Default: `1px`. */
  readonly frame?: string
  /** `border-width` of cells and fields, for one to four sides. Default: `1px`. */
  readonly border?: string
  /** How long the card takes to appear and a question to change; nothing moves where less motion is asked for. Default: `.18s`. */
  readonly motion?: string
}

/** Least contrast ratios of a theme, 1 … 21 (WCAG 2.2). */
export interface Ratios {
  /** Of words on what is behind them: 4.5 is AA, 7 is AAA. */
  readonly text: number
  /** Of the borders and fills of controls on the card: 3 is AA. */
  readonly control: number
}

/** A look, as data. */
export interface Theme {
  readonly name: string
  /** What its colours, and any accent of a host, are held to. Default: AA, 4.5 and 3. */
  readonly ratios?: Ratios
  readonly shape: Shape
  readonly light: Palette
  readonly dark: Palette
}
