import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksInhibitor, decideSave, GUARD_POLICIES, policyFor, type SaveFacts } from './guard.ts'

const facts = (more: Partial<SaveFacts> = {}): SaveFacts => ({
  policy: 'block',
  status: 'solved',
  reason: null,
  inhibitorAsked: false,
  inhibitor: null,
  alreadyWarned: () => false,
  roleCanSet: true,
  ...more,
})

describe('the guard', () => {
  it.each([
    ['blocks a solve without a reason', {}, 'reason_missing', false],
    ['blocks it again', { alreadyWarned: () => true }, 'reason_missing', false],
    ['takes an empty reason for none', { reason: '' }, 'reason_missing', false],
    ['warns of it', { policy: 'warn' }, 'reason_missing', true],
    ['asks for the inhibitor', { reason: 'r', inhibitorAsked: true }, 'inhibitor_missing', false],
    [
      'warns of the inhibitor after it warned of the reason',
      {
        policy: 'warn',
        reason: 'r',
        inhibitorAsked: true,
        alreadyWarned: (lack) => lack === 'reason_missing',
      },
      'inhibitor_missing',
      true,
    ],
    ['asks for the inhibitor alone', { roleCanSet: false, inhibitorAsked: true }, 'inhibitor_missing', false],
  ] satisfies [string, Partial<SaveFacts>, string, boolean][])('%s', (_, more, because, again) => {
    expect(decideSave(facts(more))).toEqual({ allow: false, because, again })
  })

  it.each([
    ['off', { policy: 'off' }],
    ['warned once', { policy: 'warn', alreadyWarned: (lack) => lack === 'reason_missing' }],
    [
      'warned of both that it lacks by the first',
      { policy: 'warn', inhibitorAsked: true, alreadyWarned: (lack) => lack === 'reason_missing' },
    ],
    [
      'warned of the inhibitor, where the reason cannot be set',
      {
        policy: 'warn',
        roleCanSet: false,
        inhibitorAsked: true,
        alreadyWarned: (lack) => lack === 'inhibitor_missing',
      },
    ],
    ['a reason', { reason: 'r' }],
    ['reason and inhibitor', { reason: 'r', inhibitorAsked: true, inhibitor: 'bm_inh_circumstances' }],
    ['a field that this agent cannot set', { roleCanSet: false }],
    [
      'an inhibitor field that cannot be set',
      { reason: 'r', inhibitorAsked: true, inhibitorCanBeSet: false },
    ],
    ['something of ours that failed', { failed: true }],
    ['an unknown status', { status: null }],
  ] satisfies [string, Partial<SaveFacts>][])('lets through: %s', (_, more) => {
    expect(decideSave(facts(more))).toEqual({ allow: true })
  })

  it('never stops a save that does not solve, nor a second one where it only warns', () => {
    const any = fc.record({
      policy: fc.constantFrom(...GUARD_POLICIES),
      status: fc.constantFrom('new', 'open', 'pending', 'hold', 'solved', null),
      reason: fc.constantFrom(null, 'r'),
      inhibitorAsked: fc.boolean(),
      inhibitor: fc.constantFrom(null, 'bm_inh_circumstances'),
      alreadyWarned: fc.constantFrom<SaveFacts['alreadyWarned']>(
        () => false,
        () => true,
        (lack) => lack === 'reason_missing',
      ),
      roleCanSet: fc.boolean(),
      failed: fc.boolean(),
    })
    fc.assert(
      fc.property(any, (input) => {
        const decision = decideSave(input)
        if (input.status !== 'solved' || input.failed) expect(decision.allow).toBe(true)
        if (decision.allow || !decision.again) return
        const next = decideSave({ ...input, alreadyWarned: (lack) => lack === decision.because })
        expect(next.allow).toBe(true)
      }),
    )
  })
})

describe('the question for the inhibitor', () => {
  const ask = (more: Partial<Parameters<typeof asksInhibitor>[0]> = {}) =>
    asksInhibitor({ ticketId: 7, outcome: 'no', cannotResolve: false, oneIn: 1, ...more })

  it.each([
    ['no', false, true],
    ['open', false, false],
    ['yes', false, false],
    ['unknown', false, false],
    ['open', true, true],
  ] as const)(
    'where the outcome is %s and it cannot be resolved now is %s: %s',
    (outcome, cannotResolve, asked) => {
      expect(ask({ outcome, cannotResolve })).toBe(asked)
    },
  )

  it('is put in about one of k cases, the same in every frame', () => {
    const asked = Array.from({ length: 10_000 }, (_, ticketId) => ask({ ticketId, oneIn: 4 }))
    const share = asked.filter(Boolean).length / asked.length
    // Binomial: 5 standard deviations around a quarter.
    expect(Math.abs(share - 0.25)).toBeLessThan(5 * Math.sqrt((0.25 * 0.75) / 10_000))
    expect(asked).toEqual(Array.from({ length: 10_000 }, (_, ticketId) => ask({ ticketId, oneIn: 4 })))
  })

  it('is not put on a ticket without an id where only some are asked', () => {
    expect(ask({ ticketId: null })).toBe(true)
    expect(ask({ ticketId: null, oneIn: 2 })).toBe(false)
  })
})

describe('whose rule holds', () => {
  const rules = { 'form:7': 'off', 'group:5': 'block', 'channel:chat': 'off' } as const
  it.each([
    ['the form’s before the group’s', { form: 7, group: 5, channel: 'chat' }, 'off'],
    ['the group’s before the channel’s', { form: 8, group: 5, channel: 'chat' }, 'block'],
    ['the channel’s before the one for all', { form: 8, group: 6, channel: 'chat' }, 'off'],
    ['the one for all', { form: 5, group: 7, channel: 'email' }, 'warn'],
    ['the one for all, where nothing is known', { form: null, group: null, channel: null }, 'warn'],
  ] as const)('%s', (_name, ticket, policy) => {
    expect(policyFor(rules, 'warn', ticket)).toBe(policy)
  })
})
