/** Words of the parts that several pages share, and of the small tools of the reception. */
export const parts = {
  openCase: '打开案件',
  more: '+{{count}}',
  skip: '不适用',
  skipOf: '不适用：{{text}}',
  apology: {
    title: '致歉',
    factsClear: '事实是否已核清？',
    unchecked: '尚未登记核实结果；事实清楚之前，先为心情致歉',
    keep: '已致歉，记下',
    kept: '已记下 {{at}}',
    note: '{{kind}}：{{words}}',
  },
} as const;
