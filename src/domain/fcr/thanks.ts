// Is this message nothing but a thank-you?

/** Whether a requester's message only thanks or confirms, so that it reopens nothing. */
export const isBareThanks = (_text: string): boolean => false
