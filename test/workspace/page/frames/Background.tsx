// Where does an app run that nobody sees? In a frame without a place, once a page.

import { useDeskState } from '#workspace/page/surroundings.tsx'
import { AppFrame } from './AppFrame.tsx'

export function Background() {
  const unseen = useDeskState().instances.filter(({ location }) => location === 'background')
  return (
    <div hidden>
      {unseen.map((instance) => (
        <AppFrame key={instance.guid} instance={instance} />
      ))}
    </div>
  )
}
