// How do an app's modal windows stand over the page?

import { Body, Close, Header, Modal } from '@zendeskgarden/react-modals'
import type { Instance } from '#workspace/desk/types.ts'
import { useDeskState, useSurroundings } from '#workspace/page/surroundings.tsx'
import { AppFrame } from './AppFrame.tsx'

export function Modals() {
  return (
    <>
      {useDeskState().modals.map((modal) => (
        <ModalFrame key={modal.guid} instance={modal} />
      ))}
    </>
  )
}

/** As wide and high as the app asked for, within the window. Closing it tells the app's opener. */
function ModalFrame({ instance }: { instance: Instance }) {
  const { desk, setup } = useSurroundings()
  const close = (): void => desk.closeModal(instance.guid)
  return (
    <Modal isLarge onClose={close} style={{ width: cssLength(instance.width, '90vw'), maxWidth: '90vw' }}>
      <Header>{setup.installation.name}</Header>
      <Body style={{ padding: 0, maxHeight: '80vh', overflow: 'auto' }}>
        <AppFrame instance={instance} />
      </Body>
      <Close aria-label="Close" />
    </Modal>
  )
}

function cssLength(value: number | string, automatic: string): string {
  if (value === 'auto' || value === '' || value === '100%') return automatic
  return typeof value === 'number' || /^\d+$/.test(value) ? `${value}px` : value
}
