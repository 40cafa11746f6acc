import { CONTRACT } from '../../../src/workbench/host/objects/contract';
import { runtimeTypes } from '../../support/office-metadata';

const runtime = runtimeTypes();

test.each(CONTRACT.map((type) => [type.type, type] as const))(
  'every member of %s that the host answers is one of the unmodified runtime, of the same kind',
  (name, type) => {
    const known = runtime.get(name);
    expect(known).toBeDefined();
    if (!known) return;
    const unknown = {
      scalars: type.scalars.filter((scalar) => !known.scalars.has(scalar)),
      setters: type.setters.filter((setter) => !known.setters.has(setter)),
      children: type.children.filter((child) => !known.children.has(child)),
      methods: type.methods.filter((method) => !known.methods.has(method)),
    };
    expect(unknown).toEqual({ scalars: [], setters: [], children: [], methods: [] });
    expect(type.isCollection).toBe(known.isCollection);
  },
);
