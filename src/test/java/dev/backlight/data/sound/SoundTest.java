package dev.backlight.data.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Waves, their spectra and what is made of them, held to signals whose spectra are known.
class SoundTest {
    @Test
    void decodesTheVectorThatPythonPublishes() {
        // test_audioop.py of CPython: adpcm2lin(b'\x07\x7f\x7f', 2), there with the high nibble first
        byte[] packed = {0x70, (byte) 0xf7, (byte) 0xf7};
        assertThat(Adpcm.decode(packed, 0, 6)).containsExactly(0, 11, 41, -22, 114, -179);
    }

    @Test
    void decodesWhatAudioopDecodesOfALongerRowAndAnOddNumberOfSamples() {
        byte[] packed = {99, 0x70, (byte) 0x8f, 0x12, 0x34, (byte) 0xfe, 0x77, 0x77, 0x0a};
        short[] expected = {0, 11, -19, -23, -5, 5, 33, 58, 13, -80, 119, 549, 1474, 3461, 2041, 2299};
        assertThat(Adpcm.decode(packed, 1, 16)).isEqualTo(expected);
        assertThat(Adpcm.decode(packed, 1, 15)).isEqualTo(Arrays.copyOf(expected, 15));
    }

    @Test
    void transformsAsTheSumsSay() {
        int n = 16;
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        double[] real = random.doubles(n, -1, 1).toArray();
        double[] imaginary = random.doubles(n, -1, 1).toArray();
        double[] re = real.clone();
        double[] im = imaginary.clone();
        new Fourier(n).transform(re, im);
        for (int k = 0; k < n; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int j = 0; j < n; j++) {
                double angle = -2 * Math.PI * j * k / n;
                sumRe += real[j] * Math.cos(angle) - imaginary[j] * Math.sin(angle);
                sumIm += real[j] * Math.sin(angle) + imaginary[j] * Math.cos(angle);
            }
            assertThat(re[k]).isCloseTo(sumRe, within(1e-12));
            assertThat(im[k]).isCloseTo(sumIm, within(1e-12));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Fourier(12));
    }

    private static float[] sine(double hertz, int samples) {
        float[] wave = new float[samples];
        for (int i = 0; i < samples; i++) {
            wave[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / Sound.RATE));
        }
        return wave;
    }

    @Test
    void aSineHasItsPowerAtItsFrequencyAndInItsBand() {
        double[] power = Spectrogram.power(sine(1000, 256), 0);
        assertThat(largest(power)).isEqualTo(32); // 1000 Hz = 32 · 8000 / 256
        // von Hann's window halves the amplitude: (0.5 · 256 / 4)² less what the ends take
        assertThat(power[32]).isCloseTo(1024, within(15.0));
        assertThat(Arrays.stream(power).limit(28).max().orElseThrow()).isLessThan(0.01);
        for (int band = 4; band < Mel.BANDS; band++) {
            double[][] bands = Spectrogram.of(sine(Mel.middle(band), 4000)).bands();
            assertThat(largest(bands[20])).as("band %d", band).isEqualTo(band);
        }
        assertThat(Mel.mel(1000)).isCloseTo(1000, within(0.1)); // the scale is made so
        assertThat(Mel.hertz(Mel.mel(1234))).isCloseTo(1234, within(1e-9));
    }

    @Test
    void windowsTransformedTwoAtATimeAreAsEachByItself() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int samples : new int[] {1, 256, 336, 416, 1000}) {
            float[] wave = new float[samples];
            for (int i = 0; i < samples; i++) {
                wave[i] = random.nextFloat(-1, 1);
            }
            double[][] bands = Spectrogram.of(wave).bands();
            assertThat(bands).hasDimensions(samples < 256 ? 1 : 1 + (samples - 256) / 80, Mel.BANDS);
            for (int w = 0; w < bands.length; w++) {
                double[] alone = new Mel(256).of(Spectrogram.power(wave, w * 80));
                assertThat(bands[w]).containsExactly(alone, within(1e-9));
            }
        }
    }

    private static int largest(double[] numbers) {
        int at = 0;
        for (int i = 0; i < numbers.length; i++) {
            at = numbers[i] > numbers[at] ? i : at;
        }
        return at;
    }

    @Test
    void cutsSilenceOffAndEvensOutLoudness() {
        float[] word = sine(700, 2400);
        float[] wave = new float[8000];
        System.arraycopy(word, 0, wave, 3200, word.length);
        Sound.Cut cut = Sound.trim(wave);
        assertThat(cut).isEqualTo(new Sound.Cut(3200 - 160, 5600 + 160));
        float[] part = Sound.cut(wave, cut);
        assertThat(part).hasSize(cut.length());
        double squares = 0;
        for (float sample : part) {
            squares += sample * sample;
        }
        assertThat(Math.sqrt(squares / part.length)).isCloseTo(0.1, within(1e-6));
        assertThat(Sound.trim(new float[500])).isEqualTo(new Sound.Cut(0, 500));
        assertThat(Sound.trim(new float[3])).isEqualTo(new Sound.Cut(0, 3));
    }

    @Test
    void aPictureDoesNotChangeWithLoudnessOrSilenceAround() {
        float[] word = sine(700, 2400);
        float[] wave = new float[8000];
        for (int i = 0; i < word.length; i++) {
            wave[1600 + i] = word[i] / 10;
        }
        float[] quiet = new float[2400 + 320];
        System.arraycopy(word, 0, quiet, 160, word.length);
        for (Hearing hearing : Hearing.values()) {
            assertThat(hearing.picture(wave)).hasSize(hearing.height() * hearing.width());
            int most = 0;
            byte[] one = hearing.picture(wave);
            byte[] other = hearing.picture(quiet);
            for (int i = 0; i < one.length; i++) {
                most = Math.max(most, Math.abs((one[i] & 0xFF) - (other[i] & 0xFF)));
            }
            assertThat(most).as(hearing.name()).isLessThanOrEqualTo(1);
        }
        assertThat(Hearing.BOTH.picture(new float[] {0})).hasSize(26 * 32);
    }

    @Test
    void otherRatesAndSpeedsKeepOrMovePitch() {
        float[] wave = new float[44_100];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) Math.sin(2 * Math.PI * 1000 * i / 44_100.0);
        }
        float[] slow = Sound.resample(wave, 44_100);
        assertThat(slow).hasSize(8000);
        assertThat(largest(Spectrogram.power(slow, 4000))).isEqualTo(32);
        assertThat(largest(Spectrogram.power(Sound.faster(slow, 1.25), 3000))).isEqualTo(40);
        assertThat(Sound.faster(slow, 1)).isSameAs(slow);
    }

    @Test
    void sinesOfASpectrogramSoundInItsBands() {
        double[][] bands = new double[60][Mel.BANDS];
        for (int t = 0; t < bands.length; t++) {
            bands[t][t < 30 ? 6 : 18] = 4;
        }
        double[][] heard = Spectrogram.of(Sines.of(bands)).bands();
        assertThat(largest(heard[10])).isEqualTo(6);
        assertThat(largest(heard[45])).isEqualTo(18);
        assertThat(Sines.of(new double[3][Mel.BANDS])).containsOnly(0f);
    }
}
