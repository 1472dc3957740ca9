import { COMPARISON } from './script-comparison.ts'

/** Runs in the browser. Everything of the service is set as text, never as HTML. */
export const SCRIPT = `'use strict'
const $ = id => document.getElementById(id)
const show = (id, text) => { if ($(id).textContent !== text) $(id).textContent = text }
const pretty = value => JSON.stringify(value, null, 2)
const bearer = key => key === '' ? {} : { authorization: 'Bearer ' + key }
const keyIn = id => $(id).value.trim()
const headers = () => bearer(keyIn('key'))
const scoreUrl = String(new URL('score', location.href))
/** Keys are kept by the address they are for, in this tab. */
const kept = url => sessionStorage.getItem('scoreline-key ' + url) ?? ''
const keep = (url, key) => {
  if (key === '') sessionStorage.removeItem('scoreline-key ' + url)
  else sessionStorage.setItem('scoreline-key ' + url, key)
}
let sample = '{"data": []}'
let edited = false

/** Rows of numbers read best one row a line. */
const readable = value => pretty(value).replace(/\\[[^\\[\\]{}]*\\]/g, list => list.replace(/\\s+/g, ' '))

const fillIn = () => {
  $('body').value = sample
  edited = false
  showCurl()
}

const showCurl = () => {
  const quoted = $('body').value.replaceAll("'", "'\\\\''")
  const key = keyIn('key') === '' ? '' : " -H 'Authorization: Bearer <key>'"
  show('curl', "curl '" + scoreUrl + "' -H 'Content-Type: application/json'" + key + " --data-binary '" + quoted + "'")
}

const element = (name, text, ...children) => {
  const made = document.createElement(name)
  made.append(text, ...children)
  return made
}
const row = cells => element('tr', '', ...cells.map(cell => element('td', cell)))

const describe = async () => {
  const response = await fetch('swagger.json?version=3', { headers: headers() })
  if (response.status === 401) {
    show('problem', keyIn('key') === '' ? 'The service asks for a key.' : 'This is not a key of the service.')
    return
  }
  keep(scoreUrl, keyIn('key'))
  const api = await response.json()
  show('problem', '')
  show('title', api.info.title)
  show('version', 'version ' + api.info.version)
  document.title = api.info.title
  const { ServiceInput, ServiceOutput } = api.components.schemas
  show('input-schema', pretty(ServiceInput))
  show('output-schema', pretty(ServiceOutput))
  const card = await (await fetch('docs/card.json', { headers: headers() })).json()
  const isEmpty = Object.keys(ServiceInput.example ?? {}).length === 0
  sample = readable((isEmpty ? card.sample : undefined) ?? ServiceInput.example ?? {})
  if (!edited) fillIn()
  $('paths').replaceChildren()
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(methods))
      $('paths').append(row([method.toUpperCase(), path, operation.description]))
  await describeModels(card)
}

/** What is known of the image and its models, beside what they take and give. */
const describeModels = async card => {
  const { models } = await (await fetch('v2/models', { headers: headers() })).json()
  $('models').replaceChildren(...facts(card.tags))
  for (const name of new Set(models)) {
    const model = await (await fetch('v2/models/' + encodeURIComponent(name), { headers: headers() })).json()
    const known = card.models.find(one => one.name === name) ?? {}
    $('models').append(element('h3', model.name + ' ' + model.versions.join(', ')))
    if (known.description) $('models').append(element('p', known.description))
    $('models').append(...facts({ ...(known.framework ? { framework: known.framework } : {}), ...known.properties }))
    const rows = [['input', model.inputs], ['output', model.outputs]].flatMap(([kind, tensors]) =>
      tensors.map(({ name, datatype, shape }) =>
        row([kind, name, datatype, '[' + shape.map(axis => axis < 0 ? '?' : axis).join(', ') + ']'])))
    if (rows.length === 0) continue
    const head = element('tr', '', ...['Tensor', 'Name', 'Type', 'Shape'].map(title => element('th', title)))
    const wide = element('div', '', element('table', '', element('thead', '', head), element('tbody', '', ...rows)))
    wide.className = 'wide'
    wide.tabIndex = 0
    wide.setAttribute('role', 'region')
    wide.setAttribute('aria-label', 'Inputs and outputs of ' + model.name)
    $('models').append(wide)
  }
}

const facts = (values = {}) => {
  const found = Object.entries(values)
  return found.length === 0 ? [] : [element('dl', '', ...found.map(([name, value]) =>
    element('div', '', element('dt', name), element('dd', value))))]
}

/** Shows what a service answers in the places of this name; nothing of the answer before stays. */
const ask = async (url, key, name) => {
  $(name + 'status').className = ''
  show(name + 'status', 'Sent …')
  show(name + 'answer', '')
  const started = performance.now()
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(key) },
      body: $('body').value
    })
    const text = await response.text()
    const took = performance.now() - started
    $(name + 'status').className = response.ok ? 'good' : 'bad'
    show(name + 'status', response.status + ' ' + response.statusText + ' in ' + took.toFixed(1) + ' ms')
    let value
    try { value = JSON.parse(text) } catch { show(name + 'answer', text); return text }
    show(name + 'answer', readable(value))
    return value
  } catch (error) {
    $(name + 'status').className = 'bad'
    show(name + 'status', 'No answer: ' + error.message)
  }
}

const send = async both => {
  show('problem', '')
  show('difference', '')
  show('other-answer', '')
  if (!both) show('other-status', 'Not asked.')
  for (const id of ['send', 'send-both']) $(id).disabled = true
  try {
    const asked = [ask(scoreUrl, keyIn('key'), '')]
    if (both) asked.push(askOther())
    const [mine, others] = await Promise.all(asked)
    if (both) showDifference(mine, others)
  } finally {
    for (const id of ['send', 'send-both']) $(id).disabled = false
  }
}
${COMPARISON}
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

const begin = () => describe().catch(error => show('problem', 'The service does not describe itself: ' + error.message))

$('form').addEventListener('submit', event => { event.preventDefault(); void send(false) })
$('reset').addEventListener('click', fillIn)
$('body').addEventListener('input', () => { edited = true; showCurl() })
$('body').addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || $('send').disabled) return
  event.preventDefault()
  void send(other !== undefined)
})
$('key').addEventListener('change', begin)
$('key').addEventListener('input', showCurl)
$('key').value = kept(scoreUrl)
beginComparing()
void begin()
void health()
setInterval(health, 5000)
`
