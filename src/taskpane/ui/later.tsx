import { Component, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Unshown } from './unshown';

/** A part of the pane that is fetched when it is wanted, or before. */
export interface Later<P> {
  readonly fetch: () => Promise<ComponentType<P>>;
  /** Shows it; where it cannot be had it says so, and is asked for anew by a button. */
  readonly Part: ComponentType<P>;
}

/**
 * Once the part is there it is shown at once. React's `lazy` would let it wait even then, with nothing in its stead that
 * Tab could come to.
 * @param meanwhile is shown until it is there
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): Later<P> {
  let there: ComponentType<P> | null = null;
  const fetch = async (): Promise<ComponentType<P>> => (there ??= await load());
  function Fetched(props: P) {
    const [Shown, show] = useState(() => there);
    const [failure, fail] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (Shown) return;
      fetch().then(
        (part) => show(() => part),
        (error: unknown) => fail({ error }),
      );
    }, [Shown]);
    if (failure) throw failure.error;
    return Shown ? <Shown {...props} /> : meanwhile;
  }
  const Part = (props: P) => (
    <Caught>
      <Fetched {...props} />
    </Caught>
  );
  return { fetch, Part };
}

/** What fails while it is shown does not take the pane along. */
export class Caught extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Unshown retry={() => this.setState({ failed: false })} />;
  }
}
