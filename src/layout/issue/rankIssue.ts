import { hashContent } from '../../catalog/hashCatalog';
import type { CatalogDocument } from '../../model/catalog';
import type { ReturnContent, ReturnHead } from '../../model/issue';
import { compareIssues, digestContent } from './compareIssues';
import type { ReturnIssue, UnitRow } from './issueTypes';

/** What tells two issues apart; targets and tasks by id, since the catalog's hashes stand for them. */
function hashIssue({ template, targets, tasks }: ReturnContent, head: ReturnHead): string {
  return hashContent({
    template: { ...template, revision: null },
    head,
    targets: targets.map(({ target, quota, plan, previous }) => [target.id, quota, plan, previous]),
    tasks: tasks.map(({ task, role }) => [task.id, role]),
  });
}

/** The revision: the one that was issued where nothing has changed, else the next. */
export function rankIssue(
  unit: UnitRow,
  { content, head }: { readonly content: ReturnContent; readonly head: ReturnHead },
  documents: readonly CatalogDocument[],
): ReturnIssue {
  const contentHash = hashIssue(content, head);
  const digest = digestContent(content);
  const { locale } = content.template;
  const withRevision = (revision: number): ReturnContent => ({
    ...content,
    template: { ...content.template, revision },
  });
  const common = { unit, head, contentHash, digest };
  if (unit.revision === null) {
    return { ...common, content, changes: [{ code: 'firstIssue', items: [] }] };
  }
  if (unit.contentHash === contentHash) {
    return { ...common, content: withRevision(unit.revision), changes: [] };
  }
  const changes = compareIssues(unit.issuedContent, digest, documents, locale);
  return { ...common, content: withRevision(unit.revision + 1), changes };
}
