/**
 * Lets scripts import the project's TypeScript on every supported Node.js: `import './typescript.js'`, then
 * `await import('../src/….ts')`.
 */
import { register } from 'node:module'

register('./typescript-loader.js', import.meta.url)
