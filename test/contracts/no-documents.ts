/** For JSON-LD that brings its context: whatever it would fetch is refused, and so is what would be dropped. */
export const noDocuments = {
  documentLoader: (url: string) => Promise.reject(new Error(`nothing is fetched: ${url}`)),
  safe: true,
}
