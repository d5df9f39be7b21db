import { describe, expect, it } from 'vitest'
import { wordOn } from '#app/sidebar/agent-word.tsx'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'
import { NOW, openTicket } from '#test/open-ticket.ts'
import { saveDecision } from './save-decision.ts'

const options = [{ name: 'Billing::Refund late', value: 'refund_late' }]
const fields = {
  reason: { id: 1, title: 'Contact reason', options, required: false },
  inhibitor: {
    id: 2,
    title: 'Inhibitor',
    options: [{ name: 'x', value: 'bm_inh_circumstances' }],
    required: false,
  },
  because: { reason: 'settings', inhibitor: 'settings' },
} as const

const decide = (
  ticket: Partial<OpenTicket>,
  settings: Partial<Settings> = {},
  more: { warned?: boolean; fields?: typeof fields | undefined } = { fields },
) => {
  const solved = openTicket({ status: 'solved', ...ticket })
  const known = {
    contacts: [],
    customer: null,
    tierRose: null,
    taxonomy: buildTaxonomy(options, {}),
    settings: { ...DEFAULT_SETTINGS, ...settings },
  }
  const word = { ...wordOn(solved) }
  return saveDecision(solved, more.fields, known, word, () => more.warned ?? false, NOW)
}

describe('saveDecision', () => {
  it.each<[string, Partial<OpenTicket>, Partial<Settings>, unknown]>([
    [
      'solved without a reason',
      {},
      { guardPolicy: 'block' },
      { allow: false, because: 'reason_missing', again: false },
    ],
    [
      'solved without a reason, a warning',
      {},
      { guardPolicy: 'warn' },
      { allow: false, because: 'reason_missing', again: true },
    ],
    ['solved with a reason', { reason: 'refund_late' }, { guardPolicy: 'block' }, { allow: true }],
    ['not solved', { status: 'pending' }, { guardPolicy: 'block' }, { allow: true }],
    ['policy off', {}, { guardPolicy: 'off' }, { allow: true }],
    [
      'another rule for the group',
      { groupId: 600 },
      { guardPolicy: 'block', guardBy: { 'group:600': 'off' } },
      { allow: true },
    ],
    [
      'another rule for the form',
      { formId: 4 },
      { guardPolicy: 'off', guardBy: { 'form:4': 'block' } },
      { allow: false, because: 'reason_missing', again: false },
    ],
    ['the panel switched off', {}, { guardPolicy: 'block', featuresOff: ['reason'] }, { allow: true }],
    [
      'a field that is not on the form',
      { reasonField: 'not_on_form' },
      { guardPolicy: 'block' },
      { allow: true },
    ],
    ['a role that may not set it', { reasonField: 'denied' }, { guardPolicy: 'block' }, { allow: true }],
    [
      'a reason that came over from the ticket before',
      { reason: 'refund_late', tags: ['bm_on_99', 'bm_reason_top1'] },
      { guardPolicy: 'block' },
      { allow: false, because: 'reason_missing', again: false },
    ],
    [
      'not resolved at first contact, by the agent, without saying why',
      { reason: 'refund_late', tags: ['bm_on_110', 'bm_fcr_no'] },
      { guardPolicy: 'block' },
      { allow: false, because: 'inhibitor_missing', again: false },
    ],
    [
      'nobody is asked for inhibitors',
      { reason: 'refund_late', tags: ['bm_on_110', 'bm_fcr_no'] },
      { guardPolicy: 'block', featuresOff: ['inhibitors'] },
      { allow: true },
    ],
  ])('%s', (_name, ticket, settings, decision) => {
    expect(decide(ticket, settings)).toEqual(decision)
  })

  it('lets through where our fields are not known', () => {
    expect(decide({}, { guardPolicy: 'block' }, { fields: undefined })).toEqual({ allow: true })
  })

  it('warns once', () => {
    expect(decide({}, { guardPolicy: 'warn' }, { fields, warned: true })).toEqual({ allow: true })
  })
})
