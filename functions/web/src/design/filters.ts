import { useSearchParams } from "react-router";

/** Filters kept in the address, so that a filtered list can be reloaded, shared and gone back to. */
export function useFilters<const Names extends readonly string[]>(...names: Names) {
  const [parameters, setParameters] = useSearchParams();
  const values = Object.fromEntries(
    names.flatMap((name) => {
      const value = parameters.get(name);
      return value ? [[name, value]] : [];
    }),
  ) as Partial<Record<Names[number], string>>;
  return {
    values,
    any: Object.keys(values).length > 0,
    set(name: Names[number], value: string) {
      const next = new URLSearchParams(parameters);
      if (value) {
        next.set(name, value);
      } else {
        next.delete(name);
      }
      setParameters(next, { replace: true });
    },
    clear: () => setParameters({}, { replace: true }),
  };
}
