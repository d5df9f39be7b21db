// What may be changed about the platform around the app? The same that tests change over HTTP.

import { Drawer } from '@zendeskgarden/react-modals'

export function ControlDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Drawer isOpen={isOpen} onClose={onClose}>
      <Drawer.Header>Workspace controls</Drawer.Header>
      <Drawer.Body>…</Drawer.Body>
      <Drawer.Close aria-label="Close" />
    </Drawer>
  )
}
