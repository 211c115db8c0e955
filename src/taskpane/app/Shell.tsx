import type { ReactNode } from 'react';
import { ToggleButton, mergeClasses } from '@fluentui/react-components';
import { BrandMark } from '../components/BrandMark';
import type { Pane } from '../pane';
import type { Connection, PageKey } from '../session/session';
import { useStyles } from './Shell.styles';

/** The others need a workbook. */
const pages: Readonly<Partial<Record<Connection['kind'], readonly PageKey[]>>> = {
  ready: ['load', 'check', 'alerts', 'issue', 'merge'],
  alone: ['merge', 'check', 'review'],
};

/** Header, navigation and the place of the page. */
export function Shell(props: { readonly pane: Pane; readonly children: ReactNode }) {
  const styles = useStyles();
  const { session, controller, words } = props.pane;
  const shown = pages[session.connection.kind];
  return (
    <div className={styles.shell}>
      <header className={styles.header}>
        <span className={styles.mark}>
          <BrandMark />
        </span>
        <h1 className={styles.name}>{words.pane.productName}</h1>
        <LanguageSwitch pane={props.pane} />
      </header>
      {shown && (
        <nav className={styles.nav} aria-label={words.pane.navLabel}>
          {shown.map((page) => (
            <button
              key={page}
              type="button"
              className={mergeClasses(styles.link, session.page === page && styles.current)}
              aria-current={session.page === page ? 'page' : undefined}
              onClick={() => controller.dispatch({ type: 'pageOpened', page })}
            >
              {words.pane.nav[page]}
            </button>
          ))}
        </nav>
      )}
      <main className={styles.page}>{props.children}</main>
    </div>
  );
}

function LanguageSwitch({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller } = pane;
  const { language } = pane.words.pane;
  const choices = [
    { locale: 'zh-CN', name: language.zh },
    { locale: 'en-US', name: language.en },
  ] as const;
  return (
    <div className={styles.languages} role="group" aria-label={language.label}>
      {choices.map(({ locale, name }) => (
        <ToggleButton
          key={locale}
          className={styles.language}
          size="small"
          appearance="subtle"
          lang={locale}
          checked={session.locale === locale}
          onClick={() => void controller.chooseLocale(locale)}
        >
          {name}
        </ToggleButton>
      ))}
    </div>
  );
}
