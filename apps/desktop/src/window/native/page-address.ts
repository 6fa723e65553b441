/** The scheme under which the native window has the page's files; nobody else can serve it. */
export const PAGE_SCHEME = "app"

/** The page's address in the native window. */
export const PAGE_ADDRESS = `${PAGE_SCHEME}://localhost/`

/** Whether an address is of the page itself. Only such addresses are gone to, and only messages from such are heard. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(PAGE_ADDRESS)
}
