import { Figure, formatDay, Id, Wording } from "@commonshelf/page"
import type { Continuation, PartyStanding } from "@commonshelf/comparison"
import { Fragment } from "react"
import { useWords } from "../messages/words.ts"
import styles from "./why.module.css"

type StandingProps = { readonly standing: PartyStanding }

/** In one line, whether cooperatives say who the supplier is: about the speaker, so never beside what was checked. */
export function StandingLine({ standing }: StandingProps) {
  const { say, show } = useWords()
  const { confirmedBy } = standing
  if (confirmedBy.length === 0) return <>{say("identity.unconfirmed")}</>
  const names = confirmedBy.map(({ scid, name }, index) => (
    <Fragment key={scid}>
      {index === 0 ? null : ", "}
      <Wording of={name} />
    </Fragment>
  ))
  return <>{show("identity.confirmed", { count: confirmedBy.length, names: <span>{names}</span> })}</>
}

/** Who says so, how they looked, and what that does not mean. */
export function Standing({ standing }: StandingProps) {
  const { locale, say, show } = useWords()
  const { confirmedBy, continues = [], continuedBy = [] } = standing
  return (
    <section>
      <h3>{say("identity.title")}</h3>
      <p>
        <StandingLine standing={standing} />
      </p>
      <ul>
        {confirmedBy.map(({ scid, name, on, legalName, register, registeredId, method }) => (
          <li key={scid}>
            {show("identity.by", {
              name: <Wording of={name} />,
              day: <bdi>{formatDay(locale, on)}</bdi>,
              legalName: <bdi dir="auto">{legalName}</bdi>,
              register: <bdi dir="auto">{register}</bdi>,
              number: <Figure>{registeredId}</Figure>,
              method: say(`identity.method.${method}`),
            })}
          </li>
        ))}
        {continues.map((continuation) => (
          <ContinuationItem key={continuation.digest} by={continuation} says="identity.continues" />
        ))}
        {continuedBy.map((continuation) => (
          <ContinuationItem key={continuation.digest} by={continuation} says="identity.continuedBy" />
        ))}
      </ul>
      <p className={styles.small}>{say("identity.means")}</p>
    </section>
  )
}

function ContinuationItem(props: {
  readonly by: Continuation
  readonly says: "identity.continues" | "identity.continuedBy"
}) {
  const { by, from, to } = props.by
  const party = props.says === "identity.continues" ? from : to
  const named = party.name === undefined ? <Id of={party.scid} /> : <Wording of={party.name} />
  return <li>{useWords().show(props.says, { party: named, name: <Wording of={by.name} /> })}</li>
}
