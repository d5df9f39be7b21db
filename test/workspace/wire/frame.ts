// What does one frame get in answer to its messages?

import type { CallResult, FramePort } from '#workspace/desk/frame-port.ts'
import { reach } from '#workspace/desk/reach.ts'
import type { Desk } from '#workspace/desk/types.ts'
import type { Json } from '#workspace/records/json.ts'
import { createPendingHooks } from './hooks.ts'
import type { FrameMessage } from './message.ts'

export interface Frame {
  receive(message: FrameMessage): void
}

/** Answers go out as JSON strings; `post` knows the window and its exact origin. Before the handshake nothing is heard. */
export function createFrame(desk: Desk, guid: string, post: (data: string) => void): Frame {
  const hooks = createPendingHooks()
  /** Counts documents: an answer that was asked for by an earlier one is not sent. */
  let generation = 0
  const send = (message: { [key: string]: unknown }): void => post(JSON.stringify(message))

  const port: FramePort = {
    event: (name, message, instanceGuid) =>
      send({ key: `zaf.${name}`, message, ...(instanceGuid ? { instanceGuid } : {}) }),
    hook(name, instanceGuid, signal) {
      const answer = hooks.expect(name, signal)
      send({ key: `zaf.${name}`, needsReply: true, ...(instanceGuid ? { instanceGuid } : {}) })
      return answer
    },
  }

  function handshake(app: string): void {
    if (app !== guid) return
    generation += 1
    hooks.clear()
    send({ key: 'zaf.app.registered', message: desk.register(guid, port) })
  }

  /** The reply names the guid of the request: the SDK throws on guids that it has no client for. */
  function answer(id: number, instanceGuid: string, work: Promise<CallResult>): void {
    const asked = generation
    work.then(
      (result) => asked === generation && send({ id, result, instanceGuid }),
      (error: unknown) =>
        asked === generation && send({ id, error: { name: 'Error', message: String(error) }, instanceGuid }),
    )
  }

  function request(key: string, options: { [key: string]: Json }): void {
    const asked = generation
    void desk.request(guid, options).then(({ ok, args }) => {
      if (asked === generation)
        send({ key: `zaf.${key}.${ok ? 'done' : 'fail'}`, message: { responseArgs: args } })
    })
  }

  /** The answers of `request` go to whoever asked; those subscriptions are not the desk's business. */
  function subscribe(target: string, event: string, count: number): void {
    if (!event.startsWith('request:')) desk.subscribeEvent(guid, target, event, count)
  }

  return {
    receive(message) {
      if (message.kind === 'handshake') return handshake(message.app)
      if (generation === 0) return
      switch (message.kind) {
        case 'on':
          return subscribe(message.instance, message.event, message.count)
        case 'off':
          return subscribe(message.instance, message.event, message.count)
        case 'get':
          return answer(
            message.id,
            message.instance,
            desk.get(reach(desk, guid, message.instance), message.paths),
          )
        case 'set':
          return answer(
            message.id,
            message.instance,
            desk.set(reach(desk, guid, message.instance), message.values),
          )
        case 'invoke':
          return answer(
            message.id,
            message.instance,
            desk.invoke(reach(desk, guid, message.instance), message.actions),
          )
        case 'request':
          return request(message.key, message.options)
        case 'trigger':
          return desk.trigger(guid, message.instance, message.event, message.data)
        case 'reply':
          return hooks.settle(message.event, message.reply)
      }
    },
  }
}
