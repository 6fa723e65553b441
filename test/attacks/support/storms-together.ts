import { testFederations, testLetters } from "@commonshelf/dataset/testing"
import { draftDataUseReport } from "@commonshelf/documents"
import { testLetter } from "@commonshelf/documents/testing"
import { beginWithAnswer, word, type Storm } from "./storm.ts"

function beginFederation() {
  const federations = testFederations()
  const eve = federations.party("Eve")
  federations.profile(eve, "cooperative")
  const charter = federations.charter([eve])
  federations.federate(eve, charter, { act: "apply" })
  return { ...federations, eve, charter }
}

/** Of federations and letters, where what one says bears on what others have said. */
export const STORMS_TOGETHER: Readonly<Record<string, () => Storm>> = {
  "resolutions by a mandate given again and again": () => {
    const begun = beginWithAnswer()
    const { charter, federate } = testFederations(begun)
    const { statements, contest, resolve, eve, first } = begun
    const mandates = [{ mandate: "resolve-contests" as const, what: word("decides") }]
    const federation = charter([eve], { mandates })
    federate(eve, federation, { act: "apply" })
    const contested = contest(eve, first)
    const { mandate } = mandates[0] ?? { mandate: "resolve-contests" }
    return {
      statements,
      round: () => {
        federate(eve, federation, { act: "give-mandate", mandate, party: eve.did })
        resolve(eve, contested, "settled", undefined, { basis: "federation", text: federation })
      },
    }
  },
  "charters that amend one, with a voice each": () => {
    const { statements, amendment, federate, eve, charter } = beginFederation()
    const others = ["Bob", "Carol"].map((name) =>
      amendment(eve, { federation: charter, amends: charter }, { name: word(name) }),
    )
    return {
      statements,
      round: (number) => {
        const name = word(`Charter ${number}`)
        const amends = others[number % 2] ?? charter
        federate(eve, charter, {
          act: "amend",
          replacedBy: amendment(eve, { federation: charter, amends }, { name }),
        })
      },
    }
  },
  "charters each of which amends the one before": () => {
    const { statements, amendment, federate, eve, charter } = beginFederation()
    let last = charter
    return {
      statements,
      round: (number) => {
        const name = word(`Charter ${number}`)
        last = amendment(eve, { federation: charter, amends: last }, { name })
        federate(eve, charter, { act: "amend", replacedBy: last })
      },
    }
  },
  "votes about parties that never applied": () => {
    const { statements, party, federate, eve, charter } = beginFederation()
    return {
      statements,
      round: (number) => {
        const { did } = party(`Stranger ${number % 8}`)
        federate(eve, charter, { act: "accept", party: did })
        federate(eve, charter, { act: number % 2 === 0 ? "leave" : "apply" })
      },
    }
  },
  "letters that all take the place of one": () => {
    const { statements, alice, bob, propose, sign } = testLetters()
    const signed = (title: string, amends?: ReturnType<typeof propose>) => {
      const terms = { title: word(title), ...(amends !== undefined && { amends }) }
      const letter = propose(alice, testLetter([alice, bob], terms))
      for (const party of [alice, bob]) sign(party, letter, "2026-01-04T00:00:00Z")
      return letter
    }
    const first = signed("The first")
    return { statements, round: (number) => void signed(`Letter ${number}`, first) }
  },
  "reviews and reports of one letter": () => {
    const { statements, alice, bob, propose, sign, act, say, release } = testLetters()
    const letter = propose(alice, testLetter([alice, bob], { reviewEvery: "P1M" }))
    for (const party of [alice, bob]) sign(party, letter, "2026-01-04T00:00:00Z")
    const releases = [release(alice, "2026-01", []).digest]
    return {
      statements,
      round: (number) => {
        const decisions = [{ topic: "stock" as const, text: word("more") }]
        const about = { digest: letter, round: number + 1 }
        const report = { period: "2026-01", letter: about, releases, decisions }
        const dataUseReports = [say(bob, draftDataUseReport(bob.did, report)).digest]
        act(bob, letter, { act: "review", round: number + 1, dataUseReports })
      },
    }
  },
}
