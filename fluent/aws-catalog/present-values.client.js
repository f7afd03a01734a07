/* exported onChange */
/** Shows what a provisioned product has now: values to change in place, its version, and which secrets it keeps. */
function onChange(control, oldValue, newValue, isLoading) {
  var shown = ['new_version', 'parameters', 'secret_parameter']
  shown.forEach(function (name) {
    g_form.hideFieldMsg(name, true)
  })
  if (isLoading || typeof fetch === 'undefined') return
  g_form.setValue('parameters', '')
  if (!newValue) return
  fetch('/api/x_swb_hub/v1/aws_products/provisioned/' + newValue, {
    headers: { Accept: 'application/json', 'X-UserToken': window.g_ck },
    credentials: 'same-origin',
  })
    .then(function (answer) {
      if (!answer.ok) throw new Error('HTTP ' + answer.status)
      return answer.json()
    })
    .then(function (content) {
      var now = content.result
      // Somebody may have chosen another one meanwhile.
      if (g_form.getValue('provisioned') !== newValue) return
      var lines = now.parameters.map(function (one) {
        return one.key + '=' + one.value
      })
      g_form.setValue('parameters', lines.join('\n'))
      g_form.showFieldMsg(
        'parameters',
        lines.length > 0
          ? 'These are the present values. Change what is to change; what stays as it is keeps its value.'
          : 'The present values are not known. What you do not name keeps its value.',
        'info',
      )
      var others = now.versions.filter(function (name) {
        return name !== now.version
      })
      g_form.showFieldMsg(
        'new_version',
        'Now: ' +
          (now.version || 'unknown') +
          '. ' +
          (others.length > 0 ? 'Others: ' + others.join(', ') + '.' : 'There is no other.'),
        'info',
      )
      if (now.secrets.length > 0)
        g_form.showFieldMsg('secret_parameter', 'Kept as they are: ' + now.secrets.join(', ') + '.', 'info')
    })
    .catch(function (error) {
      g_form.showFieldMsg(
        'parameters',
        'The present values could not be read (' + error.message + '). What you do not name keeps its value.',
        'info',
      )
    })
}
