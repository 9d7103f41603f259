import { Tag } from 'antd';
import type { BatchLineView } from '../../../shared/contract/payout-channels.ts';
import { useWords } from '../../ui/use-words.ts';

const COLOURS = { 已导出: 'processing', 已回盘: 'success', 已作废: 'default' } as const;

/** How a batch stands; of one that is out also whether somebody has released it. */
export function BatchTag({ batch }: { readonly batch: BatchLineView }) {
  const { payouts } = useWords();
  const isOut = batch.status === '已导出';
  return (
    <>
      <Tag color={COLOURS[batch.status]}>{payouts.states[batch.status]}</Tag>
      {isOut ? (
        <Tag color={batch.releasedBy === null ? 'warning' : 'processing'}>
          {batch.releasedBy === null ? payouts.waiting : payouts.released}
        </Tag>
      ) : null}
    </>
  );
}
