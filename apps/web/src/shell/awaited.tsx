import type { ReactNode } from "react"
import type { Fault } from "../api/get-answer.ts"
import { valueOf, type Resource } from "../api/resource.ts"
import { formatTime } from "../messages/format.ts"
import { useWords } from "../messages/words.tsx"
import styles from "./shell.module.css"

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
  return <p role="status">{say("loading")}</p>
}

function Failure({ fault, since }: { readonly fault: Fault; readonly since: number }) {
  const { locale, say } = useWords()
  const time = formatTime(locale, since)
  switch (fault.kind) {
    case "unreachable":
      return <p className={styles.notice}>{say("fault.unreachable", { time })}</p>
    case "refused":
      return <p className={styles.notice}>{say("fault.refused", { status: fault.status })}</p>
    case "unreadable":
      return <p className={styles.notice}>{say("fault.unreadable")}</p>
  }
}
