// What can a value be that came as JSON?

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
