import type { BookSnapshot } from '../book/snapshot';
import { givenOf, type FormDefinition } from '../forms/definition';
import { definitionOf } from '../forms/definition-of';
import { detect } from '../forms/detect';
import { nothingGiven, type Given } from '../forms/given';
import { readForm } from './read-form';

/** What a workbook that was adopted says of its form. */
export function givenBy(snapshot: BookSnapshot): Given {
  const own = readForm(snapshot);
  return own ? changesIn(own, snapshot) : nothingGiven;
}

/** What people changed in 様式定義: lines and sheets that say something else than the program finds by itself. */
function changesIn(own: FormDefinition, snapshot: BookSnapshot): Given {
  const found = definitionOf(detect(snapshot), own.title, nothingGiven);
  const before = new Map(found.fields.map(({ place, label, meaning }) => [`${place} ${label}`, meaning]));
  const fields = own.fields.filter(
    ({ place, label, meaning }) => place !== 'cell' && before.get(`${place} ${label}`) !== meaning,
  );
  const sheets = Object.entries(own.sheets ?? {}).filter(([name, role]) => found.sheets?.[name] !== role);
  return givenOf({ ...own, fields, sheets: Object.fromEntries(sheets) });
}
