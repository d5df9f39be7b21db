import { describe, expect, it } from 'vitest'
import { buildTaxonomy, type Reason } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { aCustomer, anActivity, dateField, daysAgo, NOW } from '#test/samples/records.ts'
import { type CoachingFacts, chooseCoaching } from './coaching.ts'
import { DEFAULT_DEFINITION } from './definition.ts'
import { type Health, scoreHealth } from './score.ts'

const TAXONOMY = buildTaxonomy(
  [
    { name: 'Community::Rules', value: 'rules' },
    { name: 'Billing::Invoice', value: 'invoice' },
  ],
  { rules: { kind: 'policy' }, invoice: { kind: 'commercial' } },
)
const reason = (value: string): Reason | null => TAXONOMY.byValue.get(value) ?? null

const QUIET: CoachingFacts = {
  mood: null,
  reopened: false,
  repeat: false,
  defectOpen: false,
  noticeLive: false,
  answered: true,
  reason: null,
  done: [],
  putOff: [],
}

/** Sent nothing for 50 days, reads nothing, visits the community once. */
const slipping: Health = scoreHealth(
  DEFAULT_DEFINITION,
  {
    customer: aCustomer({
      fields: { last_active: dateField(2), features_used: 9, key_action_at: dateField(50) },
    }),
    organization: null,
    contacts: [],
    activity: [anActivity('article_viewed', 100), anActivity('community_post_viewed', 20)],
    community: true,
    taxonomy: TAXONOMY,
    fieldMap: DEFAULT_SETTINGS.fieldMap,
  },
  NOW,
)

describe('chooseCoaching', () => {
  it.each<[string, Partial<CoachingFacts>, string]>([
    ['angry', { mood: 'angry' }, 'strained'],
    ['restless', { mood: 'restless' }, 'strained'],
    ['reopened', { reopened: true }, 'reopened'],
    ['a repeat', { repeat: true }, 'repeat'],
    ['a defect is open', { defectOpen: true }, 'defect_open'],
    ['a live notice', { noticeLive: true }, 'notice_live'],
    ['nothing answered yet', { answered: false }, 'not_answered'],
    ['twice put off', { putOff: [daysAgo(3), daysAgo(50)] }, 'put_off'],
    ['done here', { done: ['guide'] }, 'done'],
  ])('keeps quiet: %s', (_, change, silence) => {
    expect(chooseCoaching(slipping, { ...QUIET, ...change }, NOW)).toEqual({ choice: null, silence })
  })

  it('speaks again once putting off is 60 days old, and when merely anxious', () => {
    const silence = (...days: number[]) =>
      chooseCoaching(slipping, { ...QUIET, putOff: days.map(daysAgo) }, NOW).silence
    expect(silence(3)).toBeNull()
    expect(silence(61, 60)).toBeNull()
    expect(silence(200, 3)).toBeNull()
    expect(chooseCoaching(slipping, { ...QUIET, mood: 'anxious' }, NOW).silence).toBeNull()
  })

  it('is put off for 60 days from the second time on, in whatever order they are told', () => {
    const silence = (...days: number[]) =>
      chooseCoaching(slipping, { ...QUIET, putOff: days.map(daysAgo) }, NOW).silence
    expect(silence(100, 59)).toBe('put_off')
    expect(silence(59, 100)).toBe('put_off')
    expect(silence(118, 59.5)).toBe('put_off')
    expect(silence(10, 10)).toBe('put_off')
  })

  it('goes where most points can be gained', () => {
    const { choice } = chooseCoaching(slipping, QUIET, NOW)
    expect(choice?.component.points).toBe(0)
    expect(choice?.step.tier1).toBe(true)
    expect(choice).toMatchObject({ step: { id: 'guide' }, related: false })
  })

  it('prefers a step related to the reason', () => {
    const { choice } = chooseCoaching(slipping, { ...QUIET, reason: reason('invoice') }, NOW)
    expect(choice).toMatchObject({ step: { id: 'community' }, related: true })
  })

  it('has nothing to say where nothing is weak', () => {
    const strong = slipping.components.filter((one) => one.points === one.component.maximum)
    const healthy: Health = { ...slipping, components: strong }
    expect(strong.length).toBeGreaterThan(0)
    expect(chooseCoaching(healthy, QUIET, NOW)).toEqual({ choice: null, silence: 'nothing_weak' })
  })
})
