/** Why a text is refused as XML: it is not well-formed, or it declares a document type (the door of entity bombs). */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  constructor(
    readonly kind: 'broken' | 'doctype',
    /** Characters from the start of the text. */
    readonly position: number,
  ) {
    super(`${kind} XML at ${String(position)}`);
  }
}
