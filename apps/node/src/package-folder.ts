/** The folder of this package, the same for the source and for what is built from it: both stand one level below it. */
export const PACKAGE_FOLDER = new URL("../", import.meta.url)
