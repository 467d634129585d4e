import { nextDue } from '../../material/domain/changes.ts';
import { type Material, material } from '../../material/domain/material.ts';
import { defineItem } from './item.ts';
import { keys, lists } from './keys.ts';
import type { Item } from './table.ts';

/** Others read a material through this; only the material feature writes it. */
export const materialItem = defineItem({ type: 'material', v: 1, schema: material });

/** In the list of its session or else of its series, and in the due-time index while the clock has something to do. */
export function storedMaterial(data: Material): Item {
  const { materialId, seriesId, sessionId, version } = data;
  const pk = sessionId ? lists.materialsOfSession(sessionId) : lists.materialsOfSeries(seriesId);
  return materialItem.item(keys.material(materialId), data, { version, dueAt: nextDue(data), list: { pk, sk: materialId } });
}
