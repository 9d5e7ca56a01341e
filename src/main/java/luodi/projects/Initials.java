package luodi.projects;

import java.nio.charset.Charset;

/** Pinyin initials of the common characters: the first plane of GB 2312 stands in the order of its sound. */
final class Initials {
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    /** The code of the first character of each letter: 啊 芭 擦 搭 蛾 发 噶 哈 击 喀 垃 妈 拿 哦 啪 期 然 撒 塌 挖 昔 压 匝. */
    private static final int[] FIRST = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
    };

    private static final int LAST = 0xD7F9;

    private Initials() {}

    /** The initials in lower case; what is no common character is left out. */
    static String of(String text) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            byte[] code = text.substring(i, i + 1).getBytes(GB2312);
            if (code.length == 2) letter((code[0] & 0xff) << 8 | code[1] & 0xff, initials);
        }
        return initials.toString();
    }

    private static void letter(int code, StringBuilder initials) {
        if (code < FIRST[0] || code > LAST) return;
        int at = 0;
        while (at + 1 < FIRST.length && FIRST[at + 1] <= code) at++;
        initials.append(LETTERS.charAt(at));
    }
}
