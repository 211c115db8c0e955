import { Component, type ReactNode } from 'react';
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Texts } from '../../i18n/texts';

interface BoundaryProps {
  readonly words: Texts;
  readonly children: ReactNode;
}

/** Shows words instead of a blank pane where a page's code cannot be fetched or fails. */
export class PageBoundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const { pageFailed, common } = this.props.words.pane;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{pageFailed.title}</MessageBarTitle>
          {pageFailed.todo}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => window.location.reload()}>
            {common.retry}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
