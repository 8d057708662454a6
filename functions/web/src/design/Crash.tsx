import { Component, type ReactNode } from "react";
import { Failure } from "./Feedback";

/** Keeps a fault of one page from taking the way to the others. */
export class Crash extends Component<{ children: ReactNode }, { fault: unknown }> {
  override state = { fault: null };

  static getDerivedStateFromError(fault: unknown) {
    return { fault };
  }

  override render() {
    return this.state.fault ? <Failure error={this.state.fault} /> : this.props.children;
  }
}
