import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../platform/text/language';
import type { Passage } from '../domain/claims';
import type { ReportSnapshot } from '../domain/snapshot';
import { Cover, HowToRead, Summary } from './cover';
import { GoalSection } from './goal-section';
import { Method } from './method';
import { PremiumUses } from './premium';
import { WorkPlan } from './work-plan';

type Denials = 'shown' | 'left-out';

/**
 * The text of a report from its frozen snapshot: the same snapshot and language give the same
 * bytes. It begins with the page's `h1`; the page around it adds standing and verification.
 */
export function reportBody(snapshot: ReportSnapshot, language: Language): string {
  return sectionsOf(snapshot, language, 'shown')
    .map(({ node }) => renderToString(node))
    .join('');
}

/** The words of each section as a reader sees them, without what is expressly not claimed. */
export function passagesOf(snapshot: ReportSnapshot, language: Language): readonly Passage[] {
  return sectionsOf(snapshot, language, 'left-out').map(({ place, node }) => ({
    place,
    language,
    text: wordsOf(renderToString(node)),
  }));
}

function sectionsOf(
  snapshot: ReportSnapshot,
  language: Language,
  denials: Denials,
): readonly { readonly place: string; readonly node: VNode }[] {
  const props = { snapshot, language };
  return [
    { place: 'cover', node: <Cover {...props} /> },
    { place: 'summary', node: <Summary {...props} /> },
    { place: 'how-to-read', node: <HowToRead {...props} /> },
    ...snapshot.goals.map((goal) => ({
      place: `goal-${String(goal.goal)}`,
      node: <GoalSection {...props} goal={goal} denials={denials} />,
    })),
    { place: 'premium', node: <PremiumUses {...props} /> },
    { place: 'work-plan', node: <WorkPlan {...props} /> },
    { place: 'method', node: <Method {...props} /> },
  ];
}

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
