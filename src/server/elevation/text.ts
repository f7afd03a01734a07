/** Text typed on an endpoint. It is data everywhere: stored as it came, never run, never shown as markup. */

/** Characters that steer the direction of text and can make a path read as another one. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * The text as it is kept: line ends are line feeds, what XML 1.0 forbids is dropped (control characters but tab and
 * line end, halves of surrogate pairs, non-characters), blanks around it are gone.
 */
export function clean(text: string): string {
  let kept = ''
  for (const character of text.replace(/\r\n?/g, '\n')) {
    const code = character.codePointAt(0) ?? 0
    const allowed =
      code === 9 || code === 10 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || code > 0xffff
    if (allowed && !(code >= 0x7f && code <= 0x9f)) kept += character
  }
  return kept.trim()
}

/** At most `longest` characters; what is cut ends in an ellipsis and never in half a character. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const end = text.slice(0, Math.max(0, longest - 1))
  return `${/[\uD800-\uDBFF]$/.test(end) ? end.slice(0, -1) : end}…`
}

/** The same text with its direction characters made visible, for people who decide by it. */
export function withVisibleDirection(text: string): string {
  return text.replace(DIRECTION, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `[U+${code}]`
  })
}

/** One line for titles and mail subjects. */
export function oneLine(text: string): string {
  return withVisibleDirection(text).replace(/\s+/g, ' ').trim()
}

/** Last part of a Windows or Unix path. */
export function fileName(path: string): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '')
  return parts[parts.length - 1] ?? path
}

/** Seconds since 1970 of a date-time of the platform; NaN when there is none. */
export function secondsOf(dateTime: string | undefined): number {
  return Date.parse(`${(dateTime ?? '').replace(' ', 'T')}Z`) / 1000
}
