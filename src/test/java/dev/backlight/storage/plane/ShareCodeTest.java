package dev.backlight.storage.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.Await;
import dev.backlight.data.DataException;
import dev.backlight.data.plane.PlaneKind;
import dev.backlight.data.plane.PlanePoint;
import dev.backlight.data.plane.PlaneRecipe;
import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Initializer;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Schedule;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.plane.PlaneConfig.LossKind;
import dev.backlight.training.plane.PlaneConfig.Penalty;
import dev.backlight.training.run.RunState;
import dev.backlight.training.run.Trainer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareCodeTest {
    private static final PlaneConfig EVERYTHING = PlaneConfig.standard()
            .edit()
            .data(PlaneRecipe.of(PlaneKind.SPIRAL)
                    .withNoise(13)
                    .withTrainShare(70)
                    .withSeed(-5)
                    .withCurve("x^2 - 1")
                    .withOwn(List.of(new PlanePoint(1.25f, -3.1f, 0), new PlanePoint(0.1f, 5, 2)))
                    .withKind(PlaneKind.SPIRAL))
            .features("x1", "sin(x2)*x1")
            .hidden(8, 7, 6)
            .activation(Activation.GELU)
            .initializer(new Initializer.Uniform(0.5f))
            .dropout(0.25f)
            .batchNorm(true)
            .layerDropout(List.of(0.25f, 0f, 0.5f))
            .layerNorm(List.of(true, false, true))
            .penalty(Penalty.L2, 0.003f)
            .loss(LossKind.CROSS_ENTROPY)
            .optimizer(new OptimizerSpec.AdamW(0.007f))
            .schedule(new Schedule.WarmUp(50, new Schedule.Cosine(900, 0.1f)))
            .batch(17)
            .seed(1L << 60)
            .discretise(true)
            .showTest(true)
            .done();

    @TempDir
    private Path folder;

    @Test
    void bringsEverythingBack() throws DataException {
        assertThat(ShareCode.decode(ShareCode.encode(EVERYTHING))).isEqualTo(EVERYTHING);
        assertThat(ShareCode.decode(ShareCode.encode(PlaneConfig.standard()))).isEqualTo(PlaneConfig.standard());
    }

    @Test
    void bringsTwoThatAreComparedBack() throws DataException {
        String both = ShareCode.encode(PlaneConfig.standard(), EVERYTHING);
        assertThat(ShareCode.decodeAll(both)).containsExactly(PlaneConfig.standard(), EVERYTHING);
        assertThat(ShareCode.decodeAll(ShareCode.encode(EVERYTHING))).containsExactly(EVERYTHING);
        assertThatThrownBy(() -> ShareCode.decodeAll(both.substring(0, both.indexOf('+') + 1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no share code");
    }

    @Test
    void isShortAndOfOnePiece() {
        assertThat(ShareCode.encode(PlaneConfig.standard())).hasSizeLessThan(20).matches("BL1-[-_A-Za-z0-9]+");
        assertThat(ShareCode.encode(EVERYTHING)).hasSizeLessThan(700).matches("BL1-[-_A-Za-z0-9]+");
    }

    /// Codes that people have must stay readable: these were made by the first version.
    @Test
    void readsTheCodesOfTheFirstVersion() throws DataException {
        assertThat(ShareCode.decode(code("{}"))).isEqualTo(PlaneConfig.standard());
        PlaneConfig spiral = ShareCode.decode(code("""
            {"data":"spiral","hidden":[8,8],"optimizer":{"type":"Adam","learningRate":0.02,"beta1":0.9,\
            "beta2":0.999,"epsilon":1.0E-8},"schedule":{"type":"Constant"},"initializer":{"type":"Xavier"}}\
            """));
        assertThat(spiral.optimizer()).isEqualTo(new OptimizerSpec.Adam(0.02f));
        assertThat(spiral.data().kind()).isEqualTo(PlaneKind.SPIRAL);
    }

    @Test
    void whiteSpaceDoesNotMatter() throws DataException {
        String code = ShareCode.encode(EVERYTHING);
        assertThat(ShareCode.decode("  " + code.substring(0, 30) + "\r\n " + code.substring(30) + "\n"))
                .isEqualTo(EVERYTHING);
    }

    @Test
    void badCodesAreOneClearSentence() throws IOException {
        String code = ShareCode.encode(EVERYTHING);
        refused("", "This is no share code: one begins with BL1-.");
        refused("hello", "This is no share code");
        refused("BL7-abc", "This share code is of version 7, but this program reads version 1");
        refused("BL1-", "damaged");
        refused("BL1-!!!", "damaged");
        refused(code.substring(0, code.length() - 9), "damaged");
        refused(code.substring(0, 50) + "A" + code.substring(51), "damaged");
        refused(code("null"), "damaged");
        refused(code("{\"future\":1}"), "damaged");
        refused(code("{\"hidden\":[17]}"), "A layer of 17 neurons");
        refused(code("{\"hidden\":[null]}"), "");
        refused(code("{\"features\":[\"x1+\"]}"), "Position 4");
        refused(code("{\"data\":\"nothing\"}"), "\"nothing\" is no data set");
        refused(code("{\"own\":[1,2]}"), "holds something impossible");
        refused(code("{\"own\":[1,2,9]}"), "class 9.0");
        refused(code("{\"dropout\":\"NaN\"}"), "dropout of NaN");
        refused(code("{\"layerDropout\":[0,2]}"), "dropout of 2.0");
        refused(code("{\"initializer\":{\"type\":\"Constant\",\"value\":\"NaN\"}}"), "constant");
        refused(code("{\"optimizer\":{\"type\":\"Sgd\",\"learningRate\":-1}}"), "");
        refused(code("\"" + "a".repeat(2_000_000) + "\""), "damaged");
    }

    /// Whatever is changed, cut or added: a sentence or a configuration, never anything else.
    @Test
    void noDamageGoesUnnoticed() throws DataException {
        Random random = new Random(1);
        String code = ShareCode.encode(EVERYTHING);
        for (int i = 0; i < 2000; i++) {
            StringBuilder changed = new StringBuilder(code);
            int at = 4 + random.nextInt(code.length() - 5); // bits of the last letter may mean nothing
            char other = (char) ('A' + random.nextInt(26));
            changed.setCharAt(at, other);
            if (other != code.charAt(at)) {
                refused(changed.toString(), "damaged");
            }
        }
    }

    @Test
    void theSameCodeGivesTheSameCurveBitForBit() throws Exception {
        PlaneConfig noisy = EVERYTHING.edit().seed(3).done();
        List<Double> first = curve(ShareCode.decode(ShareCode.encode(noisy)), 1);
        List<Double> second = curve(ShareCode.decode(ShareCode.encode(noisy)), 2);
        assertThat(second).hasSizeGreaterThan(300).isEqualTo(first);
        assertThat(curve(noisy.edit().seed(4).done(), 1)).isNotEqualTo(first);
    }

    private static List<Double> curve(PlaneConfig config, int threads) {
        var split = config.split();
        try (Trainer trainer =
                new Trainer(config.experiment(split.train().size()).withEpochs(15), split, threads)) {
            trainer.play();
            Await.until(() -> trainer.progress().state() == RunState.FINISHED
                    && trainer.history().size(Metric.TEST_ACCURACY) == 16);
            List<Double> curve = new ArrayList<>();
            for (Metric metric : Metric.SUPERVISED) {
                for (int i = 0; i < trainer.history().size(metric); i++) {
                    curve.add(trainer.history().y(metric, i));
                }
            }
            return curve;
        }
    }

    @Test
    void aFileBringsEverythingBackToo() throws IOException {
        Path file = folder.resolve("mine.json");
        PlaneFile.write(file, EVERYTHING);
        assertThat(PlaneFile.read(file)).isEqualTo(EVERYTHING);
    }

    /// What a mail program, a word processor or an address bar makes of a code.
    @Test
    void quotesStopsAndDashesDoNotMatter() throws IOException {
        String code = ShareCode.encode(EVERYTHING);
        for (String made : List.of(
                code + ".",
                "\"" + code + "\"",
                "\u201C" + code + "\u201D.",
                "\u300C" + code + "\u300D\u3002",
                code.replace('-', '\u2013'),
                code.replace('-', '\u2011'),
                code.substring(0, 9) + "\u00AD\n" + code.substring(9),
                "<" + code + ">")) {
            assertThat(ShareCode.decode(made)).as(made).isEqualTo(EVERYTHING);
        }
        String pair = ShareCode.encode(EVERYTHING, PlaneConfig.standard());
        assertThat(ShareCode.decodeAll(pair.replace("+", "%2B"))).containsExactly(EVERYTHING, PlaneConfig.standard());
    }

    /// A blank instead of the plus, or anything else after a code.
    @Test
    void whatFollowsACodeIsNotPassedOver() throws IOException {
        String code = ShareCode.encode(EVERYTHING);

        assertThat(ShareCode.decodeAll(code + " " + ShareCode.encode(PlaneConfig.standard())))
                .containsExactly(EVERYTHING, PlaneConfig.standard());
        assertThatThrownBy(() -> ShareCode.decodeAll(code + "_and-then-some")).isInstanceOf(DataException.class);
    }

    @Test
    void badFilesAreOneClearSentence() throws IOException {
        Path file = folder.resolve("mine.json");
        assertThatThrownBy(() -> PlaneFile.read(file)).hasMessageContaining("There is no file");
        for (String[] bad : new String[][] {
            {"", "is no playground"},
            {"null", "is no playground"},
            {"{\"format\":\"other\"}", "is no playground"},
            {"{\"format\":\"backlight-playground\",\"version\":2,\"playground\":{}}", "is of version 2"},
            {"{\"format\":\"backlight-playground\",\"version\":1,\"playground\":{\"batch\":0}}", "A batch of 0"},
            {"{\"format\":\"backlight-playground\",\"version\":1,\"playground\":7}", "is no playground"},
        }) {
            Files.writeString(file, bad[0]);
            assertThatThrownBy(() -> PlaneFile.read(file))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining(bad[1]);
        }
        assertThatThrownBy(() -> PlaneFile.read(folder)).isInstanceOf(DataException.class);
    }

    private static void refused(String text, String part) {
        assertThatThrownBy(() -> ShareCode.decode(text))
                .as(text)
                .isInstanceOf(DataException.class)
                .hasMessageContaining(part)
                .hasMessageEndingWith(".");
    }

    private static String code(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return "BL1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}
