/** Some people, by what the site tells of them, under a name that teams share. */
export interface Persona {
  id: string
  title: string
  /** Who they are, in a sentence or two; null without. */
  text: string | null
  /** Fact → the values that they have, any of them. */
  where: { readonly [fact: string]: readonly string[] }
}

/** `GET /v1/report/declared`: what the settings of the collector say of the report. */
export interface Declared {
  /** Touchpoint → question type → the score that is good enough, in the unit of the score. */
  targets: { readonly [touchpoint: string]: { readonly [metric: string]: number } }
  personas: readonly Persona[]
  /** `survey/question` → its weight in the journey index; null: there is no index. */
  index: { readonly [question: string]: number } | null
}
