// Which whole-number points stand for the effects? Maxima that sum to exactly 100, steps in proportion within them.

/** What all maxima sum to. */
export const TOTAL = 100

/** Whole shares of `total` by largest remainder, none below 1; `total` must not be less than the number of weights. */
export const apportion = (weights: readonly number[], total: number): number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const exact = weights.map((weight) => (sum === 0 ? total / weights.length : (weight / sum) * total))
  const whole = exact.map((value) => Math.max(1, Math.floor(value)))
  const byNeed = exact.map((value, place) => ({ place, need: value - (whole[place] ?? 0) }))
  byNeed.sort((a, b) => b.need - a.need || a.place - b.place)
  let rest = total - whole.reduce((all, value) => all + value, 0)
  for (let at = 0; rest > 0; at += 1, rest -= 1) {
    const place = byNeed[at % byNeed.length]?.place ?? 0
    whole[place] = (whole[place] ?? 0) + 1
  }
  for (; rest < 0; rest += 1) {
    const most = whole.indexOf(Math.max(...whole))
    whole[most] = (whole[most] ?? 0) - 1
  }
  return whole
}

export interface Points {
  points: readonly number[]
  maximum: number
}

/**
 * Effects in log odds, one list of steps for each component, as points: the weakest step of each has none, the best
 * the maximum, and one point is worth about the same in every component.
 */
export const pointsOf = (effects: readonly (readonly number[])[]): Points[] => {
  const spans = effects.map((steps) => Math.max(...steps) - Math.min(...steps))
  const maxima = apportion(spans, TOTAL)
  return effects.map((steps, part) => {
    const maximum = maxima[part] ?? 0
    const [least, span] = [Math.min(...steps), spans[part] ?? 0]
    const scaled = steps.map((effect) => (span === 0 ? 0 : Math.round(((effect - least) / span) * maximum)))
    return { points: scaled, maximum }
  })
}
