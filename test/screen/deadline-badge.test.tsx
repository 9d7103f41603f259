import { render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { groupOf } from '../../renderer/features/home/group-todos.ts';
import { DeadlineBadge } from '../../renderer/ui/deadline-badge.tsx';
import { DueBadge } from '../../renderer/ui/due-badge.tsx';
import { addMinutes, moment, momentOfDate } from '../../shared/domain/day.ts';
import { createWords } from '../../shared/words/i18n.ts';
import { NOW } from './page.tsx';

// To the minute: the clock stands still, so that none passes between the test and the page.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-11T10:00:00') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Class and words of a badge whose dates lie so many hours from now. */
function shown(dueIn: number, finalIn: number | null, colour: 'amber' | null = null): string {
  const now = momentOfDate(new Date());
  const at = (hours: number) => addMinutes(now, hours * 60 + (hours < 0 ? -1 : 1));
  render(
    <I18nextProvider i18n={createWords('zh-CN')}>
      <DeadlineBadge
        dueAt={at(dueIn)}
        finalAt={finalIn === null ? null : at(finalIn)}
        colour={colour}
      />
    </I18nextProvider>,
  );
  const badge = screen.getByText(/剩余|逾期|已过/u);
  return `${badge.parentElement?.className ?? ''} ${badge.textContent}`;
}

test.each([
  [3, 30, 'green', '剩余3小时1分钟'],
  [-3, 30, 'orange', '已过应办日3小时1分钟'],
  [-30, -3, 'red', '逾期3小时1分钟'],
  [-3, null, 'orange', '已过应办日3小时1分钟'],
] as const)(
  'due in %d hours, final in %s: red only once the last moment has passed',
  (due, final, colour, words) => {
    expect(shown(due, final)).toBe(`deadline deadline-${colour} ${words}`);
  },
);

test('before the internal date the colour is the one the desk judged', () => {
  expect(shown(3, 30, 'amber')).toBe('deadline deadline-amber 剩余3小时1分钟');
});

test.each([
  [60, 'green', '剩余6天'],
  [40, 'amber', '剩余4天'],
  [15, 'orange', '剩余1天'],
  [-1, 'red', '逾期2小时1分钟'],
] as const)(
  'a list knows when the time began: %d percent of ten days left is %s',
  (percent, colour, words) => {
    const now = momentOfDate(new Date());
    const hours = Math.trunc(2.4 * percent);
    const final = addMinutes(now, hours * 60 + (hours < 0 ? -1 : 1));
    const dates = { dueAt: final, finalAt: final, dueFrom: addMinutes(final, -240 * 60) };
    render(
      <I18nextProvider i18n={createWords('zh-CN')}>
        <DueBadge of={dates} />
      </I18nextProvider>,
    );
    const badge = screen.getByText(words);
    expect(badge.parentElement?.className).toBe(`deadline deadline-${colour}`);
    // Never by colour alone.
    expect(badge.parentElement?.querySelector('.anticon')).not.toBeNull();
  },
);

test('a task past its internal date stands with those of today, one past its last moment with the overdue', () => {
  const earlier = moment('2026-03-10T17:00:00');
  const later = moment('2026-03-13T17:00:00');
  expect(groupOf({ dueAt: earlier, finalAt: later }, NOW)).toBe('today');
  expect(groupOf({ dueAt: earlier, finalAt: null }, NOW)).toBe('today');
  expect(groupOf({ dueAt: earlier, finalAt: earlier }, NOW)).toBe('overdue');
  expect(groupOf({ dueAt: later, finalAt: later }, NOW)).toBe('week');
  expect(groupOf({ dueAt: null, finalAt: null }, NOW)).toBe('today');
});
