// Where does the Review page begin?

import { mount } from '#app/mount.tsx'
import { prepareRows } from '#app/queries/review-rows.ts'
import { Review } from './Review.tsx'
import { REVIEW_TEXTS } from './texts.ts'

mount({ nav_bar: { Screen: Review, early: prepareRows } }, REVIEW_TEXTS)
