import { formatTime } from "@commonshelf/page"
import type { ReactNode } from "react"
import type { Fault } from "../api/get-answer.ts"
import { valueOf, type Resource } from "../api/resource.ts"
import { useWords, type Words } from "../messages/words.ts"
import styles from "@commonshelf/page/shell.module.css"

/** What the node answers to another device when it is asked for what only its operator needs. */
const OWN_COMPUTER_ONLY = 403

/** Shows something of the node's as soon as it is here, and says in plain words when it is not to be had. */
export function Awaited<T>(props: {
  readonly resource: Resource<T>
  readonly children: (value: T) => ReactNode
}) {
  const { say } = useWords()
  const { resource, children } = props
  const value = valueOf(resource)
  if (value !== undefined) return children(value)
  if (resource.kind === "failed") return <Failure fault={resource.fault} since={resource.since} />
  return <output className={styles.loading}>{say("loading")}</output>
}

function Failure({ fault, since }: { readonly fault: Fault; readonly since: number }) {
  return <p className={styles.notice}>{faultInWords(fault, since, useWords())}</p>
}

function faultInWords(fault: Fault, since: number, { locale, say }: Words): string {
  if (fault.kind === "refused" && fault.status === OWN_COMPUTER_ONLY) return say("fault.ownComputerOnly")
  if (fault.kind === "refused") return say("fault.refused", { status: fault.status })
  return say(`fault.${fault.kind}`, { time: formatTime(locale, since) })
}
