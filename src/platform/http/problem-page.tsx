import { Injectable } from '@nestjs/common';
import type { Language } from '../text/language';
import { Notice } from '../web/components/notice';
import { renderPage } from '../web/shell';
import type { Problem } from './problem';

/** A refusal as a page, for people who came with a browser. */
@Injectable()
export class ProblemPage {
  render(language: Language, problem: Problem, path: string): string {
    return renderPage(
      { language, title: problem.title, path, robots: 'noindex' },
      <>
        <h1>{problem.title}</h1>
        <Notice language={language} kind="info" title={`${problem.status} · ${problem.code}`}>
          <p>{problem.requestId}</p>
        </Notice>
      </>,
    );
  }
}
