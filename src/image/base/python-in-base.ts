import { UserError } from '../../core/errors.ts'
import type { RuntimeKind } from '../spec.ts'
import type { BaseImage } from './base-image.ts'

/**
 * The minor version of the Python that a base image says it has: `PYTHON_VERSION`, which Docker's official images and
 * Red Hat's set. Its layers are not looked into: that would be downloading them.
 * @returns `3.11`, or undefined when it does not say.
 */
export const pythonInBase = ({ config }: Pick<BaseImage, 'config'>): string | undefined =>
  (config?.Env ?? [])
    .map(entry => /^PYTHON_VERSION=(3\.\d+)(?:\.|$)/.exec(entry)?.[1])
    .find(version => version !== undefined)

/** @throws UserError `BASE_IMAGE_PYTHON` when the base says it has another Python than the packages are made for. */
export const checkPythonInBase = (base: BaseImage, python: string): void => {
  const brought = pythonInBase(base)
  if (brought === undefined || brought === python) return
  throw new UserError(
    'BASE_IMAGE_PYTHON',
    `Base image "${base.name}" has Python ${brought}, but the environment is for Python ${python}.`,
    {
      hint: `Write python=${brought} in the environment file, or use a base with Python ${python}, for example ${defaultBase('python', python)}.`
    }
  )
}

/** For an image that brings its Python along, and for one that steps of a Dockerfile are run on: a C library and a shell. */
export const PLAIN_BASE = 'docker.io/library/debian:bookworm-slim'

/** What `base-image: default` stands for: a C library for the models' runtime, or a Python of the wanted version. */
export const defaultBase = (runtime: RuntimeKind, python: string | undefined): string => {
  if (runtime === 'onnx' || python === undefined) return 'gcr.io/distroless/cc-debian12:nonroot'
  // Docker's official images of Python 3.6 ended before Debian 12.
  return `docker.io/library/python:${python}-slim-${python === '3.6' ? 'bullseye' : 'bookworm'}`
}
