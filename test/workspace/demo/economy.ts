// What has the demo's team said of money and customers, and which series does it keep beside its contacts?

import { mondayOf, plusDays } from '#domain/review/day.ts'
import { type SeriesPoint, seriesBody, type TeamSeries } from '#domain/review/series.ts'
import type { EconomySettings, ToldShare } from '#domain/settings/economy.ts'
import { IDS } from './company.ts'
import type { Person } from './people.ts'
import { createRandom, mix } from './random.ts'
import { DAY_MS } from './time.ts'

const CUSTOMERS = 'Active customers'
const VISITS = 'Help centre visits'
const OF_PLANS = [
  { plan: 'plan_growth', name: 'Active customers on Growth' },
  { plan: 'plan_pro', name: 'Active customers on Pro' },
] as const

/** Specialists come after those who answer first. */
export const groupTiers = (): Readonly<Record<string, number>> => ({
  [IDS.tier1]: 1,
  [IDS.billing]: 1,
  [IDS.tier2]: 2,
})

const assumed = (share: number): ToldShare => ({ by: 'assumption', share })

/** What a contact costs is the team's own reckoning; who would have contacted us otherwise nobody was asked. */
export const economy = (now: number): EconomySettings => {
  const day = (daysAgo: number): string => new Date(now - daysAgo * DAY_MS).toISOString().slice(0, 10)
  const asked = (share: number, n: number): ToldShare => ({
    ...{ by: 'survey', share, n },
    from: day(75),
    to: day(47),
  })
  const cost = (low: number, high: number, leastHours: number, mostHours: number) => ({
    money: { low, high },
    hours: { low: leastHours, high: mostHours },
  })
  return {
    currency: 'USD',
    costs: {
      standard: cost(6, 9, 0.2, 0.3),
      entries: [
        { tier: 2, channel: null, cost: cost(14, 22, 0.5, 0.8) },
        { tier: null, channel: 'voice', cost: cost(9, 14, 0.3, 0.5) },
        { tier: null, channel: 'native_messaging', cost: cost(4.5, 7, 0.15, 0.25) },
      ],
    },
    base: CUSTOMERS,
    baseBy: { brands: {}, segments: Object.fromEntries(OF_PLANS.map(({ plan, name }) => [plan, name])) },
    remedyShares: {},
    selfService: {
      visits: VISITS,
      support: { came: asked(38, 412), found: asked(52, 157), wouldContact: assumed(30) },
      information: { came: asked(44, 412), found: asked(61, 181), wouldContact: assumed(10) },
    },
  }
}

const WEEKS = 60
const VISIT_DAYS = 210
const MONTHS = 10
const STARTED_YESTERDAY = 1

interface Told {
  now: number
  seed: number
  people: readonly Person[]
}

const today = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** Mondays, the oldest first, this week's the last. */
const mondays = (now: number): readonly string[] =>
  Array.from({ length: WEEKS }, (_, week) => plusDays(mondayOf(today(now)), (week + 1 - WEEKS) * 7))

/** Who was a customer by then. */
const customers = ({ now }: Told, name: string, people: readonly Person[]): TeamSeries => {
  const since = people.map(({ user }) => Date.parse(user.created_at))
  const points = mondays(now).map((from) => {
    const at = Date.parse(`${from}T00:00:00Z`)
    return { from, to: null, value: since.filter((created) => created < at).length, n: null }
  })
  return { name, kind: 'stock', unit: 'customers', points }
}

const WEEKEND = 0.35

/** Five visits a customer and week, fewer at weekends. */
function visits({ now, seed, people }: Told): TeamSeries {
  const random = createRandom(mix(seed, 41))
  const last = plusDays(today(now), -STARTED_YESTERDAY)
  const points = Array.from({ length: VISIT_DAYS }, (_, index): SeriesPoint => {
    const from = plusDays(last, index + 1 - VISIT_DAYS)
    const weekday = new Date(`${from}T00:00:00Z`).getUTCDay()
    const usual = (people.length * 5) / 5.7
    const value = Math.round(usual * (weekday % 6 === 0 ? WEEKEND : 1) * (0.9 + 0.2 * random.next()))
    return { from, to: null, value, n: null }
  })
  return { name: VISITS, kind: 'flow', unit: 'visits', points }
}

const lastOfMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** Promoters less detractors among those who answered in the month, as their own fields say. */
function recommended({ now, people }: Told): TeamSeries {
  const answers = people.flatMap(({ user: { user_fields: fields } }) => {
    const { nps_score: score, nps_at: at } = fields ?? {}
    return typeof score === 'number' && typeof at === 'string' ? [{ score, month: at.slice(0, 7) }] : []
  })
  const months = [...new Set(answers.map(({ month }) => month))]
    .filter((month) => month < today(now).slice(0, 7))
    .sort()
    .slice(-MONTHS)
  const points = months.map((month): SeriesPoint => {
    const scores = answers.filter((answer) => answer.month === month).map(({ score }) => score)
    const net = scores.filter((score) => score >= 9).length - scores.filter((score) => score <= 6).length
    const value = Math.round((net / scores.length) * 1000) / 10
    return { from: `${month}-01`, to: lastOfMonth(month), value, n: scores.length }
  })
  return { name: 'NPS', kind: 'rate', unit: 'points', points }
}

/** Ten agents, fewer in August and over the holidays. */
function staffed({ now, seed }: Told): TeamSeries {
  const random = createRandom(mix(seed, 43))
  const points = mondays(now).map((from): SeriesPoint => {
    const away = /-(08|12)-/.test(from) ? 2 : 0
    return { from, to: null, value: 10 - away - (random.chance(0.3) ? 1 : 0), n: null }
  })
  return { name: 'Agents on duty', kind: 'stock', unit: 'agents', points }
}

/** By name, as bodies of records. */
export const seriesBodies = (told: Told): readonly { name: string; body: object }[] =>
  [
    customers(told, CUSTOMERS, told.people),
    ...OF_PLANS.map(({ plan, name }) =>
      customers(
        told,
        name,
        told.people.filter(({ organization }) => organization?.organization_fields?.plan === plan),
      ),
    ),
    visits(told),
    recommended(told),
    staffed(told),
  ].map((series) => ({ name: series.name, body: seriesBody(series) }))
