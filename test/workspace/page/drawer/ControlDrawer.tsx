// What may be changed about the platform around the app? The same that tests change over HTTP.

import { Drawer } from '@zendeskgarden/react-modals'
import { AccountControls } from './AccountControls.tsx'
import { CallLog } from './CallLog.tsx'
import { useControls } from './controls.ts'
import css from './drawer.module.css'
import { Faults } from './Faults.tsx'
import { SwitchControls } from './SwitchControls.tsx'
import { TicketControls } from './TicketControls.tsx'
import { WindowControls } from './WindowControls.tsx'

export function ControlDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Drawer isOpen={isOpen} onClose={onClose}>
      <Drawer.Header tag="h2">Workspace controls</Drawer.Header>
      <Drawer.Body>{isOpen && <Sections />}</Drawer.Body>
      <Drawer.Close aria-label="Close" />
    </Drawer>
  )
}

function Sections() {
  const { controls, change, problem } = useControls()
  return (
    <div className={css.sections}>
      <WindowControls />
      <TicketControls />
      {problem && <p role="alert">{problem}</p>}
      {controls && (
        <>
          <AccountControls controls={controls} change={change} />
          <Faults faults={controls.faults} onChange={(faults) => change({ faults })} />
          <SwitchControls controls={controls} change={change} />
        </>
      )}
      <CallLog />
    </div>
  )
}
