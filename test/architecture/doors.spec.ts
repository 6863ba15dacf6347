import { findOpenInputs, findUnguardedRoutes } from './checks/doors';
import { findJobFaults } from './checks/jobs';
import { invented, readTree, withoutSpecs } from './sources';

const src = withoutSpecs(readTree(['src']));

describe('doors and jobs', () => {
  it('say on every route who may come in', () => {
    expect(findUnguardedRoutes(src)).toEqual([]);
  });

  it('describe every input field by field', () => {
    expect(findOpenInputs(src)).toEqual([]);
  });

  it('have exactly one handler for each job', () => {
    expect(findJobFaults(src)).toEqual([]);
  });
});

describe('routes without a permission', () => {
  const controller = (above: string, on: string) =>
    findUnguardedRoutes(
      invented({
        'src/lots/http/lots.controller.ts': `${above} @Controller('lots') class Lots {
          ${on} @Get(':id') one() {}
          notARoute() {}
        }`,
      }),
    );

  it('are found', () => {
    expect(controller('', '')).toEqual([expect.stringContaining('lots.controller.ts:2')]);
    expect(controller('', '@Permit()')).toHaveLength(1);
    expect(controller('', '@Permit')).toHaveLength(1);
    expect(controller('', '// @PublicRoute()\n')).toHaveLength(1);
  });

  it('are not seen where there is one', () => {
    expect(controller('', "@Permit('lots.read')")).toEqual([]);
    expect(controller('', '@PublicRoute()')).toEqual([]);
    expect(controller("@Permit('lots.read')", '')).toEqual([]);
    expect(controller('', "@NeedsPermission('lots.read')")).toHaveLength(1);
  });
});

describe('open inputs', () => {
  const requests = `
    export class Part { @KgField() net_kg!: string; }
    export class Request { @IdField() id!: string; @ListField(() => Part, { max: 3 }) parts!: Part[]; }
    export class Bare { @IdField() id!: string; note!: string; }
    export class Child extends Bare { @IdField() other!: string; }
    export class Outer { @ObjectField(() => Bare) inner!: Bare; }
    export interface Shape { id: string }`;
  const input = (parameter: string, keyword = 'import') =>
    findOpenInputs(
      invented({
        'src/lots/http/requests.ts': requests,
        'src/lots/http/lots.controller.ts': `
          ${keyword} { Request, Bare, Child, Outer, Shape } from './requests';
          @Controller() class Lots { @Post() add(${parameter}) {} }`,
      }),
    );

  it.each([
    ['@Body() body: Shape', 'no class of the house'],
    ['@Body() body: string', 'no request class'],
    ['@Body() body: Request[]', 'no request class'],
    ['@Body() body', 'no request class'],
    ["@Body('id') id: string", 'takes one member out'],
    ["@Param('id') id: string", 'takes one member out'],
    ['@Query() query: Record<string, string>', 'no class of the house'],
    ['@Query() query: Bare', 'note has no field decorator'],
    ['@Body() body: Child', 'note has no field decorator'],
    ['@Body() body: Outer', 'note has no field decorator'],
  ])('are found: %s', (parameter, message) => {
    expect(input(parameter)).toEqual([expect.stringContaining(message)]);
  });

  it('are found where the class is imported as a type and nothing would be checked', () => {
    expect(input('@Body() body: Request', 'import type')).toHaveLength(1);
  });

  it('are not seen where a request class stands', () => {
    expect(input('@Body() body: Request, @Query() query: Request')).toEqual([]);
  });
});

describe('jobs', () => {
  const handler = "@JobFor({ queue: 'premiums', name: 'accrue' }) class A { run() {} }";
  const faults = (text: string) => findJobFaults(invented({ 'src/premiums/a.ts': text }));

  it('with one handler are right', () => {
    expect(faults(`${handler} queues.add('premiums', 'accrue', { subjectId });`)).toEqual([]);
  });

  it('with two, with none, or with one that does nothing are found', () => {
    expect(faults(`${handler} ${handler}`)).toEqual([expect.stringContaining('as does')]);
    expect(faults("queues.add('premiums', 'accrue', { subjectId });")).toEqual([
      expect.stringContaining('nobody handles'),
    ]);
    expect(faults(handler.replace('run() {}', ''))).toEqual([expect.stringContaining('no run')]);
  });
});
