// May this call go out now? One allowance of REST calls for all frames of the browser.

/** Agents at work come before leads reading Review, and those before syncs and learning. */
export type CallPriority = 'agent' | 'review' | 'sync'

export interface CallBudget {
  /** Resolves when one call may go out; rejects with the signal's reason once it aborts. */
  take(priority: CallPriority, signal?: AbortSignal): Promise<void>
  /** Zendesk said "not before": no call of any frame goes out for so many milliseconds. */
  hold(milliseconds: number): Promise<void>
}
