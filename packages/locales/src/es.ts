import type { Locale } from './locale'

/** Spanish, formal address. */
const es: Locale = {
  tag: 'es',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Enviar',
    next: 'Siguiente',
    back: 'Atrás',
    close: 'Cerrar',
    optOut: 'No volver a preguntar',
    who: 'Quién ve esto',
    optional: 'Opcional',
    progress: '{step} de {steps}',
    announcement: '{title} Opcional. Pulse F6 para acceder.',
    required: 'Por favor, responda a esta pregunta.',
    invalid: 'Por favor, revise esta respuesta.',
    masked: 'Se omite al enviar: {what}',
    storage: 'No se pudo guardar la respuesta. Por favor, envíela de nuevo.',
    thanks: 'Gracias.',
    sent: 'Su respuesta se ha enviado.',
    kept: 'Guardado en este dispositivo. Se enviará cuando tenga conexión.',
    thumbsDown: 'Pulgar abajo',
    thumbsUp: 'Pulgar arriba',
    other: 'Otro',
    upTo: 'Elija hasta {max}',
    agree: 'Acepto',
    moveUp: 'Subir',
    moveDown: 'Bajar',
  },
  instruments: {
    nps: {
      wording: 1,
      text: '¿Qué probabilidad hay de que recomiende {brand} a un amigo o colega?',
      low: 'Nada probable',
      high: 'Extremadamente probable',
    },
    'csat-5': {
      wording: 1,
      text: 'En general, ¿cuál es su grado de satisfacción con {subject}?',
      labels: ['Muy insatisfecho', 'Insatisfecho', 'Ni satisfecho ni insatisfecho', 'Satisfecho', 'Muy satisfecho'],
    },
    'ces-7': {
      wording: 1,
      text: 'Indique en qué medida está de acuerdo o en desacuerdo con la siguiente afirmación: {brand} me facilitó la resolución de mi problema.',
      low: 'Totalmente en desacuerdo',
      high: 'Totalmente de acuerdo',
    },
    'ces-5': {
      wording: 1,
      text: 'Indique en qué medida está de acuerdo o en desacuerdo con la siguiente afirmación: {brand} me facilitó la resolución de mi problema.',
      labels: [
        'Totalmente en desacuerdo',
        'En desacuerdo',
        'Ni de acuerdo ni en desacuerdo',
        'De acuerdo',
        'Totalmente de acuerdo',
      ],
    },
  },
}

export default es
