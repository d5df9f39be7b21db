// How is reckoned with figures that are known from low to high only?

export interface Range {
  low: number
  high: number
}

/** What a contact, or many of them, costs: in the team's currency, and in hours of agents' time. */
export interface Expense {
  money: Range
  hours: Range
}

export const NOTHING: Expense = { money: { low: 0, high: 0 }, hours: { low: 0, high: 0 } }

const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high })
/** `factor` is not negative. */
export const times = ({ low, high }: Range, factor: number): Range => ({
  low: low * factor,
  high: high * factor,
})
export const middleOf = ({ low, high }: Range): number => (low + high) / 2

/** From the smallest to the largest that two unsure figures, of any sign, can make. */
export const product = (a: Range, b: Range): Range => {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
  return { low: Math.min(...corners), high: Math.max(...corners) }
}

export const plusExpense = (a: Expense, b: Expense): Expense => ({
  money: plus(a.money, b.money),
  hours: plus(a.hours, b.hours),
})
export const timesExpense = ({ money, hours }: Expense, factor: number): Expense => ({
  money: times(money, factor),
  hours: times(hours, factor),
})
