import { formats } from '../../src/formats';
import { fetchFormat } from '../../src/formats/fetch';
import { ownForm } from '../../src/formats/own-form';

test('every form can be fetched by its id, and nothing else', async () => {
  for (const form of [...formats, ownForm]) expect(await fetchFormat(form.id)).toBe(form);
  for (const id of ['', 'none', 'constructor', '__proto__', 'toString'])
    expect(await fetchFormat(id)).toBeNull();
});
