import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws `assets/icons/backlight.svg` again as PNG, ICO (Windows) and ICNS (macOS). Run from the top of the
/// repository:
/// `java packaging/common/DrawIcons.java`. The results are kept in version control.
final class DrawIcons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
    private static final Path FOLDER = Path.of("assets", "icons");

    private DrawIcons() {}

    public static void main(String[] args) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int size : SIZES) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(draw(size), "png", png);
            pictures.add(png.toByteArray());
            Files.write(FOLDER.resolve("backlight-" + size + ".png"), png.toByteArray());
        }
        Files.write(FOLDER.resolve("backlight.ico"), ico(pictures));
        Files.write(FOLDER.resolve("backlight.icns"), icns(pictures));
    }

    private static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 512.0, size / 512.0);
        RoundRectangle2D tile = new RoundRectangle2D.Double(16, 16, 480, 480, 216, 216);
        g.setColor(Color.WHITE);
        g.fill(tile);
        g.setColor(new Color(0xD8DEE6));
        g.setStroke(new BasicStroke(8));
        g.draw(tile);
        Path2D beam = new Path2D.Double();
        beam.moveTo(93, 124);
        beam.lineTo(349, 256);
        beam.lineTo(93, 388);
        beam.closePath();
        g.setColor(new Color(0xFFC53D));
        g.fill(beam);
        g.setColor(new Color(0x1D2126));
        g.fill(new Ellipse2D.Double(231, 162, 188, 188));
        g.dispose();
        return image;
    }

    /// ICO: a header of 6 bytes, 16 bytes per picture, then the PNG files. Sizes of 256 are written as 0.
    private static byte[] ico(List<byte[]> pictures) {
        int count = SIZES.length - 1;
        int offset = 6 + 16 * count;
        int length = offset;
        for (int i = 0; i < count; i++) {
            length += pictures.get(i).length;
        }
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) count);
        for (int i = 0; i < count; i++) {
            out.put((byte) SIZES[i]).put((byte) SIZES[i]).putShort((short) 0);
            out.putShort((short) 1).putShort((short) 32);
            out.putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.subList(0, count).forEach(out::put);
        return out.array();
    }

    /// ICNS: "icns", the length of the file, then per picture its type, its length with these 8 bytes, and the
    /// PNG file.
    private static byte[] icns(List<byte[]> pictures) {
        String[] types = {null, null, null, null, null, "ic07", "ic08", "ic09"};
        int length = 8;
        for (int i = 0; i < types.length; i++) {
            length += types[i] == null ? 0 : 8 + pictures.get(i).length;
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        for (int i = 0; i < types.length; i++) {
            if (types[i] != null) {
                out.put(types[i].getBytes(StandardCharsets.US_ASCII)).putInt(8 + pictures.get(i).length);
                out.put(pictures.get(i));
            }
        }
        return out.array();
    }
}
