/** Passwords that are guessed first, lower case; compared without regard to case. */
const LINES: readonly string[] = [
  // digits in a row, repeated, by date and by the columns of the number pad
  '12345678 123456789 1234567890 0123456789 87654321 987654321 0987654321 9876543210',
  '00000000 11111111 22222222 33333333 44444444 55555555 66666666 77777777 88888888',
  '99999999 000000000 111111111 666666666 888888888 0000000000 1111111111 8888888888',
  '12341234 12344321 11223344 1122334455 112233445566 123123123 123321123 321321321',
  '12121212 10101010 11112222 12312312 01234567 23456789 13579246 13572468 24681357',
  '147258369 159357456 741852963 963852741 789456123 456789123 258258258 147147147',
  '19900101 20000101 19800101 20080808 20250101 20260101',
  // numbers with a meaning in Chinese
  '52013140 5201314520 13145200 1314520520 5201314a a5201314 52013145 77585210 16888888',
  '66668888 88886666 18181818 16816816 168168168 58585858 98765432',
  // rows and columns of the keyboard
  'qwertyui qwertyuiop asdfghjk asdfghjkl zxcvbnm1 zxcvbnm123 qwerty12 qwerty123 qwerty1234',
  'qwer1234 asdf1234 zxcv1234 1234qwer 1234asdf 123qweasd 123qweasdzxc qweasdzxc qweasd123',
  'qazwsxedc 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx 2wsx3edc qaz123456 !qaz2wsx 1qaz@wsx',
  '1q2w3e4r 1q2w3e4r5t q1w2e3r4 q1w2e3r4t5 123456qwe qwe123456 123qwe123 zxcasdqwe',
  // letters and digits
  'a1234567 a12345678 a123456789 1234567a 12345678a 123456789a aa123456 aa12345678 aa111111',
  'aaa11111 aaa12345 aaa123456 abc12345 abc123456 abcd1234 abcd12345 abcdefgh abcdefghi',
  'abc123abc 123456ab 123456aa 123456abc 12345abc 1234abcd aaaaaaaa aaaa1111 1111aaaa',
  'a1b2c3d4 1a2b3c4d ab123456 as123456 z1234567 z123456789 q123456789 w123456789 x123456789',
  'zz123456 qq123456 qq123456789 ww123456 xx123456 asd123456 asdasdasd zxc123456 abc@1234',
  'abc@12345 abc@123456 aa@123456 a@123456 a123456. a123456! qwe@1234 qwer@1234 asdf@1234',
  // pinyin
  'woaini123 woaini520 woaini521 woaini1314 woaini5201314 woaini123456 woaiwojia woaizhongguo',
  'zhongguo zhongguo1 zhongguo123 china123 beijing1 beijing123 shanghai shanghai1 mima1234',
  'mima12345 mima123456 wodemima mimamima buzhidao wangjile nihao123 nihao1234 nihao123456',
  'nihaoma123 xiaoming wangwei123 zhangwei zhangwei123 lilei123 gongxifacai facai888',
  'facai168 yifanfengshun',
  // the work and the program
  'yinhang1 yinhang123 yinhang123456 guimian123 wangdian wangdian1 wangdian123 tousu123',
  'kefu1234 kefu123456 bank1234 bank12345 bank123456 bank@123 bank@1234 ansu1234 ansu12345',
  'ansu123456 ansu@123 ansu@1234 ansuansu admin123 admin1234 admin12345 admin123456 admin888',
  'admin@123 admin@1234 adminadmin administrator manager1 manager123 teller123 root1234',
  'root123456 test1234 test12345 test123456 testtest user1234 user123456 guest123 system123',
  // English words
  'password password1 password12 password123 password1234 password! password@123 passw0rd',
  'passw0rd1 passw0rd123 p@ssw0rd p@ssw0rd1 p@ssw0rd123 p@ssword p@ssword1 p@$$w0rd pa$$word',
  'pass1234 pass12345 pass123456 iloveyou iloveyou1 iloveyou520 iloveu520 welcome1',
  'welcome123 welcome@123 letmein1 letmein123 changeme changeme1 changeme123 football',
  'baseball basketball sunshine princess superman superman1 starwars whatever computer',
  'computer1 internet michelle jennifer trustno1 monkey123 dragon123 master123 shadow123',
  'hello123 hello1234 hello123456 helloworld goodluck lucky888 happy123 summer2025 summer2026',
  'spring2026 winter2025 autumn2026 huawei123 xiaomi123 windows1 windows10 microsoft',
];

export const WEAK_PASSWORDS: ReadonlySet<string> = new Set(
  LINES.flatMap((line) => line.split(' ')),
);
