/** Id of the format that workbooks in a form of a city's own have. */
export const ownFormatId = 'own-form';
