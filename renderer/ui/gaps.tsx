import { focusField } from './refusal-targets.ts';

/** Something on the form that must be mended first, and where. */
export type Gap = { readonly place: string; readonly text: string };

/** The gaps as a calm list; each line leads to its field. */
export function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  return (
    <div role="alert" className="refusals">
      {gaps.length === 0 ? null : (
        <ul>
          {gaps.map(({ place, text }) => (
            <li key={text}>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  focusField(place);
                }}
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
