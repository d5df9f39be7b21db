// How do reason, inhibitor and our tags get onto the ticket, and did they arrive?

import { lateChanges, tagChanges } from '#domain/tags/changes.ts'
import { type Api, type CallOptions, ignored } from './api.ts'
import { fieldPath, TAGS_CONTROL } from './draft-paths.ts'
import { HostError } from './errors.ts'
import type { Host } from './host.ts'
import { fieldState, settled } from './schemas/draft.ts'
import { listIn, maybeText, texts } from './schemas/parts.ts'

/**
 * Puts an option's value into a field of the draft (null empties it) and reads it back.
 * @throws HostError `invalid` where the host kept another value, `denied` where this agent may not.
 */
export async function setField(host: Host, fieldId: number, value: string | null): Promise<void> {
  const path = fieldPath(fieldId)
  let late: unknown
  try {
    await host.write({ [path]: value ?? '' })
  } catch (error) {
    // Without an answer it may have been written all the same.
    if (!(error instanceof HostError) || error.kind !== 'timeout') throw error
    late = error
  }
  const reading = (await host.read([path]))[path]
  if (!reading?.ok) throw late ?? reading?.error
  const kept = settled(reading, maybeText, null)
  if (kept !== (value === '' ? null : value)) {
    throw late ?? new HostError('invalid', 'the field kept another value', { where: path })
  }
}

/** `denied`: this role may not edit tags; reason and inhibitor still work, and there is no trace of ours. */
export type TagOutcome = 'applied' | 'denied'

async function unlessDenied(work: () => Promise<void>): Promise<TagOutcome> {
  try {
    await work()
    return 'applied'
  } catch (error) {
    if (error instanceof HostError && error.kind === 'denied') return 'denied'
    throw error
  }
}

/**
 * Makes our tags in the draft the wanted ones: at most one removal and one addition, nobody else's touched.
 * @throws HostError where the draft's tags cannot be read or changed.
 */
export async function applyTags(host: Host, wanted: readonly string[]): Promise<TagOutcome> {
  const { 'ticket.tags': tags, [TAGS_CONTROL]: control } = await host.read(['ticket.tags', TAGS_CONTROL])
  // The host may take tags that this role cannot save: then the whole save could fail because of us.
  if (control.ok && fieldState(control) === 'denied') return 'denied'
  if (!tags.ok) throw tags.error
  const { add, remove } = tagChanges(settled(tags, texts, []), wanted)
  return unlessDenied(async () => {
    if (remove.length > 0) await host.invoke('ticket.tags.remove', remove)
    if (add.length > 0) await host.invoke('ticket.tags.add', add)
  })
}

const tagsOf = (body: unknown): readonly string[] => listIn(body, 'tags').map(String)

/** The ticket's tags as stored. @throws HostError */
const storedTags = (api: Api, ticketId: number, options: CallOptions = {}): Promise<readonly string[]> =>
  api.get(`/api/v2/tickets/${ticketId}/tags`, { ...options, schema: tagsOf })

export interface StoringOptions extends CallOptions {
  /** What the ticket carried when it was saved: what others changed since is left as it is. */
  base?: readonly string[]
}

/**
 * Reads our tags back after a save and puts right what is missing or left over, through the ticket's tags endpoint:
 * also for conversations that never pass Submit. One call where all is well, so that it may be done any number of
 * times.
 * @throws HostError; `invalid` for closed tickets.
 */
export async function storeTags(
  api: Api,
  ticketId: number,
  wanted: readonly string[],
  { base, ...options }: StoringOptions = {},
): Promise<TagOutcome> {
  const path = `/api/v2/tickets/${ticketId}/tags`
  const current = await storedTags(api, ticketId, options)
  const { add, remove } = base ? lateChanges(current, base, wanted) : tagChanges(current, wanted)
  return unlessDenied(async () => {
    if (remove.length > 0) {
      await api.delete(path, { ...options, body: { tags: remove }, idempotent: true, schema: ignored })
    }
    if (add.length === 0) return
    const kept = await api.put(path, { ...options, body: { tags: add }, idempotent: true, schema: tagsOf })
    const lost = add.filter((tag) => !kept.includes(tag))
    if (lost.length > 0) throw new HostError('invalid', `${lost.length} tags were not kept`, { where: path })
  })
}
