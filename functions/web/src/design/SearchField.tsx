import { useEffect, useState } from "react";
import { TextField } from "./Fields";

const PAUSE_MILLIS = 250;

interface Props {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (value: string) => void;
}

/** Searches when typing pauses. */
export function SearchField({ label, placeholder, value, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) {
      return undefined;
    }
    const pause = setTimeout(() => onSearch(typed), PAUSE_MILLIS);
    return () => clearTimeout(pause);
  }, [typed, value, onSearch]);
  return (
    <TextField
      label={label}
      type="search"
      placeholder={placeholder}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
