// Which texts are rightly the same in a language as in English?

const EVERYWHERE = [
  ...['ltr', 'API', 'CSAT', 'Chat', 'Facebook', 'Instagram', 'Kappa', 'NPS', 'WhatsApp'],
  ...['Barometer', 'Ticket', 'Ticket {id}', 'Tickets', 'URL', 'kappa'],
]

/** Words that both languages write alike, by language. */
export const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...EVERYWHERE,
    ...['Agent', 'Band', 'Budget: {percent}', 'Coaching', 'Community', 'Definition', 'Engagement', 'Export'],
    ...['Import', 'Index', 'Median', 'Messaging', 'Name', 'Organisation', 'Organisation {id}', 'Review'],
    ...['Organisation: {name}', 'Segment: {name}', 'Signal', 'System', 'Tags', 'Team', 'Tickets: {label}'],
    ...['Version', 'Version {version}'],
  ],
  es: [
    ...EVERYWHERE,
    ...['Auditor', 'Detractor', 'General', 'Plan', 'Series', 'Tickets: {label}', 'ticket', '{count} ticket.'],
  ],
  fr: [
    ...EVERYWHERE,
    ...[
      'Action',
      'Agent',
      'Article',
      'Article {id}',
      'Audit',
      'Contacts',
      'Conversation',
      'Corrections',
      'Date',
    ],
    ...['E-mail', 'Engagement', 'Organisation', 'Organisation {id}', 'Organisations', 'Points', 'Question'],
    ...[
      'Signal',
      'Version',
      'Version {version}',
      'commercial',
      'contacts',
      'maximum',
      'points',
      'segment',
      'ticket',
    ],
    ...[
      '{avoided} contacts ({range})',
      '{count} contact',
      '{count} contacts',
      '{count} minute',
      '{count} minutes',
    ],
    ...[
      '{count} observation',
      '{count} observations',
      '{count} option',
      '{count} options',
      '{count} ticket.',
    ],
    ...[
      '{count} vote',
      '{count} votes',
      '{points} point',
      '{points} points',
      '{title} (organisation, {key})',
    ],
  ],
  'pt-BR': [
    ...EVERYWHERE,
    ...[
      'Auditor',
      'E-mail',
      'Onboarding',
      'Tags',
      'Tickets: {label}',
      'status',
      'tag',
      'ticket',
      '{count} ticket.',
    ],
  ],
}
