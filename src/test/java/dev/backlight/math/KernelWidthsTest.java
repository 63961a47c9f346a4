package dev.backlight.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The kernels are right on machines with narrower vectors than this one's: a JVM is started for each width.
class KernelWidthsTest {
    @Test
    void atThisMachinesOwnWidth() {
        KernelCheck.main(new String[0]);
    }

    /// All that this machine's width is not.
    static IntStream otherWidths() {
        return IntStream.of(128, 256, 512).filter(bits -> bits != FloatVector.SPECIES_PREFERRED.vectorBitSize());
    }

    @ParameterizedTest
    @MethodSource("otherWidths")
    void atWidth(int bits) throws IOException, InterruptedException {
        int widest = FloatVector.SPECIES_PREFERRED.vectorBitSize();
        Process check = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-XX:MaxVectorSize=" + bits / Byte.SIZE,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KernelCheck.class.getName()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(check.exitValue()).as(printed).isZero();
        assertThat(printed.strip().lines().toList().getLast()).isEqualTo(String.valueOf(Math.min(bits, widest)));
    }
}
