// A table of customers, some of whom were lost, drawn by a seed: for tests of the back-test.

import { randomFrom } from '#domain/backtest/judge/folds.ts'

export interface CustomersOptions {
  rows?: number
  seed?: number
  /** How strongly the columns tell; 0: not at all. */
  strength?: number
  /** Share of blank cells. */
  blanks?: number
}

/**
 * Columns: `customer_id`, `days_since_last_login` (fewer is better), `features_used` and `community_visits` (more is
 * better), `plan` (gold is best), `invoices` (tells nothing), `seat_height` (tells nothing) and `churned`.
 */
export function customersCsv({
  rows = 600,
  seed = 1,
  strength = 1,
  blanks = 0,
}: CustomersOptions = {}): string {
  const random = randomFrom(seed)
  const lines = [
    'customer_id,days_since_last_login,features_used,community_visits,plan,invoices,seat_height,churned',
  ]
  const plans = ['basic', 'silver', 'gold']
  for (let row = 0; row < rows; row += 1) {
    const days = Math.floor(random() * 90)
    const features = Math.floor(random() * 12)
    const visits = Math.floor(random() * 6)
    const plan = Math.floor(random() * 3)
    const odds = strength * ((45 - days) / 15 + (features - 5.5) / 3 + (visits - 2.5) / 4 + (plan - 1) * 0.8)
    const lost = random() > 1 / (1 + Math.exp(-0.8 - odds))
    const cells = [
      days,
      features,
      visits,
      plans[plan] ?? '',
      Math.floor(random() * 20),
      (random() * 30).toFixed(2),
    ]
    const shown = cells.map((cell) => (random() < blanks ? '' : cell))
    lines.push([`C${row}x${Math.floor(random() * 1e6)}`, ...shown, lost ? 'yes' : 'no'].join(','))
  }
  return `${lines.join('\n')}\n`
}
