package dev.backlight.storage.plane;

import dev.backlight.data.DataException;
import dev.backlight.text.Sentence;
import dev.backlight.text.Told;
import dev.backlight.training.plane.PlaneConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// The playground's configuration as a short text one can send: `BL1-` and then JSON, deflated, in base64url. The
/// checksum of the compression tells damage.
public final class ShareCode {
    private static final String PREFIX = "BL" + PlaneJson.VERSION + "-";
    private static final Pattern OTHER_VERSION = Pattern.compile("BL(\\d{1,4})-.*");
    /// Hyphens, dashes and the minus sign, as word processors write them for a `-`.
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    /// White space and what is not to be seen: soft hyphens, marks of direction, joiners.
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private static final String BETWEEN = "+";
    private static final int LONGEST_JSON = 1 << 20;

    private ShareCode() {}

    public static String encode(PlaneConfig config) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, best)) {
            deflated.write(PlaneJson.MAPPER.writeValueAsBytes(PlaneJson.of(config)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory could not be written to.", impossible);
        } finally {
            best.end();
        }
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// Two playgrounds that are compared, as one text: A's code and B's.
    public static String encode(PlaneConfig first, PlaneConfig second) {
        return encode(first) + BETWEEN + encode(second);
    }

    /// @param given a code, or two of playgrounds that are compared
    /// @return one or two
    /// @throws DataException as `decode`
    public static List<PlaneConfig> decodeAll(String given) throws DataException {
        String text = plain(given);
        int between = text.indexOf(BETWEEN);
        int second = between < 0 ? text.indexOf(PREFIX, PREFIX.length()) : between + 1; // the plus may have got lost
        return second < 0
                ? List.of(decode(text))
                : List.of(decode(text.substring(0, between < 0 ? second : between)), decode(text.substring(second)));
    }

    /// @param text a code; what mail programs and word processors put into it doesn't matter: white space, other
    ///     dashes, quotes around it and a full stop at its end
    /// @throws DataException with one sentence if it is no code, is damaged, or holds something impossible
    public static PlaneConfig decode(String text) throws DataException {
        String code = plain(text);
        if (!code.startsWith(PREFIX)) {
            Matcher other = OTHER_VERSION.matcher(code);
            throw other.matches()
                    ? new DataException(
                            "This share code is of version {0}, but this program reads version {1}: use the Backlight"
                                    + " it comes from.",
                            other.group(1), PlaneJson.VERSION)
                    : new DataException("This is no share code: one begins with {0}.", PREFIX);
        }
        try {
            byte[] deflated = Base64.getUrlDecoder()
                    .decode(code.substring(PREFIX.length()).getBytes(StandardCharsets.UTF_8));
            return config(deflated);
        } catch (IllegalArgumentException damaged) {
            throw damaged(damaged);
        }
    }

    /// The code itself. A plus that an address bar has made `%2B` is one again.
    private static String plain(String text) {
        return INVISIBLE
                .matcher(DASHES.matcher(text.replaceAll("(?i)%2B", BETWEEN)).replaceAll("-"))
                .replaceAll("")
                .replaceAll("^[\\p{Pi}\\p{Pf}\\p{Ps}\"'`<]+|[\\p{Pi}\\p{Pf}\\p{Pe}\"'`>.,;:!?。，；：！？]+$", "");
    }

    private static PlaneConfig config(byte[] deflated) throws DataException {
        PlaneJson json;
        Inflater inflater = new Inflater();
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            byte[] bytes = inflated.readNBytes(LONGEST_JSON + 1);
            if (bytes.length <= LONGEST_JSON && inflater.getTotalIn() < deflated.length) {
                throw new IOException("Something follows the description.");
            }
            if (bytes.length > LONGEST_JSON) {
                throw new IOException("The description is too long.");
            }
            json = PlaneJson.MAPPER.readValue(bytes, PlaneJson.class);
            if (json == null) {
                throw new IOException("The description is empty.");
            }
        } catch (IOException damaged) {
            throw damaged(damaged);
        } finally {
            inflater.end();
        }
        return sound(new Sentence("This share code"), json);
    }

    static PlaneConfig sound(Object what, PlaneJson json) throws DataException {
        try {
            return json.config();
        } catch (IllegalArgumentException | IOException impossible) {
            throw new DataException(
                    new Sentence("{0} holds something impossible. {1}", what, Told.of(impossible)), impossible);
        }
    }

    private static DataException damaged(Exception cause) {
        return new DataException(new Sentence("This share code is damaged: copy it again, all of it."), cause);
    }
}
