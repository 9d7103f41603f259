import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PLACE = '<!--form-->';

/** The frame every sheet is printed in, read once from the built program: preview and paper share its styles. */
let frame: Promise<string> | null = null;

/** Without the frame, as when the program was updated under the page, the sheet is shown bare; it is asked for again. */
async function readFrame(): Promise<string> {
  frame ??= fetch('./print.html').then(async (answer) => await answer.text());
  try {
    return await frame;
  } catch {
    frame = null;
    return PLACE;
  }
}

/** One sheet as it will be printed. No script can run in it: the sandbox allows none. */
export function FormFrame({ title, markup }: { readonly title: string; readonly markup: string }) {
  const { t } = useTranslation();
  const [html, setHtml] = useState('');
  useEffect(() => {
    let left = false;
    const show = async (): Promise<void> => {
      const whole = await readFrame();
      if (!left) setHtml(whole.replace(PLACE, () => markup));
    };
    if (markup !== '') void show();
    return () => {
      left = true;
    };
  }, [markup]);
  return (
    <iframe
      className="form-frame"
      title={title === '' ? t('case.print.title') : title}
      // The styles and fonts are the page's own; without its origin the frame could not load them.
      sandbox="allow-same-origin"
      srcDoc={html}
    />
  );
}
