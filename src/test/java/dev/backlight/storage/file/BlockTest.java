package dev.backlight.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class BlockTest {
    private final byte[] block = block();

    private static byte[] block() {
        try {
            return Block.of(out -> {
                out.writeInt(7);
                out.writeUTF("seven");
            });
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] written(byte[] block) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Block.write(new DataOutputStream(file), block);
        return file.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /// Two blocks, so that the first ends where it should.
    @Test
    void whatIsWrittenIsReadBlockAfterBlock() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        Block.write(out, block);
        Block.write(out, Block.of(second -> second.writeLong(8)));
        DataInputStream in = in(file.toByteArray());
        String first = Block.read(Block.take(in), content -> content.readInt() + " " + content.readUTF());
        assertThat(first).isEqualTo("7 seven");
        assertThat(Block.read(Block.take(in), DataInputStream::readLong)).isEqualTo(8);
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void beforeABlockStandItsLengthAndItsChecksum() throws IOException {
        CRC32 sum = new CRC32();
        sum.update(block);
        ByteBuffer file = ByteBuffer.wrap(written(block));
        assertThat(file.getInt()).isEqualTo(block.length);
        assertThat(file.getInt()).isEqualTo((int) sum.getValue());
        assertThat(file.slice()).isEqualTo(ByteBuffer.wrap(block));
    }

    @Test
    void aBlockOfNothingIsOneToo() throws IOException {
        assertThat(Block.take(in(written(new byte[0])))).isEmpty();
    }

    @Test
    void aBlockThatIsCutOrHasALengthBelowZeroIsNotWhole() throws IOException {
        byte[] whole = written(block);
        assertThatThrownBy(() -> Block.take(in(Arrays.copyOf(whole, whole.length - 1))))
                .hasMessage("A block is not whole.");
        byte[] negative = whole.clone();
        negative[0] = -1;
        assertThatThrownBy(() -> Block.take(in(negative))).hasMessage("A block is not whole.");
    }

    @Test
    void anyChangedByteIsSeen() throws IOException {
        byte[] whole = written(block);
        for (int i = 8; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> Block.take(in(changed))).hasMessage("A block has another checksum.");
        }
    }

    @Test
    void aBlockThatHoldsMoreThanIsReadIsRefused() {
        assertThatThrownBy(() -> Block.read(block, DataInputStream::readInt))
                .isInstanceOf(IOException.class)
                .hasMessage("A block holds more than was written.");
    }
}
