/**
 * Wording by which a customer would give up rights (domain 8, 5): a text that contains an entry is refused with
 * `waiver-wording`. `…` stands for any words of the same sentence. Entries can be added to, not removed.
 */
export const WAIVER_WORDS: readonly string[] = [
  '不再投诉',
  '不得投诉',
  '不得再投诉',
  '今后不投诉',
  '以后不投诉',
  '撤回投诉后退款',
  '撤诉后退款',
  '放弃一切权利',
  '放弃追究',
  '放弃诉讼',
  '不得向…反映',
  '一次性了结',
  '以撤回投诉为条件',
];
