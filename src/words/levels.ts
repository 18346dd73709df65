/** How grave a finding is: must be corrected, please verify, for information. */
export type Level = 'error' | 'warning' | 'notice';

/** From the gravest, the order of every list. */
export const levels: readonly Level[] = ['error', 'warning', 'notice'];
