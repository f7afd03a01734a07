import { randomBytes } from 'node:crypto'

/** Outcome of a long task as the CI/CD API reports it. */
export interface Progress {
  state: 'pending' | 'running' | 'successful' | 'failed'
  message: string
}
export interface ProgressBoard {
  add(progress: Progress): string
  update(id: string, progress: Progress): void
  find(id: string): Progress | undefined
}

export function createProgressBoard(): ProgressBoard {
  const entries = new Map<string, Progress>()
  return {
    add(progress) {
      const id = randomBytes(16).toString('hex')
      entries.set(id, progress)
      return id
    },
    update: (id, progress) => {
      entries.set(id, progress)
    },
    find: (id) => entries.get(id),
  }
}

const codes = { pending: '0', running: '1', successful: '2', failed: '3' } as const
const labels = { pending: 'Pending', running: 'Running', successful: 'Successful', failed: 'Failed' } as const

export function progressResult(progress: Progress): Record<string, unknown> {
  const done = progress.state === 'successful' || progress.state === 'failed'
  return {
    status: codes[progress.state],
    status_label: labels[progress.state],
    status_message: progress.message,
    status_detail: '',
    error: progress.state === 'failed' ? progress.message : '',
    percent_complete: done ? 100 : 0,
  }
}
