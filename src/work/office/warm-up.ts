// What is slow only the first time? An office goes through its work once, before anybody waits for it.

import type { Article } from '#domain/content.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import type { TicketSource } from '#domain/ticket-source.ts'
import { breath } from '#work/breath.ts'
import type { AskContext, Office } from '#work/tasks.ts'

const TEXT = 'The campaign I scheduled for Monday was not sent, and the page says error 4012. What can I do?'

const SOURCE: TicketSource = {
  subject: 'Campaign not sent',
  messages: [{ authorId: null, authorRole: 'end_user', public: true, at: 0, channel: 'email', text: TEXT }],
}

const { reasons } = buildTaxonomy(
  ['Campaigns::Not sent', 'Campaigns::Scheduling', 'Billing::Invoice'].map((name) => ({ name, value: name })),
  {},
)

const ARTICLE: Article = {
  kind: 'article',
  id: 0,
  title: 'My campaign was not sent',
  text: `${TEXT} Look at the list of errors: error 4012 means that the list was empty on Monday.`,
  headings: ['Error 4012'],
  labels: ['campaign'],
  url: '',
  locale: 'en-us',
  sectionId: null,
  draft: false,
  segmentIds: [],
  promoted: false,
  outdated: false,
  voteSum: 0,
  voteCount: 0,
  updatedAt: 0,
}

const CONTEXT: AskContext = {
  requesterSegments: [],
  readAt: new Map(),
  sentAt: new Map(),
  pinned: [],
  now: 0,
  allowedHosts: [],
}

/**
 * The engine reads and prepares code when it first runs: 70 ms of a first ticket's suggestions and ranking. Done on
 * made-up text while Zendesk still tells the frame about its ticket. Keeps nothing; never rejects.
 */
export const warmUp = async (office: Office): Promise<void> => {
  try {
    await office.ask('read', SOURCE)
    await breath()
    await office.ask('suggest', { source: SOURCE, intent: null, key: 'warm-up', reasons })
    await breath()
    const found = [ARTICLE]
    await office.ask('rank', { source: SOURCE, locale: null, context: CONTEXT, community: true, found })
  } catch {
    // Then the first ticket is the first time.
  }
}
