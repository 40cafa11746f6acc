/** What a user can mend: its message is shown as it stands, and the command ends with exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
