/** The folder of this tool in the workspace: what is made for people and later steps, and the default registry. */
export const OUTPUT_FOLDER = '.scoreline'
