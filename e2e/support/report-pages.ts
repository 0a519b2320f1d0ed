/** Every page of the report: its address, its heading, and what it shows of the demo's data. */
export const reportPages = [
  { query: '', heading: 'Harbour Tea (synthetic) customer journey', shows: 'First subscription' },
  { query: '?page=words', heading: 'In their own words', shows: 'Show 20 more' },
  { query: '?page=steps', heading: 'Expectations and steps', shows: 'Subscription' },
  { query: '?page=devices', heading: 'Phone and desktop', shows: 'Checkout' },
  { query: '?page=leaving', heading: 'Leaving', shows: 'as your accounts know it' },
  { query: '?page=changes', heading: 'What changed', shows: 'than the 90 days before' },
  { query: '?page=priorities', heading: 'Priorities', shows: 'Inside minus outside' },
  { query: '?page=accounts', heading: 'Accounts', shows: 'the lowest first' },
  { query: '?page=cases', heading: 'Cases', shows: 'Overdue since' },
  { query: '?page=actions', heading: 'Actions', shows: 'Detectably higher since: Two steps fewer' },
  { query: '?page=quality&by=device', heading: 'Data quality', shows: 'How late they came' },
  { query: '?open=touchpoint%3Acheckout&by=device', heading: 'Checkout', shows: 'Who named' },
  { query: '?open=touchpoint%3Adelivery&by=role', heading: 'Delivery', shows: 'The packaging' },
  {
    query: 'plain?by=device',
    heading: 'Harbour Tea (synthetic) customer journey, in tables',
    shows: 'Every question',
  },
] as const
