/** What the invented shop holds for good enough, whom its teams talk of, and what it would put into one number. */
export const demoSettings = {
  report: {
    targets: {
      search: { ces: 75 },
      guide: { csat: 80 },
      checkout: { csat: 80 },
      delivery: { csat: 70 },
      setup: { ces: 70 },
      ticket: { ces: 65 },
    },
    personas: [
      {
        id: 'office',
        title: 'The office manager (synthetic)',
        text: 'Orders for a team, at a desk, between other things. Wants an invoice and no surprises.',
        where: { 'user.segment': ['office'], device: ['desktop'] },
      },
      {
        id: 'evening',
        title: 'The evening reader (synthetic)',
        text: 'Looks for a tea on the phone after work, reads a guide, buys a tin now and then.',
        where: { 'user.segment': ['household'], device: ['mobile'] },
      },
    ],
    index: {
      'relationship-nps/score': 1,
      'checkout-csat/score': 2,
      'delivery-csat/score': 2,
      'setup-ces/score': 1,
      'support-ces/score': 2,
    },
  },
} as const
