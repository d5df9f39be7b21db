import { describe, expect, it } from 'vitest'
import { finish } from '#test/samples/finish.ts'
import { mapSignals, signalNamed } from './signals.ts'
import { readColumns } from './table/columns.ts'
import { readTable } from './table/csv.ts'

describe('signalNamed', () => {
  it.each([
    ['days_since_active', 'days_since_active'],
    ['Days since last login', 'days_since_active'],
    ['LastLoginDate', 'days_since_active'],
    ['last_seen_at', 'days_since_active'],
    ['num_features_used', 'features_used'],
    ['Help Center Views (90d)', 'help_centre_views'],
    ['kb_searches', 'help_centre_searches'],
    ['Onboarding status', 'onboarding_step'],
    ['days_since_last_training', 'days_since_training'],
    ['forum_posts', 'community_contributions'],
    ['community_visits_30d', 'community_visits'],
    ['how-to tickets', 'how_to_contacts'],
    ['last_order', 'days_since_key_action'],
    ['tenure', null],
    ['Contract', null],
    ['__proto__', null],
    ['constructor', null],
  ])('%s: %s', (name, signal) => {
    expect(signalNamed(name)).toBe(signal)
  })
})

describe('mapSignals', () => {
  const columns = finish(
    readColumns(
      readTable(
        'last_login,features,logins,features_used\n2024-01-01,1,5,2024-01-01\n2024-01-02,2,6,2024-02-01\n',
      ),
    ),
  )

  it('goes by names that fit the kind, each signal once', () => {
    expect([...mapSignals(columns)]).toEqual([
      [1, 'days_since_active'],
      [2, 'features_used'],
    ])
  })

  it('puts what was said before names', () => {
    const said = new Map([
      ['logins', 'features_used'],
      ['last_login', ''],
    ])
    expect([...mapSignals(columns, said)]).toEqual([[3, 'features_used']])
  })

  it.each([
    [new Map([['nowhere', 'features_used']]), 'no_such_column'],
    [new Map([['logins', 'happiness']]), 'no_such_signal'],
  ])('refuses what does not exist: %j', (said, code) => {
    expect(() => mapSignals(columns, said)).toThrow(expect.objectContaining({ code }))
  })
})
