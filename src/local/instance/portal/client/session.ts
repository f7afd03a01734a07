/** Asking for name and password: at the start, and again when the session has ended. */
import type { Person } from './context.ts'
import { signInForm } from './pages/sign-in.ts'
import { element, plain } from './ui/dom.ts'

type SignIn = (userName: string, password: string) => Promise<void>

export function signInPage(root: HTMLElement, signIn: SignIn): void {
  const form = signInForm({ title: 'Sign in', explanation: '', headingLevel: 'h1', signIn })
  root.replaceChildren(element('main.alone', {}, plain('p.brand', 'Service Portal'), form))
  form.querySelector('input')?.focus()
}

let asking: Promise<void> | null = null

/**
 * Covers the page with the sign-in form. The page stays as it is underneath, with everything that was typed.
 * Several calls that fail at once share one question.
 */
export function askAgain(person: Person, signIn: SignIn): Promise<void> {
  asking ??= new Promise<void>((resolve) => {
    const form = signInForm({
      title: 'Your session has ended',
      explanation: 'Sign in again to go on where you were. Nothing you typed is lost.',
      headingLevel: 'h2',
      userName: person.userName,
      signIn: async (userName, password) => {
        await signIn(userName, password)
        dialog.close()
        dialog.remove()
        asking = null
        resolve()
      },
    })
    const dialog = element('dialog', { attributes: { 'aria-label': 'Your session has ended' } }, form)
    // Closing it would leave a page whose every call fails.
    dialog.addEventListener('cancel', (event) => event.preventDefault())
    document.body.append(dialog)
    dialog.showModal()
    form.querySelector<HTMLInputElement>('input[type=password]')?.focus()
  })
  return asking
}
