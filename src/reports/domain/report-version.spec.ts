import { checkApproval, checkPublication, type ReportVersion } from './report-version';

const TOWNS = ['treptow-koepenick', 'cajamarca'] as const;
const draft: ReportVersion = {
  id: 'v',
  year: 2026,
  version: 2,
  snapshotSha256: 'aa',
  approvals: [],
  published: false,
  overtaken: false,
};
const approval = { town: 'cajamarca', personId: 'ana', snapshotSha256: 'aa' } as const;

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('an approval', () => {
  it.each<[string, Partial<ReportVersion>, Partial<typeof approval>]>([
    ['accepted', {}, {}],
    ['report.other-version', { snapshotSha256: 'bb' }, {}],
    ['report.already-published', { published: true }, {}],
    ['report.overtaken', { overtaken: true }, {}],
    ['report.already-approved', { approvals: [{ town: 'cajamarca', approvedBy: 'luz' }] }, {}],
    [
      'report.needs-two-persons',
      { approvals: [{ town: 'treptow-koepenick', approvedBy: 'ana' }] },
      {},
    ],
    ['accepted', { approvals: [{ town: 'treptow-koepenick', approvedBy: 'jo' }] }, {}],
  ])('is answered with %s', (code, version, change) => {
    const work = () => checkApproval({ ...draft, ...version }, { ...approval, ...change });
    expect(codeOf(work)).toBe(code);
  });
});

describe('a publication', () => {
  const jo = { town: 'treptow-koepenick', approvedBy: 'jo' } as const;
  const ana = { town: 'cajamarca', approvedBy: 'ana' } as const;

  it.each<[string, Partial<ReportVersion>]>([
    ['report.approval-missing', {}],
    ['report.approval-missing', { approvals: [jo] }],
    ['report.approval-missing', { approvals: [ana] }],
    ['accepted', { approvals: [jo, ana] }],
    ['report.already-published', { approvals: [jo, ana], published: true }],
    ['report.overtaken', { approvals: [jo, ana], overtaken: true }],
  ])('is answered with %s', (code, version) => {
    expect(codeOf(() => checkPublication({ ...draft, ...version }, TOWNS))).toBe(code);
  });
});
