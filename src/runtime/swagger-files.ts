import { readFileSync } from 'node:fs'
import path from 'node:path'
import { StartError } from './backends/backend.ts'
import { withoutBom } from './json.ts'
import { log } from './log.ts'

export type SwaggerFiles = Readonly<Partial<Record<SwaggerVersion, object>>>

const NAMES: Readonly<Record<SwaggerVersion, readonly string[]>> = {
  '2': ['swagger.json', 'swagger2.json'],
  '3': ['swagger3.json'],
  '3.1': ['swagger3.1.json']
}

/** OpenAPI documents that the user has put into the app's root. @throws StartError for one that is no JSON. */
export const readSwaggerFiles = (appRoot: string): SwaggerFiles => {
  const found: Partial<Record<SwaggerVersion, object>> = {}
  for (const version of Object.keys(NAMES) as SwaggerVersion[]) {
    const document = firstOf(NAMES[version].map(name => path.join(appRoot, name)))
    if (document !== undefined) found[version] = document
  }
  return found
}

const firstOf = (files: readonly string[]): object | undefined => {
  for (const file of files) {
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch {
      continue
    }
    try {
      const document: object = JSON.parse(withoutBom(text))
      log('I', `Loaded user's swagger file from ${file}`)
      return document
    } catch (error) {
      throw new StartError(`The swagger file "${file}" cannot be read: ${error}`)
    }
  }
  return undefined
}

export type SwaggerVersion = '2' | '3' | '3.1'
