import type { Area } from '../../../../book/cell';
import { parseAddress } from '../../address';
import { targetOf, textArgument } from '../../arguments';
import type { Argument } from '../../host-object';
import { Cells } from './cells';

/** A range that was given as an object or as an address of the sheet. */
export function areaArgument(argument: Argument | undefined, name: string): Area {
  return targetOf(argument, Cells)?.area ?? parseAddress(textArgument(argument, name));
}
