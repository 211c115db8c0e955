import { ownFigure, ratioScale } from '../assess/judgedFigure';
import type { Target } from '../model/catalog';
import type { Observation } from '../model/observation';

/** The figure as it is judged: a share that is given by its parts alone has one too. */
export function judgedValue(figure: Observation, target: Target): number | null {
  return ownFigure(figure, ratioScale(target));
}

/** Where the judged figure is typed. */
export function judgedKey({ value, numerator }: Observation): 'value' | 'numerator' {
  return value === null && numerator !== null ? 'numerator' : 'value';
}
