/** The preview of a fork's pull request as a runner starts it: no secrets, no service, and what changed since the base branch. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { bundledProject } from '../../testkit/bundle.ts'
import { useAction } from '../../testkit/composite.ts'
import { onnxModel } from '../../testkit/onnx-model.ts'
import { tempFolder } from '../../testkit/temp.ts'

const run = promisify(execFile)

describe('the preview of a fork', () => {
  let project: string
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let base: string
  const at = (...names: string[]) => path.join(folder.path, 'repository', ...names)
  const git = async (...args: string[]) =>
    (
      await run('git', ['-c', 'user.name=a', '-c', 'user.email=a@test', ...args], { cwd: at() })
    ).stdout.trim()

  const projectFile = (workers: number) =>
    JSON.stringify({
      service: 'diabetes',
      model: { path: 'model.onnx' },
      samples: 'samples.json',
      environments: {
        preview: { target: 'aci', azure: { 'resource-group': 'previews' }, settings: { workers } }
      }
    })

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    await mkdir(at())
    await git('init', '-q', '-b', 'main')
    await writeFile(at('model.onnx'), onnxModel({}))
    await writeFile(at('samples.json'), JSON.stringify([{ request: { data: [[1, -3]] } }]))
    await writeFile(at('scoreline.yml'), projectFile(1))
    await git('add', '-A')
    await git('commit', '-q', '-m', 'The base')
    base = await git('rev-parse', 'HEAD')
  })
  afterAll(() => folder[Symbol.asyncDispose]())

  /** The step on the pull request's checkout, as its workflow has it for every pull request. */
  const preview = async (baseSha: string) => {
    const event = path.join(folder.path, 'event.json')
    const head = { sha: 'a'.repeat(40), ref: 'better', repo: { full_name: 'mallory/models' } }
    const to = { sha: baseSha, ref: 'main', repo: { full_name: 'octo-org/models' } }
    const pull = { number: 14, state: 'open', head, base: to }
    await writeFile(event, JSON.stringify({ action: 'opened', number: 14, pull_request: pull }))
    const result = await useAction(
      path.join(project, 'actions/preview'),
      { environment: 'preview' },
      at(),
      {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: event,
        GITHUB_REPOSITORY: 'octo-org/models'
      }
    )
    const report = await readFile(at('.scoreline/reports/preview.json'), 'utf8')
    return { result, report: JSON.parse(report) }
  }

  it('says what changed since the base branch: model, settings, predictions, size', async () => {
    await writeFile(at('model.onnx'), onnxModel({ operator: 'Abs' }))
    await writeFile(at('scoreline.yml'), projectFile(2))
    await git('commit', '-qam', 'Mine')
    const { result, report } = await preview(base)
    expect([result.exitCode, report.error]).toEqual([0, undefined])
    expect(report.base).toMatchObject({ label: 'diabetes:1', bytes: expect.any(Number) })
    expect(report.image).toMatchObject({ label: 'diabetes:2', bytes: expect.any(Number) })
    expect(report.differences).toEqual([
      { kind: 'model', name: 'diabetes', before: expect.any(String), after: expect.any(String) },
      { kind: 'setting', name: 'workers', before: '1', after: '2' }
    ])
    expect(report.changes.comparedWith).toBe('the base branch main')
    expect(report.changes.changed[0].outputs[0]).toMatchObject({ before: '-3', after: '3' })
    expect(await git('status', '--porcelain')).not.toContain('base')
    expect(await git('worktree', 'list')).not.toContain('\n')
  })

  it('goes on without the comparison where the base branch is not to be had', async () => {
    const { result, report } = await preview('b'.repeat(40))
    expect([result.exitCode, report.base]).toEqual([0, undefined])
    expect(result.log).toContain('::warning::')
    expect(result.log).toContain('fetch-depth: 0')
  })
})
