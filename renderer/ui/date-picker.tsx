import dateFns from '@rc-component/picker/generate/dateFns';
import generatePicker from 'antd/es/date-picker/generatePicker';

/** antd's picker over date-fns. */
export const DatePicker = generatePicker<Date>(dateFns);
