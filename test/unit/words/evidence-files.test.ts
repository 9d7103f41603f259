import { expect, test } from 'vitest';
import { EVIDENCE_ENDINGS, evidenceEnding } from '../../../shared/domain/evidence-files.ts';
import { createWords } from '../../../shared/words/i18n.ts';

const ENDINGS = Object.values(EVIDENCE_ENDINGS).flat();

test.each(['zh-CN', 'en'] as const)(
  'in %s the upload and its refusal name every type that is taken, and no other',
  (language) => {
    const words = createWords(language);
    for (const text of [
      words.t('case.evidence.limit'),
      words.t('refusals.attachment-type-unknown'),
    ]) {
      const named = text.match(/\b[A-Z][A-Z\d]{1,3}\b/gu)?.filter((one) => one !== 'MB') ?? [];
      expect(named).toEqual(ENDINGS.map((ending) => ending.toUpperCase()));
    }
    expect(words.t('case.evidence.limit')).toContain('50 MB');
  },
);

test('the ending says what a file is, in capitals too; programs and archives are not taken', () => {
  expect(evidenceEnding('流水.PDF')).toBe('pdf');
  for (const name of ['a.exe', 'a.zip', 'a.pdf.js', 'a', '.pdf.', 'toString']) {
    expect(evidenceEnding(name)).toBeNull();
  }
});
