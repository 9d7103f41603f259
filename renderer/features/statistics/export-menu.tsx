import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { TABLE_FORMATS } from '../../../shared/domain/typed-table.ts';
import type { TableFormat } from '../../../shared/domain/typed-table.ts';
import type { ReportId, ReportTable } from '../../../shared/domain/report-table.ts';
import { download } from '../../api/files.ts';
import { useAct, useChannel } from '../../api/use-channel.ts';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { ReportFilter } from './asked.ts';

type ExportMenuProps = {
  readonly report: ReportId;
  readonly table: ReportTable['name'];
  readonly filter: ReportFilter;
};

/** Takes a table out as a file; absent for whoever may take nothing out. */
export function ExportMenu({ report, table, filter }: ExportMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: may } = useChannel('exports.may', {});
  const { run, busy, failure } = useAct('exports.report');
  if (may?.any !== true) return null;
  const take = async (format: TableFormat): Promise<void> => {
    const answer = await run({ ...filter, report, table, format, language });
    if (answer.ok) await download(answer.value.downloadId);
  };
  return (
    <span className="report-export">
      <Dropdown
        trigger={['click']}
        menu={{
          items: TABLE_FORMATS.map((format) => ({ key: format, label: format.toUpperCase() })),
          onClick: ({ key }) => {
            const format = TABLE_FORMATS.find((one) => one === key);
            if (format !== undefined) void take(format);
          },
        }}
      >
        <Button size="small" loading={busy}>
          {t('exported.button')}
        </Button>
      </Dropdown>
      <RefusalList failure={failure} />
    </span>
  );
}
