import type { Outline, OutlineClause } from './outline.ts';

/** Outlines for tests: an opinion of ten clauses, a law, and an opinion that counts anew. */

const clause = (
  id: string,
  section: string | null,
  label: string,
  title: string,
  sentences: number,
): OutlineClause => ({ id, section, label, title, sentences });

export const opinion: Outline = {
  id: 'shili-2025',
  titles: ['关于做好示例工作 着力举例说明的意见', '示例办公厅关于做好示例工作 着力举例说明的意见'],
  kind: '意见',
  sections: [
    { id: 's1', label: '一、', title: '增强公平性' },
    { id: 's2', label: '二、', title: '提高均衡性' },
    { id: 's3', label: '三、', title: '扩大普惠性' },
    { id: 's4', label: '四、', title: '提升可及性' },
    { id: 's5', label: '五、', title: '保障措施' },
  ],
  clauses: [
    clause('p', null, '', '', 1),
    clause('c1', 's1', '（一）', '扩大覆盖面', 7),
    clause('c2', 's1', '（二）', '加强帮扶', 8),
    clause('c3', 's2', '（三）', '提高质效', 8),
    clause('c4', 's2', '（四）', '由常住地提供', 4),
    clause('c5', 's3', '（五）', '扩优提质', 6),
    clause('c6', 's3', '（六）', '推进资源共享', 6),
    clause('c7', 's3', '（七）', '发展“一老一小”服务', 8),
    clause('c8', 's4', '（八）', '家门口的服务', 4),
    clause('c9', 's4', '（九）', '提高品质', 6),
    clause('c10', 's4', '（十）', '促进共享发展', 10),
    clause('s5', 's5', '五、', '保障措施', 7),
  ],
  pages: { 'audiences/elderly': '老年人', 'commentary/explainer': '权威解读', collation: '' },
  retired: [{ address: 'c8-9', target: 'c9-1', note: '移至（九）' }],
};

export const law: Outline = {
  id: 'shili-fa',
  titles: ['中华人民共和国示例法'],
  kind: '法律',
  sections: [
    { id: 's1', label: '第一章', title: '总则' },
    { id: 's2', label: '第二章', title: '示例的种类' },
    { id: 's2-j1', parent: 's2', label: '第一节', title: '通则' },
    { id: 's3', label: '第十二章', title: '附则' },
  ],
  clauses: [
    clause('c1', 's1', '第一条', '', 1),
    {
      ...clause('c2', 's1', '第二条', '', 5),
      parts: [
        { id: 'c2-p1', depth: 0 },
        { id: 'c2-p2', depth: 0 },
        { id: 'c2-p2-i1', depth: 1 },
        { id: 'c2-p2-i2', depth: 1 },
        { id: 'c2-p2-i2-m1', depth: 2 },
        { id: 'c2-p3', depth: 0 },
      ],
    },
    clause('c17', 's2', '第十七条', '', 2),
    clause('c17z1', 's2', '第十七条之一', '', 1),
    clause('c103', 's2-j1', '第一百零三条', '', 3),
    clause('c110', 's3', '第一百一十条', '', 1),
  ],
  pages: {},
  retired: [],
};

export const restart: Outline = {
  id: 'chongqi',
  titles: ['关于编号重起的通知'],
  kind: '通知',
  sections: [
    { id: 's1', label: '一、', title: '总体要求' },
    { id: 's2', label: '二、', title: '重点任务' },
  ],
  clauses: [
    clause('s1', 's1', '一、', '总体要求', 1),
    clause('s1-c1', 's1', '（一）', '指导思想', 1),
    clause('s1-c2', 's1', '（二）', '基本原则', 1),
    clause('s2-c1', 's2', '（一）', '做好第一件事', 1),
    clause('s2-c2', 's2', '（二）', '做好第二件事', 1),
  ],
  pages: {},
  retired: [],
};
