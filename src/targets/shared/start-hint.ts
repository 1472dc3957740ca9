/** Packages whose modules have another name than they have. */
const PACKAGES: Readonly<Record<string, string>> = {
  sklearn: 'scikit-learn',
  cv2: 'opencv-python-headless',
  PIL: 'Pillow',
  skimage: 'scikit-image',
  yaml: 'PyYAML',
  bs4: 'beautifulsoup4',
  dateutil: 'python-dateutil'
}

/**
 * The next step for a service whose entry script did not start. Pure.
 * @param exception the line of its log that names one: `ModuleNotFoundError: No module named 'numpy'`
 */
export const startHint = (exception: string | undefined): string => {
  const [, module] = /^ModuleNotFoundError: No module named '(\w+)/.exec(exception ?? '') ?? []
  if (module === undefined)
    return 'The lines above are its own log; init() runs before anything is served.'
  const name = Object.hasOwn(PACKAGES, module) ? PACKAGES[module] : module
  return `Add ${name} to the packages of environment-file or requirements and build the image again. A module of your own has to lie in source-directory.`
}
