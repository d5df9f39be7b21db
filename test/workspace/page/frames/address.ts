// Under which address does a frame open? The manifest's URL with what the SDK needs to find its host.

import type { Instance } from '#workspace/desk/types.ts'

interface Surrounding {
  /** Origin of the app's frames. */
  appUrl: string
  appId: number
  /** Exact origin of the page around the frame. */
  origin: string
  colorScheme: 'light' | 'dark'
  /** The frame finds no storage that it may touch. */
  storageBlocked?: boolean
}

/** The app's own query and hash stay as they are. */
export function frameAddress(instance: Pick<Instance, 'url' | 'guid'>, around: Surrounding): string {
  const url = new URL(instance.url, `${around.appUrl}/${around.appId}/`)
  url.searchParams.set('origin', around.origin)
  url.searchParams.set('app_guid', instance.guid)
  url.searchParams.set('colorScheme', around.colorScheme)
  if (around.storageBlocked === true) url.searchParams.set('storage', 'blocked')
  return url.href
}
