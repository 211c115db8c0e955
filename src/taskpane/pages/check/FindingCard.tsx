import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { describeFinding, namePlace } from '../../../i18n/findingText';
import { fillMessage } from '../../../i18n/texts';
import type { LocalizedText } from '../../../model/basics';
import type { CheckedFinding } from '../../../pipeline/checkedWorkbook';
import type { Pane } from '../../pane';
import { ExplanationField } from './ExplanationField';
import { useStyles } from './FindingCard.styles';
import { classOf } from './findingGroups';

/** One finding: its cell, its rule, what was found and what to do, and the ways to do it. */
export function FindingCard({ pane, one }: { readonly pane: Pane; readonly one: CheckedFinding }) {
  const styles = useStyles();
  const { session, words } = pane;
  const text = words.check;
  const inLanguage = (said: LocalizedText) => (session.locale === 'en-US' ? said.en : said.zh);
  const { finding, rule, subject, unit } = one;
  const facts = [subject && inLanguage(subject), unit].filter((part) => part);
  return (
    <li>
      <article
        className={mergeClasses(styles.card, styles[classOf(one)])}
        aria-label={namePlace(finding) || text.wholeWorkbook}
      >
        <div className={styles.head}>
          {finding.cell !== null && <span className={styles.place}>{finding.cell}</span>}
          <h4 className={styles.rule}>{rule ? inLanguage(rule.title) : text.readingRule}</h4>
        </div>
        {facts.length > 0 && <div className={styles.subject}>{facts.join(' · ')}</div>}
        <p className={styles.message}>{describeFinding(finding, words)}</p>
        {finding.explanation !== null && (
          <p className={styles.said}>
            {text.explanation}
            {words.pane.common.colon}
            {finding.explanation}
          </p>
        )}
        <Ways pane={pane} one={one} />
        {rule && (
          <details className={styles.why}>
            <summary>{text.why}</summary>
            <p>{inLanguage(rule.why)}</p>
          </details>
        )}
        {one.explainIn !== null && <ExplanationField pane={pane} one={one} />}
      </article>
    </li>
  );
}

/** To the cell, and checking its row anew once it is mended. */
function Ways({ pane, one }: { readonly pane: Pane; readonly one: CheckedFinding }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const text = words.check;
  const { place, rowId, finding, rule } = one;
  const { recheckJob } = session.check;
  const cell = namePlace(finding);
  const title = rule ? (session.locale === 'en-US' ? rule.title.en : rule.title.zh) : '';
  const isBusy = recheckJob.kind === 'running';
  return (
    <div className={styles.actions}>
      {place && (
        <Button
          size="small"
          icon={<Location16Regular />}
          aria-label={fillMessage(text.goToOf, { cell, rule: title || text.readingRule })}
          onClick={() => void controller.select(place)}
        >
          {text.goTo}
        </Button>
      )}
      {rowId !== null && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwise16Regular />}
          disabledFocusable={isBusy}
          aria-label={fillMessage(text.recheckOf, { cell })}
          onClick={() => void controller.check.recheck(one)}
        >
          {text.recheck}
        </Button>
      )}
    </div>
  );
}
