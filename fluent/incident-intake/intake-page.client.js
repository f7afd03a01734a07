/* What the page shows and does. It asks the instance's own interfaces, with the rights of who is signed in. */
;(function () {
  var AT_ONCE = 25
  // The engine's own columns and the intake's: everything else was sent.
  var KEPT = /^(sys_|unmatched$|template_import_log$)/
  var FIELDS =
    'sys_id,sys_created_on,sys_import_state,sys_import_state_comment,unmatched,u_short_description,description,' +
    'u_correlation_id,message_key,elastic_incident_id,sys_target_table,sys_target_sys_id'
  var FILTERS = { all: '', error: 'sys_import_state=error^', unmatched: 'unmatchedISNOTEMPTY^' }
  var page = document.getElementById('swb-intake')
  var form = page.querySelector('form')
  var status = page.querySelector('.status')
  var body = page.querySelector('tbody')
  var more = page.querySelector('.more')
  var shown = 0
  // Answers to a choice that is no longer made are dropped.
  var visit = 0

  function ask(method, path, content) {
    var headers = { Accept: 'application/json', 'X-UserToken': window.g_ck }
    if (content) headers['Content-Type'] = 'application/json'
    return fetch(path, {
      method: method,
      headers: headers,
      credentials: 'same-origin',
      body: content ? JSON.stringify(content) : undefined,
    }).then(function (answer) {
      return answer.json().then(function (parsed) {
        if (answer.ok && parsed.result) return parsed.result
        var error = parsed.error
        throw new Error(error ? error.message + (error.detail ? ': ' + error.detail : '') : 'HTTP ' + answer.status)
      })
    })
  }

  function chosen(name) {
    return form.querySelector('input[name=' + name + ']:checked').value
  }
  function table() {
    return page.getAttribute('data-' + chosen('kind'))
  }
  function say(text, kind) {
    status.textContent = text
    status.setAttribute('data-kind', kind || 'good')
  }
  function make(name, text, className) {
    var node = document.createElement(name)
    if (text) node.textContent = text
    if (className) node.className = className
    return node
  }
  function cell(row, label, nodes) {
    var made = make('td')
    made.setAttribute('data-label', label)
    if (nodes.length === 0) made.setAttribute('data-empty', 'true')
    nodes.forEach(function (node) {
      made.appendChild(node)
    })
    row.appendChild(made)
  }

  /* Numbers of the records that rows became, by their sys_id; a table without numbers gives none. */
  function numbers(rows) {
    var ids = {}
    rows.forEach(function (row) {
      var target = row.sys_target_table.value
      var id = row.sys_target_sys_id.value
      if (target && id) (ids[target] = ids[target] || []).push(id)
    })
    var found = {}
    return Promise.all(
      Object.keys(ids).map(function (target) {
        var query = encodeURIComponent('sys_idIN' + ids[target].join())
        return ask('GET', '/api/now/v2/table/' + target + '?sysparm_fields=sys_id,number&sysparm_query=' + query).then(
          function (records) {
            records.forEach(function (record) {
              found[record.sys_id] = record.number || 'Open the record'
            })
          },
          // Who may read rows need not be allowed to read what they became.
          function () {
            return undefined
          },
        )
      }),
    ).then(function () {
      return found
    })
  }

  function draw(row, number) {
    var line = make('tr')
    var state = row.sys_import_state.value
    cell(line, 'Received', [make('span', row.sys_created_on.display_value)])
    var outcome = make('span', state, 'outcome')
    outcome.setAttribute('data-state', state)
    cell(line, 'Outcome', [outcome])
    var about = (row.u_short_description || row.description || {}).display_value || 'no text'
    var key = (row.u_correlation_id || row.message_key || {}).display_value
    cell(line, 'Content', [make('div', about)].concat(key ? [make('div', key, 'quiet')] : []))
    var reasons = []
    if (row.sys_import_state_comment.value) reasons.push(make('div', row.sys_import_state_comment.value))
    if (row.unmatched.value) reasons.push(make('div', 'Unmatched\n' + row.unmatched.value, 'quiet'))
    cell(line, 'Reason or unmatched values', reasons)
    var became = []
    if (number) {
      var link = make('a', number)
      link.href = '/' + row.sys_target_table.value + '.do?sys_id=' + row.sys_target_sys_id.value
      became.push(link)
    }
    cell(line, 'Became', became)
    var button = make('button', 'Retry')
    button.type = 'button'
    button.setAttribute('aria-label', 'Retry: ' + about)
    button.addEventListener('click', function () {
      retry(row.sys_id.value, button)
    })
    cell(line, 'Action', [button])
    body.appendChild(line)
  }

  function load(again) {
    var current = ++visit
    if (again) shown = 0
    page.setAttribute('aria-busy', 'true')
    var query = FILTERS[chosen('show')] + 'ORDERBYDESCsys_created_on^ORDERBYDESCsys_import_set'
    var path =
      '/api/now/v2/table/' +
      table() +
      '?sysparm_display_value=all&sysparm_exclude_reference_link=true&sysparm_fields=' +
      FIELDS +
      '&sysparm_limit=' +
      (AT_ONCE + 1) +
      '&sysparm_offset=' +
      shown +
      '&sysparm_query=' +
      encodeURIComponent(query)
    return ask('GET', path)
      .then(function (rows) {
        return numbers(rows).then(function (known) {
          if (current !== visit) return
          if (again) body.replaceChildren()
          rows.slice(0, AT_ONCE).forEach(function (row) {
            draw(row, known[row.sys_target_sys_id.value])
          })
          shown += Math.min(rows.length, AT_ONCE)
          more.hidden = rows.length <= AT_ONCE
          if (again) say(shown === 0 ? 'There are no such rows.' : '')
        })
      })
      .catch(function (error) {
        if (current === visit) say('The rows cannot be shown: ' + error.message, 'bad')
      })
      .then(function () {
        if (current === visit) page.removeAttribute('aria-busy')
      })
  }

  /* Sends what the row held once more: the row stays, what comes of it is a new one. */
  function retry(id, button) {
    var staging = table()
    button.disabled = true
    ask('GET', '/api/now/v2/table/' + staging + '/' + id + '?sysparm_exclude_reference_link=true')
      .then(function (row) {
        var sent = {}
        Object.keys(row).forEach(function (name) {
          if (!KEPT.test(name) && row[name] !== '') sent[name] = row[name]
        })
        return ask('POST', '/api/now/import/' + staging, sent)
      })
      .then(function (result) {
        var first = result[0] || {}
        if (first.status === 'error' || !first.sys_id) throw new Error(first.error_message || 'no reason given')
        return load(true).then(function () {
          say('The row was taken: ' + (first.display_value || 'a record') + ' was ' + first.status + '.')
        })
      })
      .catch(function (error) {
        return load(true).then(function () {
          say('The row was refused: ' + error.message, 'bad')
        })
      })
      .then(function () {
        button.disabled = false
        status.focus()
      })
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault()
    load(true)
  })
  form.addEventListener('change', function () {
    load(true)
  })
  more.addEventListener('click', function () {
    // The button goes when there is nothing more; whoever used it goes on at the first new row.
    var next = body.children.length
    load(false).then(function () {
      var row = body.children[next]
      var button = row && row.querySelector('button')
      if (button) button.focus()
    })
  })
  load(true)
})()
