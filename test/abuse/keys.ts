// Which names reach into how objects work?

/** No import may bring them as keys. */
export const REACHING_KEYS = ['__proto__', 'constructor', 'prototype'] as const
