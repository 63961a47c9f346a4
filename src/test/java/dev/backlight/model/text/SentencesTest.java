package dev.backlight.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backlight.data.picture.IdxReader;
import dev.backlight.data.plane.Formula;
import dev.backlight.data.plane.PointsCsv;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.Shape;
import dev.backlight.storage.plane.ShareCode;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencesTest {
    private static final Sentences CHINESE = Sentences.of(Locale.SIMPLIFIED_CHINESE);

    @TempDir
    private Path folder;

    @Test
    void aSentenceWithoutValuesIsFoundAsItIs() {
        assertThat(CHINESE.translate(new Sentence("The data don't fit into memory: give fewer examples.")))
                .isEqualTo("内存放不下这些数据：请减少样本。");
    }

    @Test
    void valuesTakeTheirPlacesWithASpaceBesideLatinLetters() {
        assertThat(CHINESE.translate(new Sentence(
                        "A batch of {0} is larger than the {1} training examples: give at most {2}.",
                        70_000, "60,000", 60_000)))
                .isEqualTo("批大小 70000 超过了训练样本的数量 60,000：请最多给出 60000。");
        assertThat(CHINESE.translate(
                        new Sentence("A learning rate of {0} can't be used: give a number above 0.", -1e-4f)))
                .isEqualTo("学习率不能为 -1.0E-4：请给出大于 0 的数。");
    }

    @Test
    void sentencesInSentencesAreTranslatedToo() {
        Exception impossible = catchThrowableOfType(
                IllegalArgumentException.class,
                () -> new NetworkSpec(new Shape(1, 28, 28), List.of(new LayerSpec.Dense(10))));
        assertThat(impossible)
                .hasMessage("Layer 1, dense 10 takes a flat row of values, shape 784, but gets the shape 1×28×28;"
                        + " put a flatten layer before it.");
        assertThat(new Messages(Locale.SIMPLIFIED_CHINESE).sentence(impossible))
                .isEqualTo("第 1 层，全连接层（10 个单元）需要一行展平的值，形状为 784，得到的形状却是 1×28×28：请在它前面加一个展平层。");
    }

    /// What looks like a sentence or a place in a value is no more than a text.
    @Test
    void valuesAreLeftAsTheyAre() {
        Sentence told = new Sentence("There is no file {0}: check the name.", "{0} a, line 3: label is 4.\\${1}");
        assertThat(told).hasToString("There is no file {0} a, line 3: label is 4.\\${1}: check the name.");
        assertThat(CHINESE.translate(told)).startsWith("没有文件 ").contains("{0} a, line 3: label is 4.\\${1}");
    }

    @Test
    void valuesAreThoseOfTheMomentTheSentenceIsMade() {
        StringBuilder changing = new StringBuilder("a");
        Sentence told = new Sentence("There is no file {0}: check the name.", changing);
        changing.append("b");
        assertThat(told).hasToString("There is no file a: check the name.");
        assertThat(told).isEqualTo(new Sentence("There is no file {0}: check the name.", "a"));
    }

    @Test
    void whatHasNoTranslationStaysEnglish() {
        assertThat(CHINESE.translate(new Sentence("Nobody says {0}.", 1))).isEqualTo("Nobody says 1.");
        assertThat(CHINESE.translate(Sentence.asItIs("批大小不能为 0。"))).isEqualTo("批大小不能为 0。");
        assertThat(CHINESE.translate(Sentence.NONE)).isEmpty();
        assertThat(Sentence.NONE.isEmpty()).isTrue();
    }

    @Test
    void inEnglishEverySentenceStays() {
        Messages english = new Messages(Locale.ENGLISH);
        assertThat(english.sentence(new Refusal("A batch of {0} examples is empty: give at least 1.", 0)))
                .isEqualTo("A batch of 0 examples is empty: give at least 1.");
    }

    @Test
    void realExceptionsSpeakChinese() throws Exception {
        Messages messages = new Messages(Locale.SIMPLIFIED_CHINESE);
        Path points = folder.resolve("points.csv");
        Files.writeString(points, "1,2,0\n1,2\n");
        assertThat(messages.sentence(catchThrowableOfType(Exception.class, () -> PointsCsv.read(points))))
                .isEqualTo(points + " 第 2 行：有 2 个值，而应为 x1,x2,label 三个。");
        Files.writeString(points, "1,2,0\nq,2,1\n");
        assertThat(messages.sentence(catchThrowableOfType(Exception.class, () -> PointsCsv.read(points))))
                .isEqualTo(points + " 第 2 行：x1 的值“q”不是数。");
        assertThat(messages.sentence(catchThrowableOfType(Exception.class, () -> Formula.parse("x1 x2"))))
                .isEqualTo("位置 4：“x”之前缺少运算符。");
        assertThat(messages.sentence(catchThrowableOfType(Exception.class, () -> ShareCode.decode("BL9-x"))))
                .isEqualTo("这段代码的版本是 9，而本程序读取版本 1：请使用生成它的那个 Backlight。");
        Path empty = Files.createFile(folder.resolve("empty-images.idx"));
        assertThat(messages.sentence(
                        catchThrowableOfType(Exception.class, () -> IdxReader.readAny(empty, empty, "empty"))))
                .isEqualTo("数据文件 " + empty + " 是空的。请选择其他文件。");
    }

    /// A field of many marks once took all memory: the finished English was taken apart in every possible way.
    @Test
    void aLongValueFullOfMarksIsToldAtOnce() throws Exception {
        Path points = folder.resolve("points.csv");
        String field = ": is \"a\", line 3: x is 4. ".repeat(8_000);
        Files.writeString(points, "1,2,0\n" + field.replace(',', ' ') + ",2,1\n");
        Exception wrong = catchThrowableOfType(Exception.class, () -> PointsCsv.read(points));
        assertThat(new Messages(Locale.SIMPLIFIED_CHINESE).sentence(wrong)).startsWith(points + " 第 2 行：x1 的值“");
    }
}
