package dev.backlight.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import dev.backlight.data.pen.preparation.Preparation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
    private static final Path CASE = Path.of("src/test/resources/cases/09-photo-turned-by-exif");

    /// 57 bytes that ask for 3.6 billion pixels are measured, not decoded.
    @Test
    void aPictureOfImpossibleSizeIsRefusedBeforeRoomIsMadeForIt(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(60_000).putInt(60_000).put(new byte[] {8, 0, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        out.writeInt(13);
        out.write(header.array());
        out.writeInt((int) check.getValue());
        out.write(new byte[24]);
        Path file = Files.write(folder.resolve("bomb.png"), png.toByteArray());
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("larger than 100 megapixels");
    }

    /// What is stored as `1 2 3 / 4 5 6`, upright; from the figure of EXIF's orientations.
    @ParameterizedTest
    @CsvSource({
        "1, 123/456",
        "2, 321/654",
        "3, 654/321",
        "4, 456/123",
        "5, 14/25/36",
        "6, 41/52/63",
        "7, 63/52/41",
        "8, 36/25/14"
    })
    void everyOrientationIsTurnedBack(int orientation, String expected) {
        BufferedImage stored = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 6; i++) {
            stored.getRaster().setSample(i % 3, i / 3, 0, i + 1);
        }
        BufferedImage upright = PictureFile.upright(stored, orientation);
        StringBuilder rows = new StringBuilder();
        for (int y = 0; y < upright.getHeight(); y++) {
            rows.append(y == 0 ? "" : "/");
            for (int x = 0; x < upright.getWidth(); x++) {
                rows.append(upright.getRaster().getSample(x, y, 0));
            }
        }

        assertThat(rows).hasToString(expected);
    }

    /// The same digit, stored on its side and upside down.
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7})
    void photographsOfOneDigitAreAlikeHoweverThePhoneWasHeld(int digit) throws IOException {
        float[] side = seen("orientation6_" + digit + ".jpg");
        float[] down = seen("orientation3_" + digit + ".jpg");
        double difference = 0;
        for (int j = 0; j < side.length; j++) {
            difference += Math.abs(side[j] - down[j]) / side.length;
        }

        assertThat(difference).isLessThan(0.02);
    }

    private static float[] seen(String name) throws IOException {
        return Preparation.MNIST.ofPicture(PictureFile.read(CASE.resolve(name)));
    }
}
