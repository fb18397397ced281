import { crc32, deflateRawSync } from 'node:zlib';

interface Packed {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the archive says of its size; the truth if not given. */
  readonly statedBytes?: number;
  readonly isStored?: boolean;
}

/** A zip archive, as honest as it is asked to be. */
export function pack(files: readonly Packed[]): Buffer {
  const entries = files.map(entryOf);
  const starts = entries.map((_, i) => entries.slice(0, i).reduce((sum, { local }) => sum + local.length, 0));
  const directory = Buffer.concat(
    entries.map(({ fields, name }, i) => {
      const place = Buffer.alloc(14);
      place.writeUInt32LE(starts[i] ?? 0, 10);
      return Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, place, name]);
    }),
  );
  const bodies = Buffer.concat(entries.map(({ local }) => local));
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(bodies.length, 16);
  return Buffer.concat([bodies, directory, end]);
}

function entryOf({ name: path, content, statedBytes, isStored = false }: Packed) {
  const [name, raw] = [Buffer.from(path), Buffer.from(content)];
  const body = isStored ? raw : deflateRawSync(raw);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(isStored ? 0 : 8, 4);
  fields.writeUInt32LE(crc32(raw), 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(statedBytes ?? raw.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return {
    name,
    fields,
    local: Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, body]),
  };
}

const types = 'http://schemas.openxmlformats.org/package/2006';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet whose rows are written in XML by hand. */
export const rawWorkbook = (rows: string, sheet = 'people'): Buffer =>
  pack([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${types}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${types}/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${sheet}" sheetId="1" r:id="a"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${types}/relationships"><Relationship Id="a" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  ]);

/** A cell with a text in it. */
export const textCell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

export const peopleHeader = `<row r="1">${textCell('A1', 'name')}${textCell('B1', 'phone')}</row>`;
