/** How the demo tells what happens: sentences for people, one JSON object a line for programs. */

export interface Step {
  step: string
  /** Read back from the instance or from AWS. */
  evidence: Record<string, unknown>
}

export interface Report {
  progress(text: string): void
  done(step: string, sentence: string, evidence: Record<string, unknown>): void
  failed(step: string, reason: string): void
}

export function reportTo(write: (line: string) => void, json: boolean): Report {
  if (json) {
    return {
      progress: () => undefined,
      done: (step, _sentence, evidence) => write(JSON.stringify({ step, ok: true, ...evidence })),
      failed: (step, reason) => write(JSON.stringify({ step, ok: false, reason })),
    }
  }
  return {
    progress: (text) => write(`  … ${text}`),
    done: (step, sentence) => write(`  ✔ ${step}: ${sentence}`),
    failed: (step, reason) => write(`  ✖ ${step}: ${reason}`),
  }
}
