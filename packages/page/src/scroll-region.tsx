import type { ReactNode } from "react"

/** A part of a page that scrolls by itself: it has a name and is reached by keyboard, as whoever cannot point needs (WCAG 2.1.1). */
export function ScrollRegion(props: {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const { label, className, children } = props
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
