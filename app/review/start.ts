// Where does the Review page begin?

import { mount } from '#app/mount.tsx'
import { Review } from './Review.tsx'

mount({ nav_bar: Review })
