import type { SlotState } from '../../domain/form-signatures.ts';
import type {
  SIGNED_SLOTS,
  SIGN_FORM_FIELDS,
  UNSIGN_FORM_FIELDS,
} from '../../domain/signature-fields.ts';

type Labels<F> = { readonly [K in keyof F]: string };

/** Signing the printed forms: the pad, what a form still lacks, what changed since. */
export const signing = {
  title: '表单签字',
  state: '签名 {{signed}}/{{all}}',
  lacking: '缺 {{slots}}',
  changedSlots: '须重签 {{slots}}',
  complete: '已签齐',
  and: '；',
  colon: '：',
  inkOf: '{{name}} 的手写签字',
  optional: '（选签）',
  required: '归档必需',
  slotState: { signed: '已签', changed: '已变更/须重签', missing: '未签' } satisfies Record<
    SlotState,
    string
  >,
  changedNote: '签字后记录有改动，表上内容与签字时不同，原签字不再有效，请重新打印后重签',
  byRecord: '系统内本人签署或有凭据',
  wholeSheet: '整张表单',
  signedAt: '{{at}} 签',
  enteredBy: '{{name}} 登记',
  sign: '签字',
  scan: '附扫描件',
  scanOf: '附扫描件：{{form}}',
  signOf: '签字：{{form}}',
  unsign: '作废',
  unsignOf: '作废签字：{{slot}}',
  none: '这件案件还没有需要签字的表单',
  before: '归档前还缺签字',
  pad: {
    slot: '签字栏',
    name: '签字人姓名',
    staff: '由 {{name}} 本人签字',
    label: '签字板：{{form}} {{slot}}',
    hint: '请在框内用手指、触控笔或鼠标签字。不便在屏幕上签的，请选“附扫描件”或打印后在纸上签。',
    clear: '清除重签',
    undo: '撤销一笔',
    strokes: '已写{{count}}笔',
    empty: '尚未签字',
    full: '笔画已满，请清除后重签',
    confirm: '确认签字',
    onPaper: '此栏为盖章或由审批人签署，不能在屏幕上签，请附签字扫描件。',
    others: '此栏由 {{name}} 签，请其本人登录后签，或附签字扫描件。',
    look: '查看表单',
    read: '请先让签字人看过表单内容，再签字。',
  },
  scanSlots: '扫描件上已签的栏',
  timeline: {
    signed: '表单签字：{{form}} {{slot}}',
    unsigned: '作废表单签字：{{form}} {{slot}}',
  },
  scanSheet: '扫描的是哪一张',
  scanSheetAll: '不选即这种表单的每一张都已签齐',
  scanWhole: '不选即整张表单都已签齐',
} as const;

/** Labels of what is entered with a signature. */
export const signingFields = {
  signForm: {
    formCode: '表单',
    sheet: '哪一张',
    subjectId: '对应事项',
    slot: '签字栏',
    signerName: '签字人姓名',
    strokes: '签字',
  } satisfies Labels<typeof SIGN_FORM_FIELDS>,
  unsignForm: { signatureId: '签字', reason: '作废原因' } satisfies Labels<
    typeof UNSIGN_FORM_FIELDS
  >,
  signedScan: {
    signedSheet: '扫描的是哪一张',
    signedSubjectId: '对应事项',
    signedSlots: '扫描件上已签的栏',
  } satisfies Labels<typeof SIGNED_SLOTS>,
} as const;
