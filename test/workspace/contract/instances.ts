// How do an app's frames find and tell each other?

import { expect, it, vi } from 'vitest'
import { type ContractDoor, heard, listen } from './door.ts'
import type { DoorUser } from './use.ts'

/** Opens a modal from our frame and waits for its window. */
async function openModal(door: ContractDoor): Promise<string> {
  const guid = await door.inFrame(async ({ client }) => {
    const given = {
      location: 'modal',
      url: 'assets/sidebar.html#modal',
      size: { width: '60vw', height: '40vh' },
    }
    const result = (await client.invoke('instances.create', given)) as Record<
      string,
      { instanceGuid: string }[]
    >
    return result['instances.create']?.[0]?.instanceGuid ?? ''
  })
  await door.inFrame(({ client }) => client.get('colorScheme'), undefined, guid)
  return guid
}

export function instancesContract({ use }: DoorUser): void {
  it('lists the frames of the app and none of another app', async () => {
    const door = await use({ otherApp: true })
    const result = (await door.inFrame(({ client }) => client.get('instances'))) as Record<string, object>
    expect(Object.keys(result.instances ?? {})).toEqual([door.guid])
    const other = await door.onDesk(
      (desk) => desk.getState().instances.find((one) => one.app === 'Other')?.guid ?? '',
    )
    const outcome = await door.inFrame(
      ({ client, outcome }, guid) => outcome(() => client.instance(guid).get('ticket.id')),
      other,
    )
    expect(outcome).toMatchObject({ kind: 'rejected', isError: true })
  })

  it('opens a modal of the size asked for, which knows its context', async () => {
    const door = await use()
    await listen(door, ['instance.created', 'instance.registered'])
    const guid = await openModal(door)
    const modals = await door.onDesk((desk) => desk.getState().modals)
    expect(modals).toMatchObject([{ guid, url: 'assets/sidebar.html#modal', width: '60vw', height: '40vh' }])
    const context = await door.inFrame(({ client }, modal) => client.instance(modal).context(), guid)
    expect(context).toMatchObject({ instanceGuid: guid, location: 'modal', product: 'support' })
    expect(await heard(door, 'instance.created')).toMatchObject([{ instanceGuid: guid, location: 'modal' }])
    expect(await heard(door, 'instance.registered')).toMatchObject([{ instanceGuid: guid }])
  })

  it('has no ticket in a modal, but reads it through the opener', async () => {
    const door = await use()
    const guid = await openModal(door)
    const own = await door.inFrame(
      ({ client, outcome }) => outcome(() => client.get('ticket.id')),
      undefined,
      guid,
    )
    const through = await door.inFrame(
      ({ client }, opener) => client.instance(opener).get('ticket.id'),
      door.guid,
      guid,
    )
    expect(own).toMatchObject({ kind: 'rejected' })
    expect(through).toEqual({ errors: {}, 'ticket.id': 110 })
  })

  it('brings events from opener to modal and back', async () => {
    const door = await use()
    const guid = await openModal(door)
    await listen(door, ['told'], guid)
    await door.inFrame(({ client, notes }, modal) => {
      client.instance(modal).on('answered', (message) => {
        notes.answered = [...(notes.answered ?? []), message]
      })
      return client.get('colorScheme')
    }, guid)
    await door.inFrame(({ client }, modal) => client.instance(modal).trigger('told', { id: 1 }), guid)
    expect(
      await vi.waitFor(async () => {
        const told = await heard(door, 'told', guid)
        expect(told).toHaveLength(1)
        return told
      }),
    ).toEqual([{ id: 1 }])
    await door.inFrame(({ client }) => client.trigger('answered', 'yes'), undefined, guid)
    await vi.waitFor(async () => expect(await heard(door, 'answered')).toEqual(['yes']))
  })

  it('tells the opener that the modal closed, whoever closed it', async () => {
    const door = await use()
    const guids = [await openModal(door), await openModal(door)]
    await door.inFrame(({ client, notes }, modals) => {
      for (const guid of modals) {
        client.instance(guid).on('modal.close', () => {
          notes.closed = [...(notes.closed ?? []), guid]
        })
      }
      return client.get('colorScheme')
    }, guids)
    await door.inFrame(({ client }) => void client.invoke('destroy'), undefined, guids[0])
    await vi.waitFor(async () => expect(await heard(door, 'closed')).toEqual([guids[0]]))
    await door.onDesk((desk, guid) => desk.closeModal(guid ?? ''), guids[1])
    expect(await heard(door, 'closed')).toEqual(guids)
    expect(await door.onDesk((desk) => desk.getState().modals)).toEqual([])
  })

  it('gives a trigger on oneself back', async () => {
    const door = await use()
    await listen(door, ['mine'])
    await door.inFrame(({ client }) => client.trigger('mine', 7))
    expect(await heard(door, 'mine')).toEqual([7])
  })

  it('takes the height that the app asks for, 100 until then', async () => {
    const door = await use()
    const height = () =>
      door.onDesk(
        (desk, guid) => desk.getState().instances.find((one) => one.guid === guid)?.height,
        door.guid,
      )
    expect(await height()).toBe(100)
    await door.inFrame(({ client }) => client.invoke('resize', { width: '100%', height: 412 }))
    expect(await height()).toBe(412)
  })
}
