import { useRef, useState, type ReactNode } from "react";
import { text } from "../text/en";
import { Button } from "./Button";

interface Props {
  label: string;
  question: ReactNode;
  onConfirm: () => void;
  disabled?: boolean;
}

/** A button that asks before it acts. */
export function Confirm({ label, question, onConfirm, disabled = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  function show() {
    setOpen(true);
    dialog.current?.showModal();
  }
  return (
    <>
      <Button look="danger" disabled={disabled} onClick={show}>
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-label={label}
        onClose={() => setOpen(false)}
        className="card m-auto max-w-md p-5 text-ink shadow-xl backdrop:bg-black/50"
      >
        {open && (
          <div className="grid gap-4">
            <p>{question}</p>
            <div className="flex justify-end gap-2">
              <Button onClick={() => dialog.current?.close()}>{text.common.cancel}</Button>
              <Button
                look="primary"
                onClick={() => {
                  dialog.current?.close();
                  onConfirm();
                }}
              >
                {label}
              </Button>
            </div>
          </div>
        )}
      </dialog>
    </>
  );
}
