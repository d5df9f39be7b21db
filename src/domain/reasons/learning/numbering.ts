// Which small number does a 32-bit hash go by? Open addressing over typed arrays, as a Map of millions would be slow.

export interface Numbering {
  /** The hashes in the order of their numbers; valid up to `size`. */
  readonly hashes: Uint32Array
  readonly size: number
  /** The hash's number, a new one where it is new. */
  add(hash: number): number
  /** -1 where the hash is unknown. */
  find(hash: number): number
  /** Forgets all, and keeps its room. */
  clear(): void
}

const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 0

export const createNumbering = (room = 1024): Numbering => {
  let bits = Math.ceil(Math.log2(Math.max(16, room * 2)))
  // A place holds a number plus one; nought is empty.
  let places = new Int32Array(2 ** bits)
  let hashes = new Uint32Array(2 ** (bits - 1))
  let size = 0

  const placeOf = (hash: number): number => {
    const mask = places.length - 1
    let place = spread(hash) >>> (32 - bits)
    for (let held = places[place] ?? 0; held !== 0; held = places[place] ?? 0) {
      if (hashes[held - 1] === hash) return place
      place = (place + 1) & mask
    }
    return place
  }

  const grow = (): void => {
    bits += 1
    places = new Int32Array(2 ** bits)
    const more = new Uint32Array(2 ** (bits - 1))
    more.set(hashes)
    hashes = more
    for (let number = 0; number < size; number += 1) places[placeOf(hashes[number] ?? 0)] = number + 1
  }

  return {
    get hashes() {
      return hashes
    },
    get size() {
      return size
    },
    add(hash) {
      const place = placeOf(hash)
      const held = places[place] ?? 0
      if (held !== 0) return held - 1
      if (size + 1 >= hashes.length) {
        grow()
        return this.add(hash)
      }
      hashes[size] = hash
      size += 1
      places[place] = size
      return size - 1
    },
    find: (hash) => (places[placeOf(hash)] ?? 0) - 1,
    clear() {
      // Emptied one by one: a text's few hundred hashes stand in room for thousands.
      if (size * 8 > places.length) places.fill(0)
      else {
        const held = Array.from(hashes.subarray(0, size), placeOf)
        for (const place of held) places[place] = 0
      }
      size = 0
    },
  }
}
