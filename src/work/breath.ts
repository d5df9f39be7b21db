// How does work let what came meanwhile go first?

/** Resolves in the next turn of the event loop. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
