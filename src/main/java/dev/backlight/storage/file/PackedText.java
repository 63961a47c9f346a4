package dev.backlight.storage.file;

import dev.backlight.data.DataException;
import dev.backlight.text.Sentence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// A description as a short text one can send, a share code: `BL1-` and then JSON, deflated, in base64url. The
/// checksum of the compression tells damage.
public final class PackedText {
    /// Rises when what is described changes so that older programs could not read it.
    public static final int VERSION = 1;

    public static final String PREFIX = "BL" + VERSION + "-";
    /// Stands between two codes that belong together.
    public static final String BETWEEN = "+";

    private static final Pattern OTHER_VERSION = Pattern.compile("BL(\\d{1,4})-.*");
    /// Hyphens, dashes and the minus sign, as word processors write them for a `-`.
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    /// White space and what is not to be seen: soft hyphens, marks of direction, joiners.
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private static final int LONGEST_JSON = 1 << 20;

    private PackedText() {}

    /// @param json a description of at most a megabyte
    public static String pack(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, best)) {
            deflated.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory could not be written to.", impossible);
        } finally {
            best.end();
        }
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// @param text a code; what mail programs and word processors put into it doesn't matter: white space, other
    ///     dashes, quotes around it and a full stop at its end
    /// @return the description
    /// @throws DataException with one sentence if it is no code or is damaged
    public static byte[] unpack(String text) throws DataException {
        String code = plain(text);
        if (!code.startsWith(PREFIX)) {
            Matcher other = OTHER_VERSION.matcher(code);
            throw other.matches()
                    ? new DataException(
                            "This share code is of version {0}, but this program reads version {1}: use the Backlight"
                                    + " it comes from.",
                            other.group(1), VERSION)
                    : new DataException("This is no share code: one begins with {0}.", PREFIX);
        }
        try {
            return inflated(Base64.getUrlDecoder()
                    .decode(code.substring(PREFIX.length()).getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | IOException damaged) {
            throw damaged(damaged);
        }
    }

    /// The code itself. A plus that an address bar has made `%2B` is one again.
    public static String plain(String text) {
        return INVISIBLE
                .matcher(DASHES.matcher(text.replaceAll("(?i)%2B", BETWEEN)).replaceAll("-"))
                .replaceAll("")
                .replaceAll("^[\\p{Pi}\\p{Pf}\\p{Ps}\"'`<]+|[\\p{Pi}\\p{Pf}\\p{Pe}\"'`>.,;:!?。，；：！？]+$", "");
    }

    private static byte[] inflated(byte[] deflated) throws IOException {
        Inflater inflater = new Inflater();
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            byte[] bytes = inflated.readNBytes(LONGEST_JSON + 1);
            if (bytes.length > LONGEST_JSON) {
                throw new IOException("The description is too long.");
            }
            if (inflater.getBytesRead() < deflated.length) {
                throw new IOException("Something follows the description.");
            }
            return bytes;
        } finally {
            inflater.end();
        }
    }

    /// What is said of a code that is not as it was written.
    public static DataException damaged(Exception cause) {
        return new DataException(new Sentence("This share code is damaged: copy it again, all of it."), cause);
    }
}
