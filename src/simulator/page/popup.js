import { useEffect, useRef, useState } from 'preact/hooks';

/** Something that opens below its button and closes at a tap anywhere else: `root` is to hold both. */
export function usePopup() {
  const [isOpen, setOpen] = useState(false);
  const root = useRef();
  useEffect(() => {
    const close = ({ target }) => root.current?.contains(target) || setOpen(false);
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);
  return { root, isOpen, setOpen };
}
