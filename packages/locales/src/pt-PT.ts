import type { Locale } from './locale'

/** Portuguese of Portugal, formal address. */
const ptPT: Locale = {
  tag: 'pt-PT',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Enviar',
    next: 'Seguinte',
    back: 'Anterior',
    close: 'Fechar',
    optOut: 'Não voltar a perguntar',
    who: 'Quem vê isto',
    optional: 'Opcional',
    progress: '{step} de {steps}',
    announcement: '{title} Opcional. Prima F6 para aceder.',
    required: 'Por favor, responda a esta pergunta.',
    invalid: 'Por favor, verifique esta resposta.',
    masked: 'Não será enviado: {what}',
    storage: 'Não foi possível guardar a resposta. Por favor, envie-a novamente.',
    thanks: 'Agradecemos a sua resposta.',
    sent: 'A sua resposta foi enviada.',
    kept: 'Resposta guardada neste dispositivo. Será enviada quando tiver ligação à Internet.',
    thumbsDown: 'Polegar para baixo',
    thumbsUp: 'Polegar para cima',
    other: 'Outro',
    upTo: 'Escolha até {max}',
    agree: 'Concordo',
    moveUp: 'Mover para cima',
    moveDown: 'Mover para baixo',
  },
  instruments: {
    nps: {
      wording: 1,
      text: 'Qual é a probabilidade de recomendar {brand} a um amigo ou colega?',
      low: 'Nada provável',
      high: 'Extremamente provável',
    },
    'csat-5': {
      wording: 1,
      text: 'De um modo geral, qual é o seu grau de satisfação com {subject}?',
      labels: [
        'Muito insatisfeito',
        'Insatisfeito',
        'Nem satisfeito nem insatisfeito',
        'Satisfeito',
        'Muito satisfeito',
      ],
    },
    'ces-7': {
      wording: 1,
      text: 'Em que medida concorda ou discorda da seguinte afirmação: {brand} facilitou-me a resolução do meu problema.',
      low: 'Discordo totalmente',
      high: 'Concordo totalmente',
    },
    'ces-5': {
      wording: 1,
      text: 'Em que medida concorda ou discorda da seguinte afirmação: {brand} facilitou-me a resolução do meu problema.',
      labels: ['Discordo totalmente', 'Discordo', 'Não concordo nem discordo', 'Concordo', 'Concordo totalmente'],
    },
  },
}

export default ptPT
