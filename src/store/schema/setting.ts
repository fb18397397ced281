/** A setting of the organisation. */
export interface SettingTable {
  key: string;
  value: string;
}
