import { registerFunctions } from '.';

/** Where Excel runs custom functions by themselves, without the pane's page; the sheets are Japanese. */
registerFunctions('ja');
