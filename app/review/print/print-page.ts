// Does the browser print this frame, or is that forbidden here?

/** Milliseconds within which a browser that prints says so. */
const PATIENCE = 300

/** Resolves false where the frame may not print: the browser is silent then. */
export const printPage = (): Promise<boolean> =>
  new Promise((resolve) => {
    let began = false
    const heard = () => {
      began = true
    }
    addEventListener('beforeprint', heard, { once: true })
    window.print()
    setTimeout(() => {
      removeEventListener('beforeprint', heard)
      resolve(began)
    }, PATIENCE)
  })
