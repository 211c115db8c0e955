import { useRef } from 'react';
import { Button, ToggleButton } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { fillMessage } from '../../../i18n/texts';
import { InlineNotice } from '../../components/InlineNotice';
import type { Pane } from '../../pane';
import type { OpenedReview } from '../../../pipeline/reviewFlow';
import type { ReviewStep } from '../../session/reviewSession';
import { DetailsStep } from './DetailsStep';
import { FiguresStep } from './FiguresStep';
import { OpenStep } from './OpenStep';
import { useStyles } from './Review.styles';
import { SaveStep } from './SaveStep';
import { TargetsStep } from './TargetsStep';
import { TasksStep } from './TasksStep';
import { TextPanel } from './TextPanel';
import { listPassedOver } from './textPieces';

const STEPS: readonly ReviewStep[] = ['details', 'targets', 'tasks', 'notTargets', 'save'];

const steps = {
  details: DetailsStep,
  targets: TargetsStep,
  tasks: TasksStep,
  notTargets: FiguresStep,
  save: SaveStep,
} as const;

/** 从文件提取: text in, candidates with their doubts out, a person accepts. */
export function ReviewPage({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { review } = session.review;
  const text = words.review;
  return (
    <div className={styles.page}>
      {session.connection.kind === 'ready' && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowLeft16Regular />}
            onClick={() => controller.dispatch({ type: 'pageOpened', page: 'load' })}
          >
            {text.back}
          </Button>
        </div>
      )}
      <h2 className={styles.heading}>{text.title}</h2>
      {review === null ? <OpenStep pane={pane} /> : <Review pane={pane} review={review} />}
    </div>
  );
}

function Review({ pane, review }: { readonly pane: Pane; readonly review: OpenedReview }) {
  const styles = useStyles();
  const { session, controller, words } = pane;
  const { step } = session.review;
  const Step = steps[step];
  const nav = useRef<HTMLElement>(null);
  const next = STEPS[STEPS.indexOf(step) + 1];
  const goOn = (to: ReviewStep): void => {
    controller.dispatch({ type: 'reviewStepChosen', step: to });
    // The next step is read from its top.
    nav.current?.querySelectorAll('button')[STEPS.indexOf(to)]?.focus();
  };
  const hasText = step === 'targets' || step === 'tasks' || step === 'notTargets';
  return (
    <>
      <Overview pane={pane} review={review} />
      <nav ref={nav} className={styles.steps} aria-label={words.review.title}>
        {STEPS.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            checked={one === step}
            onClick={() => controller.dispatch({ type: 'reviewStepChosen', step: one })}
          >
            {nameStep(one, review, pane)}
          </ToggleButton>
        ))}
      </nav>
      <div className={hasText ? styles.sides : undefined}>
        <div className={styles.stepBody}>
          <Step pane={pane} review={review} />
          {next && (
            <div>
              <Button appearance="primary" onClick={() => goOn(next)}>
                {fillMessage(words.review.next, { name: words.review.steps[next] })}
              </Button>
            </div>
          )}
        </div>
        {hasText && <TextPanel pane={pane} review={review} />}
      </div>
    </>
  );
}

function nameStep(step: ReviewStep, review: OpenedReview, { words }: Pane): string {
  const { draft } = review;
  const name = words.review.steps[step];
  const counts: Partial<Record<ReviewStep, number>> = {
    targets: draft.targets.length,
    tasks: draft.tasks.length,
    notTargets: listPassedOver(review).length,
  };
  const count = counts[step];
  return count === undefined ? name : `${name} ${count}`;
}

function Overview({ pane, review }: { readonly pane: Pane; readonly review: OpenedReview }) {
  const styles = useStyles();
  const { controller, words } = pane;
  const { draft, remarks, fileName } = review;
  const text = words.review;
  const all = [...draft.targets, ...draft.tasks];
  const accepted = (items: readonly { readonly decision: string }[]) =>
    items.filter(({ decision }) => decision === 'accepted').length;
  const said: Readonly<Record<string, string>> = words.extract.remarks;
  return (
    <section>
      <div className={styles.actions}>
        <p className={styles.file}>{fileName}</p>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => controller.dispatch({ type: 'reviewClosed' })}
        >
          {text.reopen}
        </Button>
      </div>
      <p className={styles.note}>
        {fillMessage(text.foundCounts, {
          targets: draft.targets.length,
          doubtful: draft.targets.filter(({ doubts }) => doubts.length > 0).length,
          tasks: draft.tasks.length,
          figures: listPassedOver(review).length,
        })}
      </p>
      <p className={styles.note} role="status">
        {fillMessage(text.progress, {
          targets: accepted(draft.targets),
          tasks: accepted(draft.tasks),
          open: all.filter(({ decision }) => decision === 'open').length,
        })}
      </p>
      {remarks.map(({ code, params }) => (
        <InlineNotice key={code} tone="warning">
          {fillMessage(said[code] ?? code, params)}
        </InlineNotice>
      ))}
    </section>
  );
}
