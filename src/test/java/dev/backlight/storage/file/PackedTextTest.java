package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.data.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PackedTextTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void aMegabyteIsNotTooLongAndOneByteMoreIs() throws DataException {
        byte[] longest = new byte[MEGABYTE];
        longest[MEGABYTE - 1] = 1;
        assertThat(PackedText.unpack(PackedText.pack(longest))).isEqualTo(longest);
        String longer = PackedText.pack(new byte[MEGABYTE + 1]);
        assertThatThrownBy(() -> PackedText.unpack(longer))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("damaged")
                .hasRootCauseMessage("The description is too long.");
    }

    @Test
    void whatStandsBehindTheDescriptionIsNotPassedOver() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write('7');
        }
        bytes.write(0);
        String more =
                PackedText.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        assertThatThrownBy(() -> PackedText.unpack(more)).hasRootCauseMessage("Something follows the description.");
    }

    @Test
    void aCodeOfAnotherVersionSaysWhich() {
        assertThatThrownBy(() -> PackedText.unpack("BL12-abc"))
                .hasMessageContaining("version 12")
                .hasMessageContaining("version 1:");
        assertThatThrownBy(() -> PackedText.unpack("BL12345-abc")).hasMessageContaining("no share code");
    }
}
