package dev.backlight.data.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.mozilla.universalchardet.UniversalDetector;

/// In which character set a text is that doesn't say so, from its first bytes: UTF-8 where it can be that, else
/// what spreadsheets write in its country. A language of the Latin script has letters of ASCII around its accents,
/// others have none.
final class CharacterSet {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /// Words of the Latin script have at least so many letters of ASCII for one beyond; mostly it is more than one.
    private static final double MOSTLY = 0.25;

    private static final int LEAST_PAIRS = 6;
    private static final int FIRST_LEAD = 0xB0;
    private static final int LAST_OF_HANGUL = 0xC8;
    private static final int LAST_OF_COMMON_HANZI = 0xD7;

    private CharacterSet() {}

    /// @param head the first bytes of the text; may be cut in a letter
    static Charset of(byte[] head) {
        boolean sound = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false)
                .isError();
        if (sound) {
            return StandardCharsets.UTF_8;
        }
        double latin = latin(head);
        Alphabet alphabet = latin > MOSTLY ? Alphabet.of(head) : null;
        if (alphabet != null && (latin > 1 || alphabet.fits(head))) {
            return alphabet.charset();
        }
        Charset pairs = ofPairs(head);
        if (pairs != null) {
            return pairs;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(head);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        return found == null || !Charset.isSupported(found) ? WESTERN : Charset.forName(found);
    }

    /// How many letters of ASCII there are for one beyond it, in the words that have some.
    private static double latin(byte[] head) {
        int plain = 0;
        int beyond = 0;
        int wordPlain = 0;
        int wordBeyond = 0;
        for (int i = 0; i <= head.length; i++) {
            int c = i < head.length ? head[i] & 0xFF : ' ';
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (letter) {
                wordPlain++;
            } else if (c > 0x7F) {
                wordBeyond++;
            } else {
                plain += wordBeyond > 0 ? wordPlain : 0;
                beyond += wordBeyond;
                wordPlain = 0;
                wordBeyond = 0;
            }
        }
        return beyond == 0 ? 0 : (double) plain / beyond;
    }

    /// GB 18030 or Korean, both of two bytes a letter, where all letters are of that kind and most are common ones;
    /// of so few bytes as labels have, statistics can't tell.
    ///
    /// @return null where it is something else
    private static Charset ofPairs(byte[] head) {
        BitSet seen = new BitSet();
        int all = 0;
        int common = 0;
        int most = 0;
        int at = 0;
        while (at + 1 < head.length) {
            int lead = head[at] & 0xFF;
            int trail = head[at + 1] & 0xFF;
            if (lead <= 0x7F) {
                at++;
                continue;
            }
            if (lead < 0xA1 || trail < 0xA1) {
                return null;
            }
            if (lead >= FIRST_LEAD) { // before it are signs
                seen.set(lead << 8 | trail);
                most = Math.max(most, lead);
                common += lead <= LAST_OF_COMMON_HANZI ? 1 : 0;
                all++;
            }
            at += 2;
        }
        if (all == 0 || 2 * common <= all) {
            return null;
        }
        boolean korean = most <= LAST_OF_HANGUL && seen.cardinality() >= LEAST_PAIRS;
        return Charset.forName(korean ? "EUC-KR" : "GB18030");
    }
}
