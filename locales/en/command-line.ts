import type { CommandLineWords } from '../command-line';
import { achievementWords } from './achievement';
import { bookTexts } from './book';
import { cliTexts, descriptionLine, schemaIssueLine } from './cli';
import { pdfTexts } from './cli-pdf';
import { cycleTexts } from './cycle';
import { cycleCommandTexts } from './cycle-cli';
import { fileTexts, forceText } from './files-cli';
import { findingTexts, readProblemTexts } from './findings';
import { listEn } from './list';
import { checksEn } from './pane/checks';
import { openDataTexts } from './open-data';
import { scaleProblemText } from './scale';
import { tableTexts } from './table-cli';
import { unprintedTexts } from './unprinted';
import { doubtTexts, sheetRoleTexts } from './forms';
import { revisionEn } from './revision';
import { usageTexts } from './usage';

/** All that the command line says, English. */
export const commandLine: CommandLineWords = {
  ...cliTexts,
  change: descriptionLine,
  schemaIssue: schemaIssueLine,
  usage: usageTexts,
  table: tableTexts,
  files: fileTexts,
  force: forceText,
  pdf: pdfTexts,
  failures: bookTexts,
  findings: findingTexts,
  severities: checksEn.checks.severity,
  findingColumns: checksEn.exporting.columns,
  openData: openDataTexts,
  readProblems: readProblemTexts,
  scaleProblem: scaleProblemText,
  unprinted: unprintedTexts,
  revision: revisionEn,
  list: listEn,
  explanation: achievementWords,
  cycle: cycleTexts,
  cycleCommands: cycleCommandTexts,
  ownForms: { doubts: doubtTexts, sheetRoles: sheetRoleTexts },
};
