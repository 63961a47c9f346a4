package dev.backlight.data.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backlight.data.DataException;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a network is given of a sound, and of the recordings that come along.
class HearingTest {
    private static final int RATE = Sound.RATE;

    @TempDir
    private Path folder;

    private static float[] sine(double hertz, int samples) {
        float[] wave = new float[samples];
        for (int i = 0; i < samples; i++) {
            wave[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / RATE + 0.1));
        }
        return wave;
    }

    private static int at(byte[] picture, Hearing hearing, int row, int column) {
        return picture[row * hearing.width() + column] & 0xFF;
    }

    /// A low tone, then a high one: the brightest row is the band around the tone, the highest on top, and each
    /// half of the time has its own.
    @Test
    void aToneIsBrightInItsBandAsLongAsItLasts() {
        float[] wave = new float[8_000];
        System.arraycopy(sine(Mel.middle(4), 4_000), 0, wave, 0, 4_000);
        System.arraycopy(sine(Mel.middle(19), 4_000), 0, wave, 4_000, 4_000);
        for (Hearing hearing : List.of(Hearing.FREQUENCY, Hearing.BOTH)) {
            byte[] picture = hearing.picture(wave);
            for (int t = 0; t < 32; t++) {
                int brightest = 0;
                for (int row = 1; row < 24; row++) {
                    brightest = at(picture, hearing, row, t) > at(picture, hearing, brightest, t) ? row : brightest;
                }
                if (t < 14 || t > 17) {
                    assertThat(brightest).as("moment %d", t).isEqualTo(23 - (t < 16 ? 4 : 19));
                }
            }
        }
    }

    /// Sixteen pieces, of which every other is four times as loud: by the logarithm, 16 to each.
    @Test
    void energiesAreLogarithmsAroundTheLoudnessThatAllAreBroughtTo() {
        float[] wave = sine(1_000, 8_000);
        for (int i = 0; i < wave.length; i++) {
            wave[i] *= i / 500 % 2 == 0 ? 1 : 0.25f;
        }
        byte[] picture = Hearing.TIME.picture(wave);
        assertThat(picture).hasSize(2 * 16);
        double mean = (1 + 1 / 16.0) / 2;
        for (int piece = 0; piece < 16; piece++) {
            double power = 0.01 * (piece % 2 == 0 ? 1 : 1 / 16.0) / mean;
            double expected = 128 + 16 * Math.log(power / 0.01);
            assertThat((double) at(picture, Hearing.TIME, 0, piece)).isCloseTo(expected, within(1.0));
        }
    }

    /// A tone of 1,000 hertz crosses zero 2,000 times a second: at each fourth sample.
    @Test
    void crossingsAreTheShareOfSamplesThatChangeTheirSign() {
        for (double hertz : new double[] {250, 1_000, 2_000}) {
            byte[] picture = Hearing.TIME.picture(sine(hertz, 8_000));
            for (int piece = 0; piece < 16; piece++) {
                assertThat((double) at(picture, Hearing.TIME, 1, piece)).isCloseTo(255 * 2 * hertz / RATE, within(1.6));
            }
        }
    }

    @Test
    void bothHasTheRowsOfTimeBelowEachPieceTwoWide() {
        float[] wave = sine(700, 6_000);
        byte[] both = Hearing.BOTH.picture(wave);
        byte[] frequency = Hearing.FREQUENCY.picture(wave);
        byte[] time = Hearing.TIME.picture(wave);
        assertThat(both).startsWith(frequency);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 32; column++) {
                assertThat(at(both, Hearing.BOTH, 24 + row, column)).isEqualTo(at(time, Hearing.TIME, row, column / 2));
            }
        }
    }

    @Test
    void theMeanOfAllBandsIsGrey() {
        byte[] picture = Hearing.FREQUENCY.picture(sine(900, 5_000));
        double sum = 0;
        for (byte value : picture) {
            sum += value & 0xFF;
        }
        assertThat(sum / picture.length).isCloseTo(128, within(3.0));
    }

    /// Two people, two digits, seven takes; each two thousand samples that begin elsewhere.
    private SpokenDigits spoken() throws IOException {
        byte[] packed = new byte[28 * 1_000];
        StringBuilder list = new StringBuilder("digit\tspeaker\ttake\toffset\tsamples\n");
        int recording = 0;
        for (String speaker : List.of("zoe", "ada")) {
            for (int digit = 3; digit <= 4; digit++) {
                for (int take = 0; take < 7; take++) {
                    for (int i = 0; i < 1_000; i++) {
                        packed[1_000 * recording + i] = (byte) (i * (recording + 3) * 37);
                    }
                    list.append(digit + "\t" + speaker + "\t" + take + "\t" + 1_000 * recording + "\t2000\n");
                    recording++;
                }
            }
        }
        Files.write(folder.resolve("spoken-digits.adpcm"), packed);
        Files.writeString(folder.resolve("spoken-digits.tsv"), list);
        return SpokenDigits.load(folder);
    }

    @Test
    void recordingsAreReadFromTheirPlaces() throws IOException {
        SpokenDigits spoken = spoken();
        assertThat(spoken.recordings()).hasSize(28);
        assertThat(spoken.speakers()).containsExactly("ada", "zoe");
        Recording ninth = spoken.recordings().get(8);
        assertThat(ninth.digit()).isEqualTo(4);
        assertThat(ninth.speaker()).isEqualTo("zoe");
        assertThat(ninth.take()).isEqualTo(1);
        short[] decoded = Adpcm.decode(Files.readAllBytes(folder.resolve("spoken-digits.adpcm")), 8_000, 2_000);
        float[] samples = ninth.samples();
        assertThat(samples).hasSize(2_000);
        for (int i = 0; i < samples.length; i++) {
            assertThat(samples[i] * 32_768).isEqualTo(decoded[i]);
        }
    }

    /// Takes 0 to 4 of everybody judge; each recording that is learned from is there in three speeds.
    @Test
    void theSplitsAreThoseOfTheDataSet() throws IOException {
        SpokenDigits spoken = spoken();
        Split official = spoken.official(Hearing.TIME);
        assertThat(official.train().size()).isEqualTo(3 * 2 * 2 * 2);
        assertThat(official.test().size()).isEqualTo(2 * 2 * 5);
        assertThat(official.train().label(5)).isEqualTo(3);
        assertThat(official.train().label(6)).isEqualTo(4);
        assertThat(official.train().classNames()).hasSize(10);
        Recording take5 = spoken.recordings().get(5);
        Dataset train = official.train();
        assertThat(train.image(0)).isEqualTo(Hearing.TIME.picture(take5.samples()));
        assertThat(train.image(1)).isEqualTo(Hearing.TIME.picture(Sound.faster(take5.samples(), 0.9)));
        assertThat(train.image(2)).isEqualTo(Hearing.TIME.picture(Sound.faster(take5.samples(), 1.1)));
        Split stranger = spoken.stranger(Hearing.TIME, "ada");
        assertThat(stranger.train().size()).isEqualTo(3 * 14);
        assertThat(stranger.test().size()).isEqualTo(14);
        assertThat(stranger.train().image(0))
                .isEqualTo(Hearing.TIME.picture(spoken.recordings().getFirst().samples()));
        assertThat(stranger.test().image(0))
                .isEqualTo(Hearing.TIME.picture(spoken.recordings().get(14).samples()));
        assertThatThrownBy(() -> spoken.stranger(Hearing.TIME, "bob"))
                .hasMessage("Nobody called \"bob\" speaks here: choose ada, zoe.");
    }

    /// What settings are chosen by: takes 5 to 9, and nothing that judges in the end.
    @Test
    void settingsAreChosenByWhatIsLearnedFromInTheEnd() {
        List<Recording> takes = IntStream.range(2, 12)
                .mapToObj(take -> new Recording(1, "ada", take, new byte[1_000], 0, 2_000))
                .toList();
        Split chosen = new SpokenDigits(takes).validation(Hearing.TIME);
        assertThat(chosen.train().size()).isEqualTo(3 * 2);
        assertThat(chosen.test().size()).isEqualTo(5);
    }

    @Test
    void aListThatPointsBesideTheRecordingsIsDamaged() throws IOException {
        spoken();
        String header = "digit\tspeaker\ttake\toffset\tsamples\n";
        Path list = folder.resolve("spoken-digits.tsv");
        Files.writeString(list, header + "1\tada\t0\t27999\t2\n");
        assertThat(SpokenDigits.load(folder).recordings().getFirst().samples()).hasSize(2);
        for (String line : List.of("1\tada\t0\t27999\t3", "1\tada\t0\t-1\t2", "1\tada\t0\t0\t0", "1\tada\tx\t0\t2")) {
            Files.writeString(list, header + line + "\n");
            assertThatThrownBy(() -> SpokenDigits.load(folder))
                    .as(line)
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("names recordings that are not there");
        }
        Files.writeString(list, header + "1\tada\t0\t0\n");
        assertThatThrownBy(() -> SpokenDigits.load(folder)).hasMessageContaining("where five fields are due");
        assertThatThrownBy(() -> SpokenDigits.load(folder.resolve("none")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("can't be read: install Backlight again");
    }
}
