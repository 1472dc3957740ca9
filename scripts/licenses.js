import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The folders of the packages whose modules are in a bundle, lazy chunks included. */
export const packagesIn = ({ modules }) => {
  const files = [...modules].flatMap(module => [module, ...(module.modules ?? [])])
  return new Set(
    files.flatMap(({ resource }) => {
      const [, folder] =
        /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource ?? '') ?? []
      return folder === undefined ? [] : [folder]
    })
  )
}

/** The licence texts of packages, sorted by name and version: each text once, with the packages it is for. */
export const licenseText = async folders => {
  const packages = (await Promise.all([...folders].map(readPackage))).toSorted((a, b) =>
    `${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1
  )
  const byText = new Map()
  for (const it of packages.map(one => withText(one, packages)))
    byText.set(it.text, [...(byText.get(it.text) ?? []), it])
  const entries = [...byText].map(([text, its]) => {
    const titles = [
      ...new Set(its.map(({ name, version, license }) => `${name} ${version} (${license})`))
    ]
    return { title: titles.toSorted().join('\n'), text }
  })
  const sorted = entries.toSorted((a, b) => (a.title < b.title ? -1 : 1))
  return `${[HEAD, ...sorted.map(({ title, text }) => `${title}\n\n${text}`)].join(`\n${RULE}\n\n`)}\n`
}

const HEAD = 'Scoreline bundles the packages below, under these licences.\n'
const RULE = '-'.repeat(80)

const readPackage = async folder => {
  const { name, version, license, author } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8')
  )
  const texts = []
  for (const file of (await readdir(folder)).toSorted())
    if (/^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|ts|json)$/i.test(file))
      texts.push((await readFile(path.join(folder, file), 'utf8')).replace(/\r\n/g, '\n').trim())
  const own = texts.length > 0 ? texts.join('\n\n') : await licenseInReadme(folder)
  return { name, version, license: nameOf(license), author: personOf(author), text: own }
}

/** A few packages name their licence only: its text is that of another one, under their own author's name. */
const withText = (one, all) => {
  if (one.text !== undefined) return one
  const { text } = all.find(other => other.license === one.license && other.text) ?? {}
  if (text === undefined) throw new Error(`${one.name} has no licence text (${one.license})`)
  const copyright = `Copyright (c) ${one.author || `the authors of ${one.name}`}`
  return { ...one, text: text.replace(/^ *copyright \(c\).*$/im, copyright) }
}

const personOf = author => (typeof author === 'string' ? author : (author?.name ?? ''))

/** Less is a licence's name, or a link to it. */
const SHORTEST_LICENCE = 400

const nameOf = license => (typeof license === 'string' ? license : (license?.type ?? 'unknown'))

const licenseInReadme = async folder => {
  const file = path.join(folder, 'README.md')
  if (!existsSync(file)) return undefined
  const text = (await readFile(file, 'utf8')).replace(/\r\n/g, '\n')
  const section = /^#+ *licen[cs]e\b.*\n([\s\S]*?)(?=\n#|$(?![\s\S]))/im.exec(text)?.[1]?.trim()
  return section && section.length >= SHORTEST_LICENCE ? section : undefined
}
