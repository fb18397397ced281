import { imageDimensions } from './image-dimensions.ts';
import type { Photo, PhotoSize, StoredFile } from './model.ts';

/** The edges to which Telegram scales a photo. */
const photoEdges = [90, 320, 800, 1280] as const;

/** Everything that can be downloaded. */
export class Files {
  readonly #byId = new Map<string, StoredFile>();
  readonly #byPath = new Map<string, StoredFile>();
  readonly #photos = new Map<string, Photo>();
  #count = 0;

  add(folder: string, name: string, bytes: Uint8Array, width?: number): StoredFile {
    this.#count += 1;
    const uniqueId = `AQAD${this.#count.toString(36).padStart(8, '0')}`;
    const extension = /\.\w{1,5}$/.exec(name)?.[0] ?? '';
    const path = `${folder}/file_${this.#count}${extension}`;
    const fileId = `AgACAgQAAx${uniqueId}`;
    const file = { fileId, uniqueId, path, name, bytes, ...(width === undefined ? {} : { width }) };
    this.#byId.set(file.fileId, file);
    this.#byPath.set(path, file);
    return file;
  }

  /** Offers the photo in several sizes, as Telegram does; the original edge counts when it is small. */
  addPhoto(bytes: Uint8Array): Photo {
    const { width, height } = imageDimensions(bytes) ?? { width: 1280, height: 960 };
    const longest = Math.max(width, height);
    const edges = [...photoEdges.filter((edge) => edge < longest), Math.min(longest, photoEdges[3])];
    const sizes = [...new Set(edges)].map((edge) => this.#addSize(bytes, width, height, edge / longest));
    const photo = { bytes, sizes };
    for (const size of sizes) this.#photos.set(size.file_id, photo);
    return photo;
  }

  #addSize(bytes: Uint8Array, width: number, height: number, scale: number): PhotoSize {
    const scaled = {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    };
    const file = this.add('photos', 'photo.jpg', bytes, scale < 1 ? scaled.width : undefined);
    const size = scale < 1 ? {} : { file_size: bytes.length };
    return { file_id: file.fileId, file_unique_id: file.uniqueId, ...scaled, ...size };
  }

  find(fileId: string): StoredFile | undefined {
    return this.#byId.get(fileId);
  }

  findPhoto(fileId: string): Photo | undefined {
    return this.#photos.get(fileId);
  }

  findByPath(path: string): StoredFile | undefined {
    return this.#byPath.get(path);
  }
}
