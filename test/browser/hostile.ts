// How does a journey use an account whose every word from outside would run if it could?

import type { BrowserContext, Page } from 'playwright-core'
import { hostileAccount } from '#test/abuse/account.ts'
import { STORIES } from '#workspace/demo/stories.ts'
import { type Journey, setUpJourney } from './harness.ts'
import { LEAD } from './review-page.ts'
import { setTrap, type Trap } from './trap.ts'

/** Words that stand nowhere but in one ticket and with its customer. */
export const PLANTED = {
  subject: 'Zyxsubjectword',
  message: 'Zyxmessageword',
  name: 'Zyxnameword',
  address: 'zyxaddressword',
  company: 'Zyxcompanyword',
  /** What the agent writes and looks for. */
  reply: 'Zyxreplyword',
  search: 'Zyxsearchword',
} as const
const { ticketId: TICKET, requesterId: CUSTOMER } = STORIES.repeat

const withPlanted = () => {
  const account = hostileAccount()
  const customer = account.users.find(({ id }) => id === CUSTOMER)
  return {
    ...account,
    users: account.users.map((one) =>
      one.id === CUSTOMER
        ? { ...one, name: `${PLANTED.name} ${one.name}`, email: `${PLANTED.address}@example.net` }
        : one,
    ),
    organizations: account.organizations.map((one) =>
      one.id === customer?.organization_id ? { ...one, name: `${PLANTED.company} ${one.name}` } : one,
    ),
    tickets: account.tickets.map((one) =>
      one.id === TICKET ? { ...one, subject: `${PLANTED.subject} ${one.subject}` } : one,
    ),
    comments: (id: number) =>
      account.comments(id)?.map((one) => {
        if (id !== TICKET) return one
        const words = {
          body: `${PLANTED.message} ${one.body}`,
          html_body: `<p>${PLANTED.message}</p>${one.html_body}`,
        }
        return { ...one, ...words, plain_body: `${PLANTED.message} ${one.plain_body}` }
      }),
  }
}

/** The workspace's own page shows mails as Zendesk would, with pictures that are not there. */
const PICTURES = /Failed to load resource/
/** Chromium says so when markup is read into a document that runs nothing, which is how it is made safe. */
const AS_IT_IS_READ =
  /(?:Executing inline event handler|Setting the document's base URI).*violates|log entries are not shown/

export interface Hostile {
  journey: Journey
  /** A window in which whatever runs, is asked for or is said is noted. */
  trapped: (user?: number) => Promise<{ page: Page; trap: Trap; window: BrowserContext }>
}

/** For one file of tests: an account of which every word from outside is markup, and those words stand in one ticket. */
export function setUpHostile(): Hostile {
  const account = withPlanted()
  const journey = setUpJourney({ account: () => account })
  const trapped: Hostile['trapped'] = async (user = LEAD) => {
    journey.expectComplaint(PICTURES)
    journey.expectComplaint(/Download is disallowed/)
    journey.expectComplaint(AS_IT_IS_READ)
    const traps: Trap[] = []
    const opening = async (window: BrowserContext): Promise<void> => {
      traps.push(await setTrap(window))
    }
    const page = await journey.signIn({ user, height: 2_000, panel: 400, opening })
    const [trap] = traps
    if (trap === undefined) throw new Error('No trap was set.')
    return { page, trap, window: page.context() }
  }
  return { journey, trapped }
}
