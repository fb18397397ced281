import type { UnitId } from '../ids.ts';

/** A node of the tree: province, district, neighbourhood. The code is stable. */
export interface UnitTable {
  id: UnitId;
  code: string;
  parent_id: UnitId | null;
  kind: string;
  name: string;
  name_tr: string | null;
  name_fa: string | null;
  name_en: string | null;
  latitude: number | null;
  longitude: number | null;
}
