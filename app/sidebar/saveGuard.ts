// What happens between the agent's click on Submit and the save? A decision, and our tags on the draft.

import type { SaveDecision } from '#domain/guard.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

/** Together: whatever of ours is not done by then is left undone, and the save goes through. */
const PATIENCE = 2_000

export interface SaveSteps {
  /** The ticket as it is to be saved. */
  read: () => Promise<OpenTicket>
  decide: (ticket: OpenTicket) => SaveDecision
  /** What our tags are to be; null: leave those on the ticket alone. */
  wanted: (ticket: OpenTicket) => Promise<readonly string[] | null>
  write: (tags: readonly string[]) => Promise<unknown>
  stopped: (decision: SaveDecision & { allow: false }) => void
  /** It was let through without a decision: something of ours failed, or took too long. */
  unguarded: () => void
  /** What the ticket should carry once it is saved; null where nothing is to be looked after. */
  going: (tags: readonly string[] | null) => void
}

const within = <T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })

const prepare = async (steps: SaveSteps, ticket: OpenTicket): Promise<void> => {
  const tags = await steps.wanted(ticket)
  steps.going(tags)
  // A role that may not edit tags would be refused after the save as well.
  if (tags !== null && (await steps.write(tags)) === 'denied') steps.going(null)
}

/**
 * Runs the steps of one save.
 * @returns why it is stopped, or undefined to let it through: also where anything of ours fails or takes too long.
 */
export const guardSave = async (steps: SaveSteps): Promise<(SaveDecision & { allow: false }) | undefined> => {
  const deadline = Date.now() + PATIENCE
  let decided = false
  try {
    const ticket = await within(steps.read(), PATIENCE)
    if (ticket === undefined) {
      steps.unguarded()
      return undefined
    }
    const decision = steps.decide(ticket)
    decided = true
    if (!decision.allow) {
      steps.stopped(decision)
      return decision
    }
    await within(prepare(steps, ticket), Math.max(0, deadline - Date.now()))
  } catch {
    // The agent can always save: what is missing is put right after the save, or by the next one.
    if (!decided) steps.unguarded()
  }
  return undefined
}
