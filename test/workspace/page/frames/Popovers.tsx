// How does an app stand behind a button, in the top bar or in the editor's toolbar?

import type { Instance } from '#workspace/desk/types.ts'
import { Icon } from '#workspace/page/kit/Icon.tsx'
import { ICONS } from '#workspace/page/kit/icons.ts'
import { useDeskState, useSurroundings } from '#workspace/page/surroundings.tsx'
import { AppFrame } from './AppFrame.tsx'
import css from './frames.module.css'

interface PopoversProps {
  location: 'top_bar' | 'ticket_editor'
  /** Empty for the top bar: it belongs to no tab. */
  tabId: string
}

export function Popovers({ location, tabId }: PopoversProps) {
  const { instances } = useDeskState()
  return instances
    .filter((instance) => instance.location === location && instance.tabId === tabId)
    .map((instance) => <Popover key={instance.guid} instance={instance} />)
}

/** The frame comes at the first opening, or when the app asks for it ahead, and stays behind a closed button. */
function Popover({ instance }: { instance: Instance }) {
  const { desk, setup } = useSurroundings()
  const { guid, location, visible, loaded, width } = instance
  const label = `${setup.installation.name}: ${location.replaceAll('_', ' ')}`
  return (
    <span className={css.anchor}>
      <button
        type="button"
        className={css.opener}
        aria-expanded={visible}
        aria-label={label}
        title={setup.installation.name}
        onClick={() => desk.setPopover(guid, !visible)}
      >
        <Icon file={ICONS.apps} />
      </button>
      {loaded && (
        <div
          className={css.popover}
          data-from={location}
          hidden={!visible}
          style={{ width: typeof width === 'number' ? width : undefined }}
        >
          <AppFrame instance={instance} />
        </div>
      )}
    </span>
  )
}
