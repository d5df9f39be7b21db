// What does an injected script do, so that it is noticed, and whom would it call?

/** Without quotes and spaces, so that it fits into every attribute. */
export const RUN = 'window.__ran=1'

/** A host that no page may ever ask. */
export const STRANGER = 'https://stranger.invalid'
