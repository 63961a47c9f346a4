package dev.backlight.storage.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.storage.SomeRun;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.past.Curves;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs that are whole by their checksum and say what no run ever said: a chart looked for the end of its axis for
/// ever, dates had no day, matrices could not be summed.
class HostileRunTest {
    @TempDir
    Path folder;

    private final KeptRun some = SomeRun.at(3);

    private void isRefused(Instant when, int epoch, long step, int[][] confusion, Curves curves) throws Exception {
        Evaluation was = some.result();
        Evaluation result = new Evaluation(
                epoch, step, was.loss(), was.accuracy(), was.validation(), confusion, was.network(), was.parameters());
        Path file = folder.resolve("hostile" + RunFile.SUFFIX);
        RunFile.write(file, new KeptRun(1, some.config(), some.data(), when, some.ended(), result, curves));
        assertThatThrownBy(() -> RunFile.read(file)).isInstanceOf(RunFileException.class);
        assertThatThrownBy(() -> RunFile.glance(file)).isInstanceOf(RunFileException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, -1, 1e300})
    void aTimeThatIsNone(double x) throws Exception {
        Curves curves = new Curves(Map.of("TEST_LOSS", new Curves.Line(new double[] {0, x}, new double[] {1, 1})));
        isRefused(some.when(), 1, 1, some.result().confusion(), curves);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"})
    void aDateThatHasNoDay(String when) throws Exception {
        isRefused(Instant.parse(when), 1, 1, some.result().confusion(), some.curves());
    }

    @Test
    void countsThatNobodyCounted() throws Exception {
        isRefused(some.when(), 1, 1, new int[][] {{1, -7}, {0, 1}}, some.curves());
        isRefused(some.when(), 1, 1, new int[][] {{Integer.MAX_VALUE, 1}, {0, 1}}, some.curves());
        isRefused(some.when(), -1, 1, some.result().confusion(), some.curves());
        isRefused(some.when(), 1, Long.MIN_VALUE, some.result().confusion(), some.curves());
    }
}
