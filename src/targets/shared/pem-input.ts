import { UserError } from '../../core/errors.ts'
import { invalid } from '../../core/inputs.ts'
import { pemIn } from '../../core/pem.ts'

/**
 * The PEM that an input gives, as its text or as the path of a file.
 * @param input its name
 * @throws UserError `INPUT_INVALID` for a file that cannot be read, or holds no PEM
 */
export const pemOf = async (
  value: string,
  input: string,
  readText: (file: string) => Promise<string>
): Promise<string> => {
  const text = pemIn(value) ?? pemIn(await read(value, input, readText))
  if (text === undefined) throw invalid(input, 'holds no PEM ("-----BEGIN …")')
  return text
}

const read = async (
  file: string,
  input: string,
  readText: (file: string) => Promise<string>
): Promise<string> => {
  try {
    return await readText(file)
  } catch (cause) {
    // What should have been a key is not shown, whatever it is.
    const shown = input === 'ssl-key-pem-file' ? '' : `: ${file}`
    throw new UserError(
      'INPUT_INVALID',
      `Input "${input}" is the path of a file that cannot be read${shown}.`,
      { cause }
    )
  }
}
