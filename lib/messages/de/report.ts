// report.ts (de): visible sentences of this area. Strings, or functions of what they speak of; the English twin has the same keys.

export const report = {};

export type ReportMessages = typeof report;
