/**
 * Repeats a task until it answers false or the page is left. Waits while nobody looks at the page, and looks at once when
 * somebody comes back to it.
 */
export function poll(seconds: number, signal: AbortSignal, task: () => Promise<boolean>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let over = false

  const stop = () => {
    over = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
  }
  const run = async () => {
    if (running || over) return
    running = true
    clearTimeout(timer)
    try {
      if (!(await task())) stop()
    } finally {
      running = false
      if (!over) timer = setTimeout(() => void look(), seconds * 1000)
    }
  }
  function look(): void {
    if (document.visibilityState === 'visible') void run()
  }

  document.addEventListener('visibilitychange', look)
  signal.addEventListener('abort', stop, { once: true })
  timer = setTimeout(look, seconds * 1000)
}
