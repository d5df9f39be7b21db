// Under which name are the day's stats kept, and from how many contacts on do they count?

export const STATS_KIND = 'stats'

/** Items sent so often come first: of the others nothing can be said yet. */
export const ENOUGH = 5
