/** Forms in which the platform keeps values that are no text. */

/** A moment as date-time columns hold it: `yyyy-MM-dd HH:mm:ss` in UTC. @param ms since 1970 */
export const platformTime = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')

/** Milliseconds since 1970 of what a date-time column holds; NaN when it holds none. */
export const fromPlatformTime = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`)

/** True in both forms in which interfaces give it. */
export const isTrue = (value: string | undefined): boolean => value === 'true' || value === '1'
