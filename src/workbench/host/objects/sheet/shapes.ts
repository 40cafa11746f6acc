import { wholeArgument } from '../../arguments';
import { HostError } from '../../host-error';
import { HostObject, type TypeTable } from '../../host-object';
import { Sheet } from './sheet';

/** Pictures and shapes of a sheet, to be counted; the file model keeps them as they are. */
export function shapes(target: Sheet): HostObject {
  return HostObject.of(SHAPES, target);
}

class Shape extends Sheet {
  constructor(
    target: Sheet,
    readonly place: number,
    readonly kind: 'picture' | 'shape',
  ) {
    super(target.session, target.sheet);
  }
}

export const SHAPES: TypeTable<Sheet> = {
  type: 'ShapeCollection',
  items: (target) => shapesOf(target).map((shape) => HostObject.of(SHAPE, shape)),
  item: (target, key) => {
    const shape = shapesOf(target)[wholeArgument(key, 'index')];
    if (!shape) throw new HostError('ItemNotFound', 'shape');
    return HostObject.of(SHAPE, shape);
  },
  methods: { GetCount: (target) => shapesOf(target).length },
};

export const SHAPE: TypeTable<Shape> = {
  type: 'Shape',
  identity: ({ place }) => ({ Id: String(place) }),
  scalars: {
    Id: { get: ({ place }) => String(place) },
    Type: { get: ({ kind }) => (kind === 'picture' ? 'Image' : 'GeometricShape') },
  },
};

function shapesOf(target: Sheet): Shape[] {
  return target.sheet.drawn.flatMap((kind, place) =>
    kind === 'chart' ? [] : [new Shape(target, place, kind)],
  );
}
