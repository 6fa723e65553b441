import { Component, type ReactNode } from "react"

/** Shows plain text in the place of a page that failed, where without it the screen would stay blank. */
export class FaultBoundary extends Component<
  { readonly children: ReactNode; readonly show: (fault: string) => ReactNode },
  { readonly fault?: string }
> {
  override state: { readonly fault?: string } = {}

  static getDerivedStateFromError(fault: unknown): { readonly fault: string } {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }

  override render(): ReactNode {
    return this.state.fault === undefined ? this.props.children : this.props.show(this.state.fault)
  }
}
