import type { RejectionReason } from '../../model/extraction';
import type { Candidate } from '../targets/scene';

/** One kind of figure that sets no goal. */
export interface RejectionRule {
  readonly reason: RejectionReason;
  readonly applies: (candidate: Candidate) => boolean;
}
