package dev.backlight.view.paint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The program's typefaces: Inter for Latin script, Noto Sans SC where the text is Chinese, and for the letters of
/// formulas STIX Two. They ride along in
/// `/fonts`; where a file is missing the system's own font of that weight stands in.
///
/// Each file is read once, each size kept. Sizes are in pixels.
public final class Type {
    /// Weights that have a file of their own; Chinese has two.
    private enum Face {
        REGULAR("Inter-Regular", "NotoSansSC-Regular", FontWeight.NORMAL),
        MEDIUM("Inter-Medium", "NotoSansSC-Regular", FontWeight.MEDIUM),
        SEMIBOLD("Inter-SemiBold", "NotoSansSC-Bold", FontWeight.SEMI_BOLD),
        BOLD("Inter-Bold", "NotoSansSC-Bold", FontWeight.BOLD);

        private final String latin;
        private final String chinese;
        private final FontWeight weight;

        Face(String latin, String chinese, FontWeight weight) {
            this.latin = latin;
            this.chinese = chinese;
            this.weight = weight;
        }
    }

    private record Key(Face face, boolean chinese, double size) {}

    /// The face of letters in formulas.
    private static final String MATHS = "Maths-Italic";

    private static final Map<Double, Font> LETTERS = new ConcurrentHashMap<>();

    /// The last letter that Latin script has in Inter.
    private static final int LATIN = 0x24F;

    private static final double USUAL = 13;
    private static final Font MISSING = Font.getDefault();

    private static final Map<Key, Font> FONTS = new ConcurrentHashMap<>();
    private static final Map<String, Font> FILES = new ConcurrentHashMap<>();

    private Type() {}

    public static Font text(double size) {
        return font(Face.REGULAR, false, size);
    }

    public static Font medium(double size) {
        return font(Face.MEDIUM, false, size);
    }

    public static Font semibold(double size) {
        return font(Face.SEMIBOLD, false, size);
    }

    public static Font bold(double size) {
        return font(Face.BOLD, false, size);
    }

    /// The face in which formulas set what stands for a number: italic letters, Latin and Greek. Everything else in
    /// a formula is upright, in the ordinary face.
    public static Font maths(double size) {
        return LETTERS.computeIfAbsent(size, wanted -> {
            Font font = sized(MATHS, wanted);
            return font == null ? text(wanted) : font;
        });
    }

    /// The language whose face has the letters of a text that somebody gave, whatever the window's: Noto Sans SC
    /// has Chinese, Greek, Cyrillic and kana, Inter Latin.
    ///
    /// @param locale what is spoken where the text has Latin letters alone
    public static Locale faceOf(String text, Locale locale) {
        return text.codePoints().anyMatch(point -> point > LATIN && Character.isLetter(point))
                ? Locale.SIMPLIFIED_CHINESE
                : locale;
    }

    /// Regular weight for text in the language of `locale`.
    public static Font text(double size, Locale locale) {
        return font(Face.REGULAR, isChinese(locale), size);
    }

    /// Medium weight for text in the language of `locale`.
    public static Font medium(double size, Locale locale) {
        return font(Face.MEDIUM, isChinese(locale), size);
    }

    /// Semibold weight for text in the language of `locale`.
    public static Font semibold(double size, Locale locale) {
        return font(Face.SEMIBOLD, isChinese(locale), size);
    }

    /// Bold weight for text in the language of `locale`.
    public static Font bold(double size, Locale locale) {
        return font(Face.BOLD, isChinese(locale), size);
    }

    /// Loads every face, so that style sheets find the families by name. Call once before the first scene.
    public static void load() {
        load(Locale.ENGLISH);
        load(Locale.SIMPLIFIED_CHINESE);
    }

    /// Loads the faces of one language's script, those of another may follow on another thread.
    public static void load(Locale locale) {
        for (Face face : Face.values()) {
            font(face, isChinese(locale), USUAL);
        }
        maths(USUAL);
    }

    private static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    private static Font font(Face face, boolean chinese, double size) {
        return FONTS.computeIfAbsent(new Key(face, chinese, size), Type::sized);
    }

    private static Font sized(Key key) {
        Font font = sized(key.chinese ? key.face.chinese : key.face.latin, key.size);
        return font == null ? Font.font(Font.getDefault().getFamily(), key.face.weight, key.size) : font;
    }

    /// A font that rides along; null where its file is missing. A file is read once: each reading would copy it to
    /// a temporary file of its own and keep it until the program ends. Other sizes are found by the name that the
    /// first one got.
    private static Font sized(String file, double size) {
        Font usual = FILES.computeIfAbsent(file, Type::open);
        return usual == MISSING ? null : new Font(usual.getName(), size);
    }

    private static Font open(String name) {
        for (String extension : new String[] {".otf", ".ttf"}) {
            try (InputStream file = Type.class.getResourceAsStream("/fonts/" + name + extension)) {
                Font font = file == null ? null : Font.loadFont(file, USUAL);
                if (font != null) {
                    return font;
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The font " + name + " could not be read.", unreadable);
            }
        }
        return MISSING;
    }
}
