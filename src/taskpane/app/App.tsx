import { Suspense, lazy, useEffect, useSyncExternalStore, type ComponentType } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import type { ListedDocument } from '../../model/catalog';
import { texts } from '../../i18n/texts';
import { PageBoundary } from '../components/PageBoundary';
import { PageSkeleton } from '../components/PageSkeleton';
import type { PageKey } from '../session/session';
import type { SessionController } from '../session/sessionController';
import type { Pane } from '../pane';
import { ConnectionPage } from './ConnectionPage';
import { Shell } from './Shell';
import { themes, type ThemeStore } from './theme';

const LoadPage = lazy(async () => ({
  default: (await import('../pages/load/LoadPage')).LoadPage,
}));
const CheckPage = lazy(async () => ({
  default: (await withWords(() => import('../pages/check/CheckPage'))).CheckPage,
}));
const AlertsPage = lazy(async () => ({
  default: (await withWords(() => import('../pages/alerts/AlertsPage'))).AlertsPage,
}));
const IssuePage = lazy(async () => ({
  default: (await withWords(() => import('../pages/issue/IssuePage'))).IssuePage,
}));
const MergePage = lazy(async () => ({
  default: (await withWords(() => import('../pages/merge/MergePage'))).MergePage,
}));
const ReviewPage = lazy(async () => ({
  default: (await withWords(() => import('../pages/review/ReviewPage'))).ReviewPage,
}));
const CheckFilePage = lazy(async () => ({
  default: (await withWords(() => import('../pages/check/CheckFilePage'))).CheckFilePage,
}));

/** These show words that the first load leaves for later. */
async function withWords<Chunk>(load: () => Promise<Chunk>): Promise<Chunk> {
  await import('../../i18n/fillLaterWords');
  return load();
}

const pages: Readonly<Record<PageKey, ComponentType<{ readonly pane: Pane }>>> = {
  load: LoadPage,
  check: CheckPage,
  alerts: AlertsPage,
  issue: IssuePage,
  merge: MergePage,
  review: ReviewPage,
};

/** Pages of a pane without a workbook. */
const pagesAlone: Partial<typeof pages> = {
  merge: MergePage,
  check: CheckFilePage,
  review: ReviewPage,
};

export interface AppProps {
  readonly controller: SessionController;
  /** The documents built in. */
  readonly documents: readonly ListedDocument[];
  readonly theme: ThemeStore;
}

/** The whole pane. */
export function App({ controller, documents, theme }: AppProps) {
  const session = useSyncExternalStore(controller.subscribe, controller.getSession);
  const themeName = useSyncExternalStore(theme.subscribe, theme.getTheme);
  const words = texts(session.locale);
  useEffect(() => {
    document.documentElement.lang = session.locale;
    document.title = words.pane.productName;
  }, [session.locale, words]);
  const { connection, page } = session;
  const Page = connection.kind === 'alone' ? (pagesAlone[page] ?? MergePage) : pages[page];
  const own = session.workbook?.ownDocuments ?? [];
  const pane: Pane = { session, controller, documents: [...documents, ...own], words };
  return (
    <FluentProvider
      theme={themes[themeName]}
      lang={session.locale}
      // The browser's own controls, such as the calendar of a date field, follow the same theme.
      style={{ colorScheme: themeName === 'light' ? 'light' : 'dark' }}
    >
      <Shell pane={pane}>
        {connection.kind === 'ready' || connection.kind === 'alone' ? (
          <PageBoundary words={words} key={session.page}>
            <Suspense fallback={<PageSkeleton label={words.pane.common.loading} />}>
              <Page pane={pane} />
            </Suspense>
          </PageBoundary>
        ) : (
          <ConnectionPage pane={pane} connection={connection} />
        )}
      </Shell>
    </FluentProvider>
  );
}
