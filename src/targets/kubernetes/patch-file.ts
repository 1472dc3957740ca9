/** Whether a text is the path of a file with patches, and not the patches. */
export const isPatchFile = (text: string): boolean => !/[\n[{]/.test(text)
