import { achievementWords } from './achievement';
import { bookTexts } from './book';
import { cliTexts, descriptionLine, schemaIssueLine } from './cli';
import { pdfTexts } from './cli-pdf';
import { cycleTexts } from './cycle';
import { cycleCommandTexts } from './cycle-cli';
import { fileTexts, forceText } from './files-cli';
import { findingTexts, readProblemTexts, severityTexts } from './findings';
import { listJa } from './list';
import { checksJa } from './pane/checks';
import { openDataTexts } from './open-data';
import { scaleProblemText } from './scale';
import { tableTexts } from './table-cli';
import { unprintedTexts } from './unprinted';
import { doubtTexts, sheetRoleTexts } from './forms';
import { revisionJa } from './revision';
import { usageTexts } from './usage';

/** All that the command line says, Japanese. The English one has the same keys. */
export const commandLine = {
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
  severities: severityTexts,
  findingColumns: checksJa.exporting.columns,
  openData: openDataTexts,
  readProblems: readProblemTexts,
  scaleProblem: scaleProblemText,
  unprinted: unprintedTexts,
  revision: revisionJa,
  list: listJa,
  explanation: achievementWords,
  cycle: cycleTexts,
  cycleCommands: cycleCommandTexts,
  ownForms: { doubts: doubtTexts, sheetRoles: sheetRoleTexts },
} as const;
