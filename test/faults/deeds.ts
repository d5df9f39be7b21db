// What do leads write for the team, how do they press for it, and what stands in the account afterwards?

import { screen, within } from '@testing-library/react'
import type { Account } from '#workspace/records.ts'
import { TINY } from '#workspace/tiny/people.ts'
import type { World } from '#workspace/world/world.ts'
import { pass } from './clock.ts'
import { alerted, fixed, flagged, isEnded, noticed, pinned, tagged } from './deed-accounts.ts'
import { chooseReason, fill, inForm, press, SECOND, until } from './deed-moves.ts'

export interface Deed {
  name: string
  /** Which of `app/queries` saves it. */
  through: string
  /** Of the Review page; absent: beside a ticket. */
  hash?: string
  account?: () => Account
  /** All that comes before the press that writes. */
  prepare: () => Promise<void>
  /** What is pressed, at first and again as long as it was not taken. */
  press: RegExp
  /** Kind of the team's records that it leaves. */
  kind: string
  /** Of the account beside the records; nothing where absent. */
  also?: (world: World) => unknown
}

const ticket = (id: number) => (world: World) => {
  const found = world.tickets.get(id)
  return [found?.custom_fields.find((field) => field.id === TINY.reasonField)?.value, found?.tags]
}

const AUDITED = '#/audit/custom/2026-08-01/2026-09-15'
const corrected = async (numbers: string): Promise<void> => {
  await fill(screen.getByLabelText('Ticket numbers'), numbers)
  await press(/^Preview \d/)
  await chooseReason('Reason for all of them', 'sign in')
}

export const DEEDS: readonly Deed[] = [
  {
    name: 'settings',
    through: 'edit-settings',
    hash: '#/settings/general',
    prepare: async () => {
      screen.getByRole('switch', { name: 'Coaching' }).click()
      await pass(SECOND)
    },
    press: /^(Save|Try to save again)$/,
    kind: 'settings',
  },
  {
    name: 'a correction',
    through: 'audit-files',
    hash: AUDITED,
    prepare: () => corrected('102 103'),
    press: /^(Correct 2 tickets|Retry.*)$/,
    kind: 'corrections',
    also: (world) => [ticket(102)(world), ticket(103)(world)],
  },
  {
    name: 'a correction that is taken back',
    through: 'audit-files',
    hash: AUDITED,
    prepare: async () => {
      await corrected('103')
      await press('Correct 1 ticket')
      await pass(10 * SECOND)
      await press('Close')
    },
    press: /^(Undo the correction of ticket 103|Retry.*)$/,
    kind: 'corrections',
    also: ticket(103),
  },
  {
    name: 'a draw for the audit',
    through: 'audit-files',
    hash: AUDITED,
    prepare: () => pass(SECOND),
    press: /^Draw sample$/,
    kind: 'audit',
  },
  {
    name: 'a notice',
    through: 'ledger',
    hash: '#/reasons/last_4_weeks?tickets=Billing',
    prepare: async () => {
      await press('Write a notice…')
      await fill(inForm('What agents should know'), 'Refunds are late.')
    },
    press: /^Publish notice$/,
    kind: 'notice',
  },
  {
    name: 'a fix',
    through: 'ledger',
    hash: '#/reasons/last_4_weeks?tickets=Billing',
    prepare: async () => {
      await press('Record a fix…')
      await fill(inForm('Shipped'), '2026-09-01')
    },
    press: /^Record a fix…$/,
    kind: 'fix',
  },
  {
    name: 'a board',
    through: 'boards',
    hash: '#/answers/last_12_weeks',
    account: pinned,
    prepare: async () => {
      await press('Billing › Refund late: change the board')
      await pass(5 * SECOND)
      await press('Take off: Reset your password')
    },
    press: /^Save board$/,
    kind: 'reasons',
  },
  {
    name: 'a note on a gap',
    through: 'gap-notes',
    hash: '#/answers/last_12_weeks',
    account: flagged,
    prepare: async () => {
      const ofGap = () => screen.queryAllByRole('region', { name: 'Content gaps' })
      await until(() => ofGap().length > 0)
      const [gap] = ofGap().flatMap((part) =>
        within(part).queryAllByRole('button', { name: /: what is missing$/ }),
      )
      gap?.click()
      await until(() => screen.queryByRole('textbox', { name: 'The team’s note' }) !== null)
      await fill(screen.getByRole('textbox', { name: 'The team’s note' }), 'Ben writes it')
    },
    press: /^Save note$/,
    kind: 'gap',
  },
  {
    name: 'a series',
    through: 'series',
    hash: '#/settings/series',
    prepare: async () => {
      await press('Enter active customers')
      await press('Add a value')
      await fill(screen.getByLabelText('From, value 1'), '2026-09-07')
      await fill(screen.getByLabelText('Value, value 1'), '1234')
    },
    press: /^Save the series$/,
    kind: 'series',
  },
  {
    name: 'ratings of an audit',
    through: 'audit-files',
    hash: AUDITED,
    prepare: async () => {
      await press('Draw sample')
      await pass(10 * SECOND)
      await press('Rate')
      // 103 to 106 were solved in the period: the team hears of them with the last one.
      for (let rated = 1; rated <= 4; rated += 1) {
        await press(/Refund late/)
        if (rated < 4) await press('Next ticket')
      }
    },
    press: /^(Next ticket|Retry)$/,
    kind: 'ratings',
  },
  {
    name: 'a notice that is changed',
    through: 'ledger',
    hash: '#/reasons/last_4_weeks',
    account: noticed,
    prepare: async () => {
      await press(/^Change the notice about/)
      await fill(inForm('What agents should know'), 'Refunds take five days.')
    },
    press: /^Save changes$/,
    kind: 'notice',
  },
  {
    name: 'a notice that is ended',
    through: 'ledger',
    hash: '#/reasons/last_4_weeks',
    account: noticed,
    prepare: () => until(() => screen.queryByRole('list', { name: 'Live notices' }) !== null),
    press: /^It is fixed: end it$/,
    kind: 'notice',
    also: isEnded,
  },
  {
    name: 'a fix that is struck out',
    through: 'ledger',
    hash: '#/reasons/last_4_weeks',
    account: fixed,
    prepare: () => pass(SECOND),
    press: /^Strike out the fix for/,
    kind: 'fix',
  },
  {
    name: 'what a file says of the reasons',
    through: 'import-reasons',
    hash: '#/settings/file',
    prepare: async () => {
      await until(() => screen.queryByLabelText('Or paste its text') !== null)
      await fill(
        screen.getByLabelText('Or paste its text'),
        JSON.stringify({ settings: {}, reasons: { billing__refund_late: { definition: 'Not there yet.' } } }),
      )
      await press('Take over this text')
    },
    press: /^Save what it says about reasons$/,
    kind: 'reasons',
  },
  {
    name: 'an alert that is explained',
    through: 'ledger',
    hash: '#/reasons/last_7_days',
    account: alerted,
    prepare: async () => {
      await press(/^Explain .*Card declined…$/)
      await fill(inForm('In one line'), 'Our card provider is down.')
    },
    press: /^Save$/,
    kind: 'alert',
  },
  {
    name: 'an answer that is pinned beside a ticket',
    through: 'board',
    account: tagged,
    prepare: () => pass(SECOND),
    press: /^(Pin for “Refund late”: When will|Pin it all the same)/,
    kind: 'reasons',
  },
]
