/** Filters and sorts the table of targets. Without it the table stands complete, grouped by kind. */
class TargetTable extends HTMLElement {
  connectedCallback(): void {
    const controls = this.querySelector('fieldset');
    const table = this.querySelector('table');
    const output = this.querySelector('output');
    if (!controls || !table || !output) return;
    const groups = [...table.tBodies];
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')];
    const homes = new Map(rows.map((row) => [row, row.parentElement!]));
    const flat = document.createElement('tbody');
    const selects = [...controls.querySelectorAll('select')];
    const chosen = (name: string) => selects.find((select) => select.name === name)?.value ?? '';

    const show = () => {
      const sort = chosen('sort');
      for (const row of rows)
        row.hidden = !fits(row, chosen('kind'), chosen('clause'), chosen('due'));
      // A body without rows would be a fault.
      if (sort === 'kind') {
        for (const row of rows) homes.get(row)?.append(row);
        flat.remove();
      } else {
        flat.append(...[...rows].sort((a, b) => Number(a.dataset[sort]) - Number(b.dataset[sort])));
        table.append(flat);
      }
      for (const group of groups)
        group.hidden = ![...group.querySelectorAll('tr[id]')].some(isShown);
      table.toggleAttribute('data-flat', sort !== 'kind');
      for (const head of table.querySelectorAll<HTMLElement>('[data-sort]')) {
        if (head.dataset.sort === sort) head.setAttribute('aria-sort', 'ascending');
        else head.removeAttribute('aria-sort');
      }
      const shown = rows.filter(isShown).length;
      output.value =
        shown === 0 ? '没有这样的指标，请放宽筛选。' : `显示 ${shown} 项，共 ${rows.length} 项。`;
    };
    // A link to a target must find it, whatever is filtered.
    const reveal = () => {
      const row = rows.find(({ id }) => `#${id}` === location.hash);
      if (!row?.hidden) return;
      for (const select of selects) select.selectedIndex = 0;
      show();
      row.scrollIntoView();
    };
    controls.addEventListener('change', show);
    addEventListener('hashchange', reveal);
    controls.hidden = false;
    show();
    reveal();
  }
}

function fits({ dataset }: HTMLElement, kind: string, clause: string, due: string): boolean {
  const hasDeadline = dataset.due !== '9999';
  return (
    (kind === '' || dataset.kind === kind) &&
    (clause === '' || dataset.clause === clause) &&
    (due === '' || hasDeadline === (due === 'set'))
  );
}

function isShown(element: Element): boolean {
  return !(element as HTMLElement).hidden;
}

customElements.define('target-table', TargetTable);
