// From which seed do properties make up their cases?

import fc from 'fast-check'

/** The same cases in every run; `FUZZ_SEED=…` tries others. A failure prints its seed and path. */
export const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED })
