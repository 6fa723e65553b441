import { Wording, formatDay } from "@commonshelf/page"
import type { CellExplanation } from "@commonshelf/comparison"
import { useWords } from "../messages/words.ts"

type WhyProps = { readonly why: CellExplanation }
type Contest = CellExplanation["contests"][number]

/** What is said to be wrong about the answers, by whom, what was replied and decided. */
export function Contests({ why }: WhyProps) {
  const { say } = useWords()
  if (why.contests.length === 0) return null
  return (
    <section>
      <h3>{say("why.contests")}</h3>
      <ul>
        {why.contests.map((contest) => (
          <li key={contest.digest}>
            <ContestWords contest={contest} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ContestWords({ contest }: { readonly contest: Contest }) {
  const { locale, say, show } = useWords()
  const { state, claim, counts, replies, resolutions } = contest
  const by = ({ signedBy, signedAt }: Pick<Contest, "signedBy" | "signedAt">) => ({
    name: <Wording of={signedBy.name ?? signedBy.scid} />,
    day: <bdi>{formatDay(locale, signedAt)}</bdi>,
  })
  const heard = [
    ...replies.map((reply) => ({ ...reply, key: "contest.reply" as const, text: reply.reply })),
    ...resolutions.map((said) => ({ ...said, key: "contest.decided" as const, text: said.reason })),
  ]
  return (
    <>
      {show(`contest.${state}`, { ...by(contest), claim: <Wording of={claim} /> })}
      {counts ? null : ` ${say("contest.doesNotCount")}`}
      {heard.length === 0 ? null : (
        <ul>
          {heard.map((said) => (
            <li key={said.digest}>
              {show(said.key, { ...by(said), text: <Wording of={said.text} /> })}
              {said.counts ? null : ` ${say("contest.doesNotCount")}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
