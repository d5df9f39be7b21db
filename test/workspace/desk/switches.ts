// What does the platform leave open, and what does the desk do about it?

/** Unsettled points of the platform that a test may flip (the first value is the default). */
export interface DeskSwitches {
  /** Milliseconds that the desk waits for a save hook, then saves. */
  hookTimeout: number
  submitEventsAfterVeto: boolean
  statusInHook: 'new' | 'old'
  /** Values set by an app inside the hook are part of the save. */
  hookWritesSaved: boolean
  ticketCarriesCustomFields: boolean
  editorInsert: 'works' | 'rejects' | 'rejects in chat' | 'silent'
  headersAs: 'object' | 'getter' // `getter` in process only: functions do not pass postMessage
  /** Whether a failed `client.request` with `httpCompleteResponse` carries its headers. */
  failureHeaders: boolean
  autoRetry: boolean
  commentsOrder: 'newest' | 'oldest'
  /** What setting a drop-down to a value that is no option does. */
  unknownOption: 'error' | 'ignored'
  commentTypeSet: 'works' | 'ignored'
  paneActivatedFirst: boolean
  /** Pixels that no frame beside a ticket or a person gets higher than; 0 for no such limit. */
  sidebarHeightCap: number
  /** As under `zcli apps:server`: secure settings in clear, no `requirement:` paths. */
  zcli: boolean
}

export const DEFAULT_SWITCHES: DeskSwitches = {
  hookTimeout: 5000,
  submitEventsAfterVeto: false,
  statusInHook: 'new',
  hookWritesSaved: true,
  ticketCarriesCustomFields: false,
  editorInsert: 'works',
  headersAs: 'object',
  failureHeaders: true,
  autoRetry: true,
  commentsOrder: 'newest',
  unknownOption: 'error',
  commentTypeSet: 'works',
  paneActivatedFirst: false,
  sidebarHeightCap: 0,
  zcli: false,
}
