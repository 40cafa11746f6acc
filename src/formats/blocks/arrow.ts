import type { Choices } from '../../layout/layout';

/** An arrow without words, one piece a year: it goes on, and it ends. Drawn as text, so that every program prints it. */
export const arrowLine = '━━';
export const arrowHead = '━▶';

export const arrowChoices: Choices = { list: [arrowLine, arrowHead], strict: true };
