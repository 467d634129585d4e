import { erasure } from '../../people/domain/erasure.ts';
import { defineItem } from './item.ts';

/** An erasure. In the due-time index until it is done, and in the list of all that ever were. */
export const erasureItem = defineItem({ type: 'erasure', v: 1, schema: erasure });
