/** Colours of a theme in one scheme, as CSS colours. */
export interface Palette {
  /** Background of the card. */
  readonly surface: string
  /** Words; at least 4.5:1 on `surface`. */
  readonly text: string
  /** Quieter words; at least 4.5:1 on `surface`. */
  readonly muted: string
  /** Hairline around the card; decoration. */
  readonly line: string
  /** Border of what can be pressed; at least 3:1 on `surface`. */
  readonly edge: string
  /** The chosen cell and the primary button; at least 3:1 on `surface`. */
  readonly accent: string
  /** Words on `accent`; at least 4.5:1 on it. */
  readonly 'on-accent': string
  /** Words of an error; at least 4.5:1 on `surface`. */
  readonly danger: string
  /** `box-shadow` of the card. */
  readonly shadow: string
  /**
   * Share of white, 0 … 1, mixed into a host's own accent, and the factor, 0 … 1, that darkens it, so that `on-accent`
   * and `surface` keep their contrast to it. CSS calculations of `y`, the accent's relative luminance.
   */
  readonly tint: string
  readonly shade: string
}

/** What a theme does not change between light and dark, as CSS values. */
export interface Shape {
  /** Corners of the card. */
  readonly radius: string
  /** Corners of cells, buttons and fields. */
  readonly corner: string
  /** `font-family`. Default: the host page's. */
  readonly font?: string
}

/** A look, as data. */
export interface Theme {
  readonly name: string
  readonly shape: Shape
  readonly light: Palette
  readonly dark: Palette
}
