package dev.backlight.data.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The letters that a language of the Latin script has beyond ASCII, and the character set of one byte a letter in
/// which its spreadsheets write them. The same byte is another letter in another set; which was meant is seen from
/// which language all the words can be of. Where several can, the first here is taken, which is the more usual.
enum Alphabet {
    GERMAN(1252, "äöüßé"),
    FRENCH(1252, "àâçèéêëîïôùûœ", "^è."),
    SPANISH(1252, "áéíóúüñ"),
    PORTUGUESE(1252, "àáâãçéêíóôõúü", "õ[^e]|õ$|ã[^oens]"),
    ITALIAN(1252, "àèéìíîòóùú", "^è.|[èìòù][^'’]"),
    CATALAN(1252, "àçèéíïòóúü", "^è."),
    DUTCH(1252, "äëïöüéèóáí", "^è."),
    SWEDISH(1252, "åäöéü"),
    DANISH(1252, "åæøéóòô"),
    HUNGARIAN(1250, "áéíóöőúüű"),
    ESTONIAN(1252, "äõöüšž"),
    POLISH(1250, "ąćęłńóśźż"),
    TURKISH(1254, "çğıİöşü", "^ğ"),
    CZECH(1250, "áčďéěíňóřšťúůýž"),
    SLOVAK(1250, "áäčďéíĺľňóôŕšťúýž"),
    ROMANIAN(1250, "ăâîşţ"),
    CROATIAN(1250, "čćđšž"),
    FAROESE(1252, "áðíóúýæø", "^ð"),
    ICELANDIC(1252, "áðéíóúýþæö", "^ð");

    /// Letters of ASCII and all bytes beyond, read as ISO 8859-1.
    private static final Pattern WORD = Pattern.compile("[A-Za-z\\x80-\\xFF]+");

    /// Superscripts after metres and the sign of a number stand in western tables only.
    private static final Pattern SIGNS = Pattern.compile("(?<=m)[²³]$|(?<=^[nN])[ºª]$");

    /// What stands around words and has the same byte everywhere.
    private static final Pattern AROUND = Pattern.compile("^[‘’“”„‚‹›«»…–—°§·\u00A0]+|[‘’“”„‚‹›«»…–—°§·\u00A0]+$");

    private final Charset charset;
    private final Set<Integer> letters;
    private final Pattern impossible;

    Alphabet(int codePage, String letters) {
        this(codePage, letters, "(?!)");
    }

    /// @param impossible what no word of the language has in it
    Alphabet(int codePage, String letters, String impossible) {
        charset = Charset.forName("windows-" + codePage);
        this.letters =
                (letters + letters.toUpperCase(Locale.ROOT)).chars().boxed().collect(Collectors.toSet());
        this.impossible = Pattern.compile(impossible);
    }

    Charset charset() {
        return charset;
    }

    /// The language that the fewest words of a text can't be of.
    static Alphabet of(byte[] text) {
        Set<String> words = words(text);
        Alphabet best = GERMAN;
        long fewest = Long.MAX_VALUE;
        for (Alphabet alphabet : values()) {
            long strange = alphabet.strange(words);
            if (strange < fewest) {
                best = alphabet;
                fewest = strange;
            }
        }
        return best;
    }

    /// Whether all words of a text can be of this language.
    boolean fits(byte[] text) {
        return strange(words(text)) == 0;
    }

    private long strange(Set<String> words) {
        return words.stream().filter(this::isStrange).count();
    }

    private boolean isStrange(String bytes) {
        String word = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
        word = AROUND.matcher(word).replaceAll("");
        if (charset.equals(GERMAN.charset)) {
            word = SIGNS.matcher(word).replaceAll("");
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return word.chars().anyMatch(c -> c > 0x7F && !letters.contains(c))
                || impossible.matcher(lower).find();
    }

    /// The different words with a letter beyond ASCII; a sign that stands alone is none.
    private static Set<String> words(byte[] text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(new String(text, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            String word = matcher.group();
            if (word.length() > 1 && word.chars().anyMatch(c -> c > 0x7F)) {
                words.add(word);
            }
        }
        return words;
    }
}
