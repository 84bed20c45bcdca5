import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { reportsOfClause } from '../views/reports-of-clause.ts';

const { reports } = compile('src/core/fixtures', 'opinion').edition!;

it('ties a report to the words it illustrates, in the order its authors wrote', () => {
  expect(reports).toEqual([
    {
      id: 'shili',
      title: '示例县以工代赈',
      genre: '报道',
      authors: [],
      source: '000',
      paper: '示例报',
      place: '示例县',
      account: ['示例县以工代赈，带动100人增收。'],
      ties: [
        expect.objectContaining({ clause: 'c3', anchor: 'c3-1', weak: true, note: null }),
        expect.objectContaining({ clause: 'c2', anchor: 'c2-2', quote: '加大以工代赈实施力度' }),
      ],
    },
  ]);
});

it('lists the reports of a clause, those only near the subject last, each with its ties there', () => {
  const [report] = reports;
  const [weak, firm] = report!.ties;
  const near = { ...report!, id: 'near', ties: [{ ...weak!, clause: 'c2' }] };
  const listed = reportsOfClause([near, report!], 'c2');
  expect(listed).toEqual([
    { report, ties: [firm] },
    { report: near, ties: near.ties },
  ]);
  expect(reportsOfClause(reports, 'c1')).toEqual([]);
});
