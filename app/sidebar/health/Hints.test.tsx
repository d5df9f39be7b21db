import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accountWith, dayField, SLIPPING } from '#test/health.ts'
import { NOA, openNoa } from '#test/noa.ts'

describe('hints', () => {
  const renewing = (days: number, fields = {}) =>
    accountWith({
      userId: NOA,
      ...SLIPPING,
      fields: { ...SLIPPING.fields, renewal_at: dayField(-days), ...fields },
    })

  it('says that a contract at stake ends soon, before any answer', async () => {
    await openNoa({ account: renewing(20) })
    expect(screen.getByText('Renewal in 20 days')).toBeTruthy()
    expect(screen.getByText(/^The contract renews in 20 days: tell whoever/)).toBeTruthy()
  })

  it.each([
    ['far away', renewing(90)],
    ['of a customer who does well', renewing(20, { last_active: dayField(1), key_action_at: dayField(1) })],
  ])('says nothing of a renewal %s', async (_name, account) => {
    await openNoa({ account })
    expect(screen.queryByText(/^The contract renews/)).toBeNull()
  })
})
