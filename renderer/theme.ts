import type { ThemeConfig } from 'antd';

const SANS =
  '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC","Ansu Rare",sans-serif';

/** White panels on light grey, one accent; every colour keeps 4.5 : 1 on its ground. */
export const THEME: ThemeConfig = {
  zeroRuntime: true,
  token: {
    fontFamily: SANS,
    fontSize: 14,
    controlHeight: 30,
    borderRadius: 4,
    motion: false,
    colorPrimary: '#1257a6',
    colorInfo: '#1257a6',
    colorLink: '#1257a6',
    colorLinkHover: '#0e4686',
    colorLinkActive: '#0a3568',
    colorSuccess: '#1a7f37',
    colorWarning: '#9a5b00',
    colorError: '#c0261c',
    colorTextPlaceholder: '#6f7680',
    // What a closed case holds is shown in disabled fields: it is there to be read.
    colorTextDisabled: '#4b525c',
    colorTextDescription: '#5b626c',
    colorSuccessBg: '#eaf6ed',
    colorWarningBg: '#fdf4e3',
    colorErrorBg: '#fdeceb',
    colorInfoBg: '#e9f2fc',
    colorBgLayout: '#f3f4f6',
  },
};
