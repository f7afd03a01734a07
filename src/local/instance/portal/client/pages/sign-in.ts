/** The sign-in form, as a page of its own and as a dialog when a session has ended in the middle of something. */
import { alertFor } from '../ui/parts.ts'
import { element, freshId, plain } from '../ui/dom.ts'

export interface SignInOptions {
  title: string
  explanation: string
  headingLevel: 'h1' | 'h2'
  userName?: string
  signIn(userName: string, password: string): Promise<void>
}

export function signInForm(options: SignInOptions): HTMLFormElement {
  const nameId = freshId('user')
  const passwordId = freshId('password')
  const name = element('input', {
    attributes: {
      id: nameId,
      name: 'user_name',
      autocomplete: 'username',
      autocapitalize: 'none',
      spellcheck: 'false',
      required: true,
      value: options.userName,
    },
  })
  const password = element('input', {
    attributes: {
      id: passwordId,
      name: 'user_password',
      type: 'password',
      autocomplete: 'current-password',
      required: true,
    },
  })
  const submit = element('button.primary', { attributes: { type: 'submit' } }, 'Sign in')
  const problem = plain('div')
  const form = element(
    'form.sign-in',
    { attributes: { novalidate: true } },
    plain(options.headingLevel, options.title),
    options.explanation === '' ? null : plain('p.muted', options.explanation),
    problem,
    plain('div.field', element('label', { attributes: { for: nameId } }, 'User name'), name),
    plain('div.field', element('label', { attributes: { for: passwordId } }, 'Password'), password),
    submit,
  )

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const missing = [name, password].find((input) => input.value === '')
    if (missing) {
      const what = missing === name ? 'Enter your user name.' : 'Enter your password.'
      problem.replaceChildren(element('p.alert', { attributes: { role: 'alert' } }, what))
      missing.focus()
      return
    }
    submit.disabled = true
    options
      .signIn(name.value.trim(), password.value)
      .catch((error: unknown) => {
        problem.replaceChildren(alertFor(error))
        password.value = ''
        password.focus()
      })
      .finally(() => {
        submit.disabled = false
      })
  })
  return form
}
