/** Excel's error codes that this host gives. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'UnsupportedOperation';

const MESSAGES: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied: '要求した操作を実行できません。',
  ApiNotFound: '使用しようとした API が見つかりませんでした。',
  GeneralException: '要求の処理中に内部エラーが発生しました。',
  InvalidArgument: '引数が無効か、引数がないか、引数の形式が正しくありません。',
  InvalidOperation: '試みた操作はオブジェクトに対して無効です。',
  InvalidReference: 'この参照は、現在の操作に対して無効です。',
  InvalidSelection: '現在の選択は、この操作に対して無効です。',
  ItemAlreadyExists: '作成中のリソースは既に存在します。',
  ItemNotFound: '要求したリソースは存在しません。',
  NotImplemented: '要求された機能は実装されていません。',
  UnsupportedOperation: '試みた操作はサポートされていません。',
};

/** What the add-in's runtime turns into an `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    /** What it is about: a member, a sheet, an address. */
    readonly subject = '',
  ) {
    super(subject ? `${MESSAGES[code]} (${subject})` : MESSAGES[code]);
  }

  get httpStatusCode(): number {
    return this.code === 'ItemNotFound' ? 404 : 400;
  }
}
