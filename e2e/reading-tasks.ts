/**
 * What a reader does without a network, as data: the same list for the installed site and for the
 * one-file edition. Addresses are the site's.
 */
export type Task = Reading | Arriving | Seeking;

/** Opens a page, on which these words are to be read. */
export interface Reading {
  go: string;
  read: string;
}
/** Follows an address to one place, which is on the screen and begins like this. */
export interface Arriving {
  arrive: string;
  at: string;
}
/** Searches; this is among the answers, and leads to where the words are. */
export interface Seeking {
  seek: string;
  find: string;
  reach?: string;
}

const DOC = 'minsheng-2025/';

export const TASKS: readonly Task[] = [
  { go: DOC, read: '着力解决群众急难愁盼' },
  { go: DOC, read: '全面取消在就业地参加社会保险的户籍限制' },
  { go: DOC, read: '低保边缘家庭' },
  { go: DOC, read: '大力发展“一老一小”普惠服务' },
  { go: 'about/', read: '一切以官方发布文本为准' },
  { go: 'about/', read: '正文校验值（SHA-256）' },
  { arrive: `${DOC}#c1`, at: '（一）' },
  { arrive: `${DOC}#c6`, at: '（六）推进优质医疗卫生资源共享' },
  { arrive: `${DOC}#c6-3`, at: '' },
  { arrive: `${DOC}#c10`, at: '（十）促进包容共享发展' },
  { arrive: `${DOC}#s5`, at: '五、' },
  { go: 'glossary/', read: '托位' },
  { go: 'glossary/tuo-wei/', read: '出现在哪里' },
  { go: 'glossary/yi-gong-dai-zhen/', read: '以工代赈' },
  { go: 'glossary/di-bao-bian-yuan-jia-ting/', read: '低保边缘家庭' },
  { go: 'glossary/hpv-yi-miao/', read: '疫苗' },
  { go: `${DOC}commentary/xinhua-explainer/`, read: '为何印发意见？' },
  { arrive: `${DOC}commentary/xinhua-explainer/#junheng`, at: '——均衡：' },
  { go: `${DOC}commentary/xinhua-summary/`, read: '新华社' },
  { go: `${DOC}commentary/peoples-daily/`, read: '人民日报' },
  { go: `${DOC}audiences/elderly/`, read: '与老年人有关' },
  { go: `${DOC}audiences/children/`, read: '与儿童与家长有关' },
  { go: `${DOC}audiences/flexible-workers/`, read: '灵活就业' },
  { go: `${DOC}targets/`, read: '80%' },
  { go: `${DOC}measures/`, read: '怎样分级' },
  { arrive: `${DOC}measures/#charts`, at: '各条的力度' },
  { go: `${DOC}progress/`, read: '进展' },
  { seek: '共体建', find: '（六）', reach: '#c6-2' },
  { seek: '边缘家', find: '（二）' },
  { seek: '低保边缘家庭', find: '低保边缘家庭' },
  { seek: '醫療衛生', find: '（六）' },
  { seek: 'ＨＰＶ', find: '（十）' },
  { seek: '1000所', find: '（五）' },
  { seek: '养老 托育', find: '（七）' },
  { seek: '一刀切', find: '保障措施' },
  { seek: '第六条', find: '直接去（六）推进优质医疗卫生资源共享', reach: '#c6' },
];

export function nameOf(task: Task): string {
  if ('go' in task) return `reads “${task.read}” on /${task.go}`;
  if ('arrive' in task) return `arrives at /${task.arrive}`;
  return `finds “${task.seek}” in ${task.find}`;
}
