// What happens to a panel whose code throws? It alone says so, and can be started again.

import { Component, type ReactNode } from 'react'
import { Failed } from './Failed.tsx'

interface Props {
  name: string
  children: ReactNode
}

export class PanelBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <Failed name={this.props.name} because="unexpected" retry={() => this.setState({ failed: false })} />
    )
  }
}
