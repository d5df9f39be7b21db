import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTaxonomy, type Reason } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { factsOf } from '#test/samples/health-facts.ts'
import { aCustomer, anActivity, dateField, daysAgo, NOW } from '#test/samples/records.ts'
import { type CoachingFacts, chooseCoaching, type QuietFacts, quietFor } from './coaching.ts'
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

  it('finds the words that a team gave a step, however it wrote them', () => {
    const shouting = {
      ...slipping,
      components: slipping.components.map((one) => ({
        ...one,
        component: {
          ...one.component,
          coaching: {
            ...one.component.coaching,
            kinds: [],
            about: one.component.id === 'searching' ? ['', 'BILLing'] : [],
          },
        },
      })),
    }
    const { choice } = chooseCoaching(shouting, { ...QUIET, reason: reason('invoice') }, NOW)
    expect(choice).toMatchObject({ step: { id: 'search' }, related: true })
    expect(chooseCoaching(shouting, { ...QUIET, reason: reason('rules') }, NOW).choice?.related).toBe(false)
  })

  it('proposes what nothing else beats: related first, then most to gain, of what is known and weak', () => {
    const fields = fc.record({
      last_active: fc.option(fc.nat(400).map(dateField)),
      features_used: fc.option(fc.nat(12)),
      key_action_at: fc.option(fc.nat(300).map(dateField)),
      onboarding_step: fc.option(fc.nat(6)),
      training_at: fc.option(fc.nat(800).map(dateField)),
    })
    fc.assert(
      fc.property(fields, fc.constantFrom('rules', 'invoice', 'gone'), (known, value) => {
        const facts = factsOf({ customer: aCustomer({ fields: known }) })
        const health = scoreHealth(DEFAULT_DEFINITION, facts, NOW)
        const at = reason(value)
        const { choice, silence } = chooseCoaching(health, { ...QUIET, reason: at }, NOW)
        const rank = ({ component, points, next }: Health['components'][number]) => {
          const { coaching, maximum } = component
          if (points === null || next === null || !coaching.tier1 || points > maximum / 2) return -1
          const fits =
            at !== null &&
            (coaching.kinds.includes(at.kind) ||
              coaching.about.some(
                (w) => at.label.toLowerCase().includes(w) || at.path.join(' ').toLowerCase().includes(w),
              ))
          return (fits ? 1_000 : 0) + maximum - points
        }
        const best = Math.max(-1, ...health.components.map(rank))
        if (choice === null) expect([best, silence]).toEqual([-1, 'nothing_weak'])
        else expect(rank(choice.component)).toBe(best)
      }),
      { numRuns: 500 },
    )
  })

  it('has nothing to say where nothing is weak', () => {
    const strong = slipping.components.filter((one) => one.points === one.component.maximum)
    const healthy: Health = { ...slipping, components: strong }
    expect(strong.length).toBeGreaterThan(0)
    expect(chooseCoaching(healthy, QUIET, NOW)).toEqual({ choice: null, silence: 'nothing_weak' })
  })
})

describe('quietFor', () => {
  const { reason: _, done: __, ...facts } = QUIET
  const quiet: QuietFacts = facts

  it('holds for questions and hints as for steps, whatever was done here', () => {
    expect(quietFor(quiet, NOW)).toBeNull()
    const doneHere: CoachingFacts = { ...QUIET, done: ['guide'] }
    expect(quietFor(doneHere, NOW)).toBeNull()
    expect(quietFor({ ...quiet, mood: 'angry', answered: false }, NOW)).toBe('strained')
    expect(quietFor({ ...quiet, answered: false }, NOW)).toBe('not_answered')
  })
})
