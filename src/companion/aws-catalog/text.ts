import { platformTime } from '../servicenow/column-values.ts'

/** Text on one line, cut at a blank to at most `limit` characters with an ellipsis. */
export const cut = (text: string, limit: number): string => {
  const clean = text.trim()
  if (clean.length <= limit) return clean
  const head = clean.slice(0, limit - 1)
  const blank = head.lastIndexOf(' ')
  return `${head.slice(0, blank > limit / 2 ? blank : limit - 1).trimEnd()}…`
}

/** One line: line breaks and runs of blanks become single blanks. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Plain text as HTML that shows the same: nothing in it may act as markup. */
export const toHtml = (text: string): string =>
  text
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r\n?|\n/g, '<br />')

/** Date-time as the platform stores it: UTC, `yyyy-MM-dd HH:mm:ss`; '' for none. */
export const toPlatformTime = (date: Date | undefined): string =>
  date === undefined || Number.isNaN(date.getTime()) ? '' : platformTime(date.getTime())

/** A parameter key as words: `S3ToGlacierDelay` reads "S3 To Glacier Delay". */
export const keyToWords = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .trim()
