/** The fictional complaint of the main job. */
export const COMPLAINT = {
  name: '钱小满',
  phone: '13900001234',
  narrative:
    '客户在柜台办理八千元转账，柜员录入时输错收款账号，款项转入他人账户，客户多次催问未得到答复，认为网点应当承担损失。',
  cause: '转账录入差错，事后无人答复',
  wish: '赔偿转错的八千元，并说明原因',
  /** As paper shows it: rules of 大写. */
  capitals: '捌仟元整',
} as const;

/** A file of this many bytes that says truthfully what it is: a PDF. */
export function aPdf(title: string, bytes = 400): Buffer {
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Title (${title}) >>\nendobj\n`;
  const tail = '\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    Buffer.alloc(Math.max(0, bytes - head.length - tail.length), 0x20),
    Buffer.from(tail, 'latin1'),
  ]);
}
