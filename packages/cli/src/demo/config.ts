import type { Config } from '@earshot/schema'

/** The journey of a tea shop that does not exist. Its project and brand say that what is reported of it is synthetic. */
export const demoConfig = {
  $comment: 'Of earshot demo: a shop that does not exist, and people who do not exist.',
  earshot: 1,
  project: 'harbour-tea-synthetic',
  brand: 'Harbour Tea (synthetic)',
  locale: 'auto',
  collector: { url: '/v1/responses', key: 'pk_demo' },
  test: true,
  journey: [
    {
      id: 'discover',
      title: 'Discover',
      touchpoints: [
        {
          id: 'search',
          title: 'Find a tea',
          owner: 'catalogue',
          kind: 'product',
          moment: { event: 'search_used', delay: '2s' },
        },
        { id: 'guide', title: 'Brewing guide', owner: 'editors', kind: 'content', moment: { scroll: 80 } },
      ],
    },
    {
      id: 'buy',
      title: 'Buy',
      touchpoints: [
        {
          id: 'basket',
          title: 'Basket',
          owner: 'payments',
          kind: 'billing',
          moment: { event: 'basket_opened', delay: '1s' },
        },
        {
          id: 'checkout',
          title: 'Checkout',
          owner: 'payments',
          kind: 'billing',
          moment: { event: 'order_placed', delay: '1s' },
        },
        { id: 'delivery', title: 'Delivery', owner: 'logistics', kind: 'people', moment: { event: 'parcel_received' } },
      ],
    },
    {
      id: 'use',
      title: 'Use',
      touchpoints: [
        {
          id: 'setup-begun',
          title: 'Set-up begun',
          owner: 'activation',
          kind: 'product',
          moment: { event: 'subscription_opened' },
        },
        {
          id: 'setup',
          title: 'First subscription',
          owner: 'activation',
          kind: 'product',
          moment: { event: 'subscription_set_up' },
        },
        {
          id: 'ticket-opened',
          title: 'Asking for help',
          owner: 'support',
          kind: 'people',
          moment: { event: 'ticket_opened' },
        },
        {
          id: 'ticket',
          title: 'Support case',
          owner: 'support',
          kind: 'people',
          moment: { event: 'ticket_closed', delay: '1s' },
        },
      ],
    },
    {
      id: 'leave',
      title: 'Leave',
      touchpoints: [
        {
          id: 'cancellation',
          title: 'Cancellation',
          owner: 'growth',
          kind: 'product',
          moment: { event: 'subscription_cancelled' },
        },
      ],
    },
  ],
  pacing: { perSession: 1, cooldown: '7d', perYear: 12 },
  theme: { name: 'calm', accent: '#0f6e5c', scheme: 'auto' },
  surveys: [
    {
      id: 'search-ces',
      version: 1,
      touchpoint: 'search',
      sample: 0.3,
      questions: [
        { id: 'score', type: 'ces', text: '{brand} made it easy to find what I was looking for.' },
        { id: 'why', type: 'text', text: 'What were you looking for?', if: { 'answers.score': { lte: 4 } } },
      ],
    },
    {
      id: 'guide-csat',
      version: 1,
      touchpoint: 'guide',
      sample: 0.2,
      questions: [
        { id: 'score', type: 'csat', subject: 'this guide', look: 'faces' },
        { id: 'again', type: 'thumbs', text: 'Would you brew by this guide again?' },
      ],
    },
    {
      id: 'checkout-csat',
      version: 2,
      touchpoint: 'checkout',
      sample: 0.5,
      questions: [
        { id: 'score', type: 'csat', subject: 'the checkout' },
        { id: 'why', type: 'text', text: 'What should we improve?', if: { 'answers.score': { lte: 3 } } },
      ],
    },
    {
      id: 'delivery-csat',
      version: 1,
      touchpoint: 'delivery',
      sample: 0.5,
      questions: [
        { id: 'score', type: 'csat', subject: 'the delivery' },
        {
          id: 'reasons',
          type: 'choices',
          text: 'What did you think of when you answered?',
          shuffle: true,
          options: [
            { id: 'speed', text: 'How long it took' },
            { id: 'packaging', text: 'The packaging' },
            { id: 'driver', text: 'Who brought it' },
            { id: 'news', text: 'How we kept you informed' },
            { id: 'costs', text: 'What it cost' },
          ],
        },
        { id: 'why', type: 'text', text: 'What should we improve?' },
        {
          id: 'contact-me',
          type: 'consent',
          text: 'You may write to me about this.',
          if: { 'answers.score': { lte: 3 } },
        },
      ],
    },
    {
      id: 'setup-ces',
      version: 1,
      touchpoint: 'setup',
      questions: [
        { id: 'score', type: 'ces', text: '{brand} made it easy to set up my subscription.' },
        { id: 'why', type: 'text', text: 'What nearly stopped you?', if: { 'answers.score': { lte: 5 } } },
      ],
      ending: { text: 'Thank you. {news.setup}' },
    },
    {
      id: 'support-ces',
      version: 1,
      touchpoint: 'ticket',
      questions: [
        { id: 'score', type: 'ces' },
        { id: 'why', type: 'text', text: 'What made it hard?', if: { 'answers.score': { lte: 4 } } },
        {
          id: 'contact-me',
          type: 'consent',
          text: 'You may write to me about this.',
          if: { 'answers.score': { lte: 5 } },
        },
      ],
    },
    {
      id: 'leaving-nps',
      version: 1,
      touchpoint: 'cancellation',
      questions: [
        { id: 'score', type: 'nps' },
        {
          id: 'reason',
          type: 'choice',
          text: 'What is the main reason why you are leaving?',
          shuffle: true,
          other: true,
          options: [
            { id: 'price', text: 'It costs too much' },
            { id: 'amount', text: 'Too much tea arrives' },
            { id: 'quality', text: 'The tea is not what I hoped for' },
            { id: 'delivery', text: 'The delivery is not reliable' },
            { id: 'alternative', text: 'I found something better' },
            { id: 'need', text: 'I do not need it any more' },
          ],
        },
        { id: 'why', type: 'text', text: 'What would bring you back?' },
      ],
    },
    {
      id: 'relationship-nps',
      version: 1,
      title: 'The shop as a whole',
      moment: { visits: 3, delay: '20s' },
      sample: 0.5,
      questions: [
        { id: 'score', type: 'nps' },
        { id: 'why', type: 'text', text: 'What is the main reason for your score?' },
      ],
    },
    {
      id: 'order-expectation',
      version: 1,
      touchpoint: 'basket',
      sample: 0.5,
      questions: [
        { id: 'expected', type: 'expectation', pair: 'order', text: 'How easy do you expect ordering to be?' },
      ],
    },
    {
      id: 'order-experience',
      version: 1,
      priority: 5,
      touchpoint: 'checkout',
      questions: [{ id: 'experienced', type: 'experience', pair: 'order', text: 'How easy was it to order?' }],
    },
    {
      id: 'subscription-expectation',
      version: 1,
      touchpoint: 'setup-begun',
      sample: 0.5,
      questions: [
        {
          id: 'expected',
          type: 'expectation',
          pair: 'subscription',
          text: 'How easy do you expect setting up a subscription to be?',
        },
      ],
    },
    {
      id: 'subscription-experience',
      version: 1,
      priority: 5,
      touchpoint: 'setup',
      questions: [
        {
          id: 'experienced',
          type: 'experience',
          pair: 'subscription',
          text: 'How easy was it to set up the subscription?',
        },
      ],
    },
    {
      id: 'help-expectation',
      version: 1,
      touchpoint: 'ticket-opened',
      sample: 0.5,
      questions: [
        {
          id: 'expected',
          type: 'expectation',
          pair: 'help',
          text: 'How easy do you expect it to be to get this solved?',
        },
      ],
    },
    {
      id: 'help-experience',
      version: 1,
      priority: 5,
      touchpoint: 'ticket',
      questions: [{ id: 'experienced', type: 'experience', pair: 'help', text: 'How easy was it to get it solved?' }],
    },
  ],
} as const satisfies Config
