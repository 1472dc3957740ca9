/** Runs in the browser. Everything of the service is set as text, never as HTML. */
export const SCRIPT = `'use strict'
const $ = id => document.getElementById(id)
const show = (id, text) => { $(id).textContent = text }
const pretty = value => JSON.stringify(value, null, 2)
const headers = () => {
  const key = $('key').value.trim()
  return key === '' ? {} : { authorization: 'Bearer ' + key }
}
let sample = '{"data": []}'
let edited = false

/** Rows of numbers read best one row a line. */
const readable = value => pretty(value).replace(/\\[[^\\[\\]{}]*\\]/g, list => list.replace(/\\s+/g, ' '))

const fillIn = () => {
  $('body').value = sample
  edited = false
  tellCurl()
}

const tellCurl = () => {
  const quoted = $('body').value.replaceAll("'", "'\\\\''")
  const key = $('key').value.trim() === '' ? '' : " -H 'Authorization: Bearer <key>'"
  show('curl', "curl '" + new URL('score', location.href) + "' -H 'Content-Type: application/json'" + key + " --data-binary '" + quoted + "'")
}

const row = cells => {
  const line = document.createElement('tr')
  for (const cell of cells) {
    const data = document.createElement('td')
    data.textContent = cell
    line.append(data)
  }
  return line
}

const describe = async () => {
  const response = await fetch('swagger.json?version=3', { headers: headers() })
  if (response.status === 401) {
    show('problem', 'The service asks for a key.')
    return false
  }
  const api = await response.json()
  show('problem', '')
  show('title', api.info.title)
  show('version', 'version ' + api.info.version)
  document.title = api.info.title
  const { ServiceInput, ServiceOutput } = api.components.schemas
  show('input-schema', pretty(ServiceInput))
  show('output-schema', pretty(ServiceOutput))
  sample = readable(ServiceInput.example ?? {})
  if (!edited) fillIn()
  $('paths').replaceChildren()
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(methods))
      $('paths').append(row([method.toUpperCase(), path, operation.description]))
  await describeModels()
  return true
}

const describeModels = async () => {
  const { models } = await (await fetch('v2/models', { headers: headers() })).json()
  $('models').replaceChildren()
  for (const name of new Set(models)) {
    const model = await (await fetch('v2/models/' + encodeURIComponent(name), { headers: headers() })).json()
    const title = document.createElement('h3')
    title.textContent = model.name + ' ' + model.versions.join(', ')
    const table = document.createElement('table')
    for (const [kind, tensors] of [['input', model.inputs], ['output', model.outputs]])
      for (const tensor of tensors)
        table.append(row([kind, tensor.name, tensor.datatype, '[' + tensor.shape.map(axis => axis < 0 ? '?' : axis).join(', ') + ']']))
    $('models').append(title, table)
  }
}

const send = async () => {
  show('problem', '')
  $('send').disabled = true
  const started = performance.now()
  try {
    const response = await fetch('score', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers() },
      body: $('body').value
    })
    const text = await response.text()
    const took = performance.now() - started
    $('status').className = response.ok ? 'good' : 'bad'
    show('status', response.status + ' ' + response.statusText + ' in ' + took.toFixed(1) + ' ms')
    try { show('answer', readable(JSON.parse(text))) } catch { show('answer', text) }
  } catch (error) {
    $('status').className = 'bad'
    show('status', 'No answer: ' + error.message)
  } finally {
    $('send').disabled = false
  }
}

const health = async () => {
  try {
    const { ready } = await (await fetch('v2/health/ready')).json()
    $('health').className = ready ? 'good' : 'bad'
    show('health', ready ? '● ready' : '● not ready')
  } catch {
    $('health').className = 'bad'
    show('health', '● no answer')
  }
}

$('form').addEventListener('submit', event => { event.preventDefault(); void send() })
$('reset').addEventListener('click', fillIn)
$('body').addEventListener('input', () => { edited = true; tellCurl() })
$('key').addEventListener('change', () => void describe())
$('key').addEventListener('input', tellCurl)
void describe().catch(error => show('problem', 'The service does not describe itself: ' + error.message))
void health()
setInterval(health, 5000)
`
