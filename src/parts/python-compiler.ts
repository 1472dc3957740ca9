import type { Part } from './pinned.ts'

/**
 * Python's own compiler for each minor version, as WebAssembly: the same program on every machine, so that its byte code
 * is the same everywhere. It reads sources and runs nothing of them. Byte code of one release is taken by all releases
 * of its minor version.
 */
export const PYTHON_COMPILERS: Readonly<Record<string, Part>> = {
  '3.10': {
    name: 'pyodide',
    version: '0.22.1',
    integrity:
      'sha512-6+PkFLTC+kcBKtFQxYBxR44J5IBxLm8UGkobLgZv1SxzV9qOU2rb0YYf0qDtlnfDiN/IQd2uckf+D8Zwe88Mqg==',
    trees: { compiler: 'sha256:32dcf58e0565b2df1b7cac6512df9867be23dbe2a63c419fb7eddac00a549c7e' }
  },
  '3.11': {
    name: 'pyodide',
    version: '0.25.1',
    integrity:
      'sha512-y0nJ/fLA3bxD2iZRzvVTbP2O+wp4Ewm2wThfV4HF0BytQ6hsoqTJFLNY4usLOcCVBrK8TTWqFqrmsVPzHe4rsw==',
    trees: { compiler: 'sha256:2eacdb2516495971ae3aedcee4d98e3d30e907a9218696fcbe95841cd0414188' }
  },
  '3.12': {
    name: 'pyodide',
    version: '0.27.7',
    integrity:
      'sha512-RUSVJlhQdfWfgO9hVHCiXoG+nVZQRS5D9FzgpLJ/VcgGBLSAKoPL8kTiOikxbHQm1kRISeWUBdulEgO26qpSRA==',
    trees: { compiler: 'sha256:bc58c119b620e0121003b50fa888934ef9c6990fe1c5b14ebea69ead01195bb0' }
  },
  '3.13': {
    name: 'pyodide',
    version: '0.29.4',
    integrity:
      'sha512-tCseTsqU3kSxZIjkue5zXxTMNEwrKZwOIIEQRBA/VzHxFN1hoCxe4w41phfCdHd9it9RcCNQb5K/Re0InqMgvA==',
    trees: { compiler: 'sha256:9066c11d3e660f2b3c0dbff3559259c286db9171cdaa6afa6b4f8e5a49f42cff' }
  },
  '3.14': {
    name: 'pyodide',
    version: '314.0.7',
    integrity:
      'sha512-0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A==',
    trees: { compiler: 'sha256:109357988dda42570991d37ead99b368d970842162f73c0f5484f516b9e47974' }
  }
}

/** What of the package compiles. */
export const pythonCompilerFiles = (file: string): boolean =>
  /^(pyodide\.asm\.(js|mjs|wasm|data)|pyodide\.mjs|python_stdlib\.zip|pyodide_py\.tar|(pyodide-lock|repodata|package)\.json)$/.test(
    file
  )
