// Where are rows collected before it is known how many they will be?

let room = new Uint32Array()

/**
 * Lends a place for so many rows. Made anew for each measure it would be a megabyte each time, which costs more than
 * the counting. What is to be kept is copied out of it; whoever asks while it is lent gets a place of its own.
 */
export function withRoom<T>(size: number, work: (rows: Uint32Array) => T): T {
  const lent = room.length >= size ? room : new Uint32Array(size)
  room = new Uint32Array()
  try {
    return work(lent)
  } finally {
    room = lent
  }
}
