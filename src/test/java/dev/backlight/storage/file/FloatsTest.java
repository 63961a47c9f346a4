package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FloatsTest {
    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /// -2 is 0xC0000000 and 1.5 is 0x3FC00000; the lowest byte comes first.
    @Test
    void numbersAreFourBytesTheLowestFirst() {
        byte[] bytes = {0, 0, 0, (byte) 0xC0, 0, 0, (byte) 0xC0, 0x3F};
        assertThat(Floats.bytes(new float[] {-2, 1.5f})).isEqualTo(bytes);
        assertThat(Floats.of(bytes)).containsExactly(-2, 1.5f);
        assertThat(Floats.of(Arrays.copyOf(bytes, 7))).containsExactly(-2);
    }

    @Test
    void arraysAreReadOneBehindTheOther() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Floats.write(out, new float[] {1, 2}, new float[0], new float[] {3});
        float[][] read = Floats.read(in(out.toByteArray()), new int[] {2, 0, 1});
        assertThat(read).isDeepEqualTo(new float[][] {{1, 2}, {}, {3}});
    }

    @Test
    void fewerNumbersThanWereToldAreNoNumbers() {
        assertThatThrownBy(() -> Floats.read(in(new byte[11]), 3)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> Floats.read(in(new byte[11]), 1 << 29)).isInstanceOf(ArithmeticException.class);
    }
}
