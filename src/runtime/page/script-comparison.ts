/** The part of the page's script that asks another service the same. */
export const COMPARISON = `
/** The other service's scoring URL, as the address of this page names it: its policy lets the page ask that origin alone. */
const otherIn = text => {
  try {
    const url = new URL(text)
    return /^https?:$/.test(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}
const other = otherIn(new URL(location.href).searchParams.get('compare') ?? '')

const beginComparing = () => {
  show('origin', location.origin)
  if (other === undefined) return
  $('other-url').value = other
  $('other-key').value = kept(other)
  show('other-title', 'Answer of ' + new URL(other).host)
  for (const id of ['other', 'send-both', 'alone']) $(id).hidden = false
}

const askOther = () => {
  keep(other, keyIn('other-key'))
  return ask(other, keyIn('other-key'), 'other-')
}

/** Places that differ, as lines of text; those of large answers are not all listed. */
const MOST_PLACES = 20
const differences = (mine, others, path, found) => {
  const both = [mine, others]
  if (both.every(Array.isArray) || both.every(value => value !== null && typeof value === 'object' && !Array.isArray(value))) {
    for (const key of new Set(both.flatMap(value => Object.keys(value))))
      differences(mine[key], others[key], path + (Array.isArray(mine) ? '[' + key + ']' : '.' + key), found)
  } else if (mine !== others)
    found.push(path + ': ' + (JSON.stringify(mine) ?? 'nothing') + ' here, ' + (JSON.stringify(others) ?? 'nothing') + ' there')
  return found
}

const showDifference = (mine, others) => {
  if (mine === undefined || others === undefined) return
  const found = differences(mine, others, '$', [])
  const more = found.length > MOST_PLACES ? '\\n… and ' + (found.length - MOST_PLACES) + ' more' : ''
  show('difference', found.length === 0
    ? 'Both answer the same.'
    : 'They answer differently:\\n' + found.slice(0, MOST_PLACES).join('\\n') + more)
}

const openComparison = url => {
  const address = new URL(location.href)
  if (url === undefined) address.searchParams.delete('compare')
  else address.searchParams.set('compare', url)
  location.assign(address)
}

$('compare').addEventListener('submit', event => {
  event.preventDefault()
  const url = otherIn($('other-url').value.trim())
  if (url === undefined) return show('problem', 'The other scoring URL is not an address of the web.')
  keep(url, keyIn('other-key'))
  if (url !== other) openComparison(url)
})
$('alone').addEventListener('click', () => openComparison(undefined))
$('send-both').addEventListener('click', () => void send(true))
`
