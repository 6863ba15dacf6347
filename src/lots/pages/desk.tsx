import type { VNode } from 'preact';
import type { ListedProducer } from '../../parties/parties.public';
import type { Language } from '../../platform/text/language';
import { inLanguage, renderPage } from '../../platform/web/shell';
import { say } from './delivery-pages.texts';

/** Who sits at the scale, and in which language the pages speak. */
export interface Desk {
  readonly language: Language;
  readonly clerkName: string | null;
}

interface DeskPage {
  readonly title: string;
  readonly path: string;
  /** The menu entry that this page belongs to. */
  readonly current: string;
  readonly faulty?: boolean | undefined;
}

/** A page of the delivery desk: its menu, the clerk's name and the way out. */
export function renderDeskPage({ language, clerkName }: Desk, page: DeskPage, body: VNode): string {
  const link = (path: string, label: string): { href: string; label: string } => ({
    href: inLanguage(path, language),
    label,
  });
  return renderPage(
    {
      language,
      title: page.title,
      path: page.path,
      nav: [
        link('/deliveries/new', say(language, 'desk.new')),
        link('/deliveries', say(language, 'desk.list')),
      ],
      current: inLanguage(page.current, language),
      userName: clerkName ?? '',
      logOutPath: '/logout',
      robots: 'noindex',
      faulty: page.faulty,
    },
    body,
  );
}

/** "S-014 · Rosa Ejemplo": the number first, because the clerk knows it. */
export function memberLabel(language: Language, member: ListedProducer): string {
  return `${member.code} · ${member.name ?? say(language, 'desk.nameless')}`;
}
