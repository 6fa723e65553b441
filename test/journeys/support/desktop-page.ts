import type { WindowDriver } from "@commonshelf/desktop/testing"

/** What a supplier does in the window of the desktop, screen by screen; selectors are those of either shell. */
export interface DesktopPage {
  /** From the first start to the founded party. */
  found(name: string, passphrase: string): Promise<void>
  /** Pastes an invite, looks whose it is, and joins. */
  join(link: string, name: string): Promise<void>
  /** Describes a product and signs it. */
  addProduct(product: Readonly<Record<string, string>>, passphrase: string): Promise<void>
  /** Opens the form of a question by the digest of its metric. */
  openQuestion(digest: string): Promise<void>
  /** Types into fields by name. */
  typeInto(fields: Readonly<Record<string, string>>): Promise<void>
  choose(field: string, value: string): Promise<void>
  /** Goes on to the review; gives all that it shows. */
  review(): Promise<string>
  /** Signs what is shown, and gives what the receipt says once it contains `arrived`. */
  sign(passphrase: string, arrived: string): Promise<string>
}

const MAIN = "main button[data-main]"

export function desktopPage(window: WindowDriver): DesktopPage {
  const go = (place: string) => window.click(`nav a[href="#/${place}"]`)
  const page: DesktopPage = {
    async found(name, passphrase) {
      await window.type('input[autocomplete="organization"]', name)
      await window.click(MAIN)
      await window.text("ol li:nth-child(24)")
      const words = await Promise.all(
        Array.from({ length: 24 }, (_, at) => window.text(`ol li:nth-child(${at + 1}) span:nth-child(2)`)),
      )
      await window.click(MAIN)
      await window.text('input[name^="word-"]')
      for (const [at, word] of words.entries()) {
        const field = `input[name="word-${at + 1}"]`
        if ((await window.count(field)) > 0) await window.type(field, word)
      }
      await window.click(MAIN)
      await window.type("form > div:nth-of-type(1) input", passphrase)
      await window.type("form > div:nth-of-type(2) input", passphrase)
      await window.click(MAIN)
      await window.text("nav a")
    },
    async join(link, name) {
      await go("cooperatives")
      await window.type('input[maxlength="4000"]', link)
      await window.click(MAIN)
      await window.untilText("form", name)
      await window.click(MAIN)
      await window.untilText("main ul", name)
    },
    async addProduct(product, passphrase) {
      await go("products")
      await window.click('a[href*="product+new"]')
      await page.typeInto(product)
      await page.review()
      await page.sign(passphrase, "")
    },
    async openQuestion(digest) {
      await go("answers")
      await window.click(`a[href*="answer+${digest}"]`)
    },
    async typeInto(fields) {
      for (const [name, value] of Object.entries(fields))
        await window.type(`main input[name="${name}"]`, value)
    },
    choose: (field, value) => window.click(`main input[name="${field}"][value="${value}"]`),
    async review() {
      await window.click(MAIN)
      await window.text('input[autocomplete="current-password"]')
      return window.text("main")
    },
    async sign(passphrase, arrived) {
      await window.type('input[autocomplete="current-password"]', passphrase)
      await window.click(MAIN)
      return window.untilText('[data-fresh="true"]', arrived)
    },
  }
  return page
}
