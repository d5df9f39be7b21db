// What does the host's page of the browser contract do? A desk, a frame for each instance, and nothing to look at.

import { type DoorOptions, OTHER_APP, placed } from '#workspace/contract/door.ts'
import { createDesk } from '#workspace/desk/desk.ts'
import { loadedFrames } from '#workspace/desk/instances.ts'
import type { Desk } from '#workspace/desk/types.ts'
import { OUR_INSTALLATION } from '#workspace/installation.ts'
import { connectWire } from '#workspace/wire.ts'

/** What the server tells the page in its address. */
export interface PageOptions extends DoorOptions {
  world: string
  agentId: number
  appOrigin: string
}

const options = JSON.parse(new URLSearchParams(location.search).get('options') ?? '{}') as PageOptions

const desk: Desk = createDesk({
  fetch(request) {
    const headers = new Headers(request.headers)
    headers.set('x-workspace-user', String(options.agentId))
    headers.set('x-contract-world', options.world)
    return fetch(new Request(request, { headers }))
  },
  origin: location.origin,
  subdomain: 'example',
  installation: placed(OUR_INSTALLATION, options),
  ...(options.otherApp ? { otherApps: [OTHER_APP] } : {}),
  ...(options.switches ? { switches: options.switches } : {}),
})

const frames = new Map<string, HTMLIFrameElement>()
connectWire(desk, { window, frameOf: (guid) => frames.get(guid) ?? null, appOrigin: options.appOrigin })

/** Frames of instances that are gone leave the page, as on the real one. */
function draw(): void {
  const present = loadedFrames(desk.getState()).map(({ guid }) => guid)
  for (const [guid, frame] of frames) {
    if (present.includes(guid)) continue
    frame.remove()
    frames.delete(guid)
  }
  for (const guid of present) if (!frames.has(guid)) frames.set(guid, addFrame(guid))
}

function addFrame(guid: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  const query = new URLSearchParams({ origin: location.origin, app_guid: guid, colorScheme: 'light' })
  frame.name = guid
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin')
  frame.src = `${options.appOrigin}/frame.html?${query}`
  document.body.append(frame)
  return frame
}

desk.subscribe(draw)
draw()
Object.assign(window, { desk })
