import type { Locale } from './locale'

/** Portuguese of Brazil, formal address. */
const ptBR: Locale = {
  tag: 'pt-BR',
  dir: 'ltr',
  status: 'draft',
  strings: {
    send: 'Enviar',
    next: 'Avançar',
    back: 'Voltar',
    close: 'Fechar',
    optOut: 'Não perguntar novamente',
    who: 'Quem vê isto',
    optional: 'Opcional',
    progress: '{step} de {steps}',
    announcement: '{title} Opcional. Pressione F6 para acessar.',
    required: 'Por favor, responda a esta pergunta.',
    invalid: 'Por favor, verifique esta resposta.',
    masked: 'Não será enviado: {what}',
    storage: 'Não foi possível salvar a resposta. Por favor, envie novamente.',
    thanks: 'Agradecemos a sua resposta.',
    sent: 'Sua resposta foi enviada.',
    kept: 'Resposta salva neste dispositivo. Ela será enviada quando você estiver on-line.',
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
      text: 'Qual é a probabilidade de você recomendar {brand} a um amigo ou colega?',
      low: 'Nada provável',
      high: 'Extremamente provável',
    },
    'csat-5': {
      wording: 1,
      text: 'De modo geral, qual é o seu nível de satisfação com {subject}?',
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
      text: 'Em que medida você concorda ou discorda da seguinte afirmação: {brand} facilitou a resolução do meu problema.',
      low: 'Discordo totalmente',
      high: 'Concordo totalmente',
    },
    'ces-5': {
      wording: 1,
      text: 'Em que medida você concorda ou discorda da seguinte afirmação: {brand} facilitou a resolução do meu problema.',
      labels: ['Discordo totalmente', 'Discordo', 'Não concordo nem discordo', 'Concordo', 'Concordo totalmente'],
    },
  },
}

export default ptBR
