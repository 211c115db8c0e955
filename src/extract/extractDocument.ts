import type { Extraction } from '../model/extraction';
import { cleanText } from './cleanText/cleanText';
import { readDocumentDetails } from './documentDetails';
import { readOutline } from './outline/readOutline';
import { findTargets } from './targets/findTargets';
import { readPhases } from './tasks/readPhases';
import { readTasks } from './tasks/readTasks';
import { isTraditional } from './cleanText/simplifyScript';

/**
 * What the rules find in a policy text: candidates with their places and doubts. Any text is taken, and
 * none throws; an empty one gives empty lists. Linear in the length of the text.
 */
export function extractDocument(text: string): Extraction {
  const clean = cleanText(text);
  const outline = readOutline(clean);
  const { year, ...details } = readDocumentDetails(clean, outline);
  const found = findTargets(clean, outline, year ?? undefined);
  return {
    document: {
      ...details,
      script: isTraditional(text) ? 'hant' : 'hans',
      horizonYear: found.horizonYear,
      phases: readPhases(clean, outline, year).map(({ phase }) => phase),
      textLength: text.length,
    },
    targets: found.targets,
    tasks: readTasks(clean, outline, year),
    notTargets: found.notTargets,
  };
}
