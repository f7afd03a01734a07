/* exported retryIntakeRow */
function retryIntakeRow() {
  var table = g_form.getTableName()
  var headers = { Accept: 'application/json', 'Content-Type': 'application/json', 'X-UserToken': window.g_ck }
  function ask(method, path, body) {
    return fetch(path, { method: method, headers: headers, credentials: 'same-origin', body: body }).then(
      function (answer) {
        return answer.json().then(function (content) {
          if (answer.ok && content.result) return content.result
          throw new Error(content.error ? content.error.message + ': ' + content.error.detail : 'HTTP ' + answer.status)
        })
      },
    )
  }
  return ask(
    'GET',
    '/api/now/v2/table/' + table + '/' + g_form.getUniqueValue() + '?sysparm_exclude_reference_link=true',
  )
    .then(function (row) {
      var sent = {}
      Object.keys(row).forEach(function (name) {
        // The engine's own columns and the intake's: everything else was sent.
        if (!/^(sys_|unmatched$|template_import_log$)/.test(name) && row[name] !== '') sent[name] = row[name]
      })
      return ask('POST', '/api/now/import/' + table, JSON.stringify(sent))
    })
    .then(function (result) {
      var first = result[0] || {}
      if (first.status === 'error' || !first.sys_id) throw new Error(first.error_message || 'no reason given')
      g_form.addInfoMessage('The row was taken: ' + (first.display_value || 'a record') + ' was ' + first.status + '.')
    })
    .catch(function (error) {
      g_form.addErrorMessage('The row was refused: ' + error.message)
    })
}
