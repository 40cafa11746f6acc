/** The hidden sheet-scoped name of the block that is ours on a report sheet; all around it belongs to the user. */
export const blockName = 'tassei_block';
