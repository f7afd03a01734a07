/** Progress for people on standard error, at most four times a second; nothing when nobody looks. */
export interface Progress {
  show(done: number, expected: number | undefined, what?: string): void
  end(): void
}

const INTERVAL_MS = 250

export const createProgress = (
  stream: { isTTY?: boolean; write(text: string): unknown } = process.stderr,
  now: () => number = () => performance.now(),
): Progress => {
  const started = now()
  let shownAt = -Infinity
  let open = false
  return {
    show(done, expected, what = 'rows') {
      const at = now()
      if (!stream.isTTY || at - shownAt < INTERVAL_MS) return
      shownAt = at
      open = true
      stream.write(`\r\u001b[K${progressLine(done, expected, (at - started) / 1000, what)}`)
    },
    end() {
      if (open) stream.write('\r\u001b[K')
    },
  }
}

/** `12,000 of 100,000 rows  4,000/s  22 s left` */
export const progressLine = (done: number, expected: number | undefined, seconds: number, what: string): string => {
  const rate = seconds > 0 ? done / seconds : 0
  const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
  const left =
    expected !== undefined && rate > 0 && expected > done ? `  ${whole((expected - done) / rate)} s left` : ''
  return `${whole(done)}${expected === undefined ? '' : ` of ${whole(expected)}`} ${what}  ${whole(rate)}/s${left}`
}
