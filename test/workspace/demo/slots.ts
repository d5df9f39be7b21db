// Which dates, amounts and names does one ticket of the demo talk about?

import type { Random } from './random.ts'
import type { Language } from './reasons/types.ts'
import { DAY_MS, dateInWords, weekdayInWords } from './time.ts'

export type Slots = Readonly<Record<string, string>>

const CAMPAIGNS: Record<Language, readonly string[]> = {
  en: [
    'Spring sale',
    'November newsletter',
    'Black Friday early access',
    'Summer workshop',
    'Members update',
    'New arrivals',
    'Donor thank-you',
    'Open day',
    'Gift guide',
    'Winter menu',
    'Back to school',
    'Advent calendar',
  ],
  de: [
    'Frühlingsangebote',
    'Newsletter November',
    'Adventskalender',
    'Sommerfest',
    'Neu im Sortiment',
    'Herbstkurse',
    'Danke an alle Spender',
    'Wintermenü',
  ],
}
const LISTS: Record<Language, readonly string[]> = {
  en: [
    'Newsletter subscribers',
    'Customers 2026',
    'Webinar guests',
    'Wholesale',
    'Members',
    'Trade fair leads',
    'VIP customers',
    'Everyone',
  ],
  de: ['Newsletter-Abonnenten', 'Kunden 2026', 'Messekontakte', 'Vereinsmitglieder', 'Stammkunden'],
}
const BROWSERS = ['Chrome', 'Firefox', 'Safari', 'Edge', 'Chrome on a Mac', 'Safari on an iPad'] as const
const AMOUNTS = ['$19.00', '$49.00', '$58.00', '$129.00', '$228.00', '$588.00', '$1,548.00'] as const
const EURO_AMOUNTS = ['19,00 €', '49,00 €', '58,00 €', '129,00 €', '588,00 €'] as const

const thousands = (value: number, language: Language): string =>
  value < 1000
    ? String(value)
    : `${Math.floor(value / 1000)}${language === 'de' ? '.' : ','}${String(value % 1000).padStart(3, '0')}`

export interface SlotFacts {
  name: string
  company: string
  domain: string
  job: string
  plan: string
  agent: string
  createdAt: number
  language: Language
  own: Readonly<Record<string, readonly string[]>>
}

/** One value for every slot, the same in each message of a ticket. */
export const makeSlots = (facts: SlotFacts, random: Random): Slots => {
  const { createdAt, language } = facts
  const own = Object.entries(facts.own).map(([key, values]) => [key, random.pick(values)] as const)
  const time = `${random.int(7, 16)}:${String(random.int(0, 11) * 5).padStart(2, '0')}`
  return {
    first: facts.name.split(' ')[0] ?? facts.name,
    company: facts.company,
    domain: facts.domain,
    job: facts.job,
    plan: facts.plan,
    agent: facts.agent.split(' ')[0] ?? facts.agent,
    campaign: random.pick(CAMPAIGNS[language]),
    list: random.pick(LISTS[language]),
    browser: random.pick(BROWSERS),
    amount: random.pick(language === 'de' ? EURO_AMOUNTS : AMOUNTS),
    date: dateInWords(createdAt - random.int(1, 8) * DAY_MS, language),
    day: weekdayInWords(createdAt + random.int(2, 5) * DAY_MS, language),
    time,
    count: thousands(random.int(120, 9800), language),
    invoice: `PW-2026-${String(random.int(4000, 9999))}`,
    card: String(random.int(1000, 9999)),
    ...Object.fromEntries(own),
  }
}

/** Fills `{slot}`; an unknown slot stays, so that a test can find it. */
export const fill = (text: string, slots: Slots): string =>
  text.includes('{') ? text.replace(/\{(\w+)\}/g, (whole, key: string) => slots[key] ?? whole) : text
