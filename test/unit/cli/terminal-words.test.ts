import { asOptions } from '../../../src/cli/terminal-words.ts'

const INPUTS = new Set(['force', 'model', 'image', 'service-name', 'base-image', 'with-dockerfile'])

describe('inputs in messages, on a terminal', () => {
  it.each([
    ['Or set input "force".', 'Or set --force.'],
    ['Input "image" is required.', 'Option --image is required.'],
    [
      'Give one of the inputs "service-name", "image" and "model".',
      'Give one of --service-name, --image and --model.'
    ],
    ['Leave the input "force" empty.', 'Leave --force empty.'],
    ['"A b" (input "image") is no name.', '"A b" (--image) is no name.'],
    ['The input "X" of the model has no type.', 'The input "X" of the model has no type.'],
    ['Its input "tensor" is unknown.', 'Its input "tensor" is unknown.'],
    ['Paths start from the workspace.', 'Paths start from the current folder.'],
    ['Nothing is named here.', 'Nothing is named here.'],
    ['Check service-name, or leave it out.', 'Check --service-name, or leave it out.'],
    ['Build it with base-image: default.', 'Build it with --base-image default.'],
    [
      'Build it again with container-engine: podman.',
      'Build it again with --container-engine podman.'
    ],
    ['Leave the input "run-in" empty.', 'Leave --run-in empty.'],
    ['The input "builder" is of another command.', 'The input "builder" is of another command.'],
    ['It is not in base-image.py, or base-image.', 'It is not in base-image.py, or --base-image.'],
    ['Set with-dockerfile: true for it.', 'Set --with-dockerfile for it.'],
    ['az acr create --service-name x', 'az acr create --service-name x'],
    ['docs/base-image.md and my-base-image', 'docs/base-image.md and my-base-image'],
    ['Write `base-image: default`, or set force.', 'Write `base-image: default`, or set force.'],
    ['There are: `base-image`, `model`.', 'There are: `base-image`, `model`.'],
    [
      'Write `with-dockerfile: true` or with-dockerfile: true.',
      'Write `with-dockerfile: true` or --with-dockerfile.'
    ],
    ['One ` alone: base-image.', 'One ` alone: --base-image.'],
    ['Service "service-name" is there.', 'Service "service-name" is there.']
  ])('%j reads %j', (neutral, shown) => {
    expect(asOptions(neutral, INPUTS)).toBe(shown)
  })
})
