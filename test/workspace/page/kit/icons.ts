// Which icon files does the page use?

import reply from '@zendeskgarden/svg-icons/src/16/arrow-reverse-stroke.svg?url'
import bold from '@zendeskgarden/svg-icons/src/16/bold-stroke.svg?url'
import left from '@zendeskgarden/svg-icons/src/16/chevron-left-stroke.svg?url'
import right from '@zendeskgarden/svg-icons/src/16/chevron-right-stroke.svg?url'
import gear from '@zendeskgarden/svg-icons/src/16/gear-stroke.svg?url'
import inbox from '@zendeskgarden/svg-icons/src/16/inbox-stroke.svg?url'
import italic from '@zendeskgarden/svg-icons/src/16/italic-stroke.svg?url'
import link from '@zendeskgarden/svg-icons/src/16/link-stroke.svg?url'
import bullets from '@zendeskgarden/svg-icons/src/16/list-bullet-stroke.svg?url'
import note from '@zendeskgarden/svg-icons/src/16/notes-stroke.svg?url'
import plus from '@zendeskgarden/svg-icons/src/16/plus-stroke.svg?url'
import apps from '@zendeskgarden/svg-icons/src/16/puzzle-piece-stroke.svg?url'
import search from '@zendeskgarden/svg-icons/src/16/search-stroke.svg?url'
import person from '@zendeskgarden/svg-icons/src/16/user-circle-stroke.svg?url'
import close from '@zendeskgarden/svg-icons/src/16/x-stroke.svg?url'

export const ICONS = {
  apps,
  bold,
  bullets,
  close,
  gear,
  inbox,
  italic,
  left,
  link,
  note,
  person,
  plus,
  reply,
  right,
  search,
}
