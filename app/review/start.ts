// Where does the Review page begin?

import { mount } from '#app/mount.tsx'
import { Review } from './Review.tsx'
import { REVIEW_TEXTS } from './texts.ts'

mount({ nav_bar: { Screen: Review } }, REVIEW_TEXTS)
