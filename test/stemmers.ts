// In which languages can unit tests stem? In all, as a frame could that has read something in each.

import { LANGUAGES } from '#domain/text/language.ts'
import { loadStemmers } from '#work/stemmers.ts'

await loadStemmers(LANGUAGES)
