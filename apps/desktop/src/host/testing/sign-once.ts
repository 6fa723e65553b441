/**
 * A host in a process of its own that reviews a draft, says so, signs it, and says so again: to be killed at any moment
 * in between. Arguments: the folder of the desktop, the draft.
 */
import { driveHost, granted, PASSPHRASE } from "./host-driver.ts"

const [folder = "", draft = ""] = process.argv.slice(2)
const driver = await driveHost(folder)
const review = granted(await driver.ask({ ask: "review", draft }))
if (!("review" in review)) throw new Error("the form has problems")
process.stdout.write("reviewed\n")
const receipt = granted(await driver.ask({ ask: "sign", review: review.review, passphrase: PASSPHRASE }))
process.stdout.write(`signed ${receipt.digest}\n`)
await driver.host.close()
