// Does a test do its whole work, or the part that every run has time for?

/** `FULL=1`: the whole. */
export const FULL = process.env.FULL === '1'
