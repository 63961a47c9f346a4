package dev.backlight.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backlight.data.picture.IdxReader;
import dev.backlight.data.plane.Formula;
import dev.backlight.data.plane.PointsCsv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencesTest {
    private static final Sentences CHINESE = Sentences.of(Locale.SIMPLIFIED_CHINESE);

    @TempDir
    private Path folder;

    @Test
    void aSentenceWithoutValuesIsFoundAsItIs() {
        assertThat(CHINESE.translate("The data don't fit into memory: give fewer examples."))
                .isEqualTo("内存放不下这些数据：请减少样本。");
    }

    @Test
    void valuesKeepTheirNumbersAndTakeTheirPlaces() {
        assertThat(CHINESE.translate(
                        "A batch of 70,000 is larger than the 60,000 training examples: give at most 60,000."))
                .isEqualTo("批大小 70,000 超过了训练样本的数量 60,000：请最多给出 60,000。");
        assertThat(CHINESE.translate("A learning rate of -1.0E-4 can't be used: give a number above 0."))
                .isEqualTo("学习率不能为 -1.0E-4：请给出大于 0 的数。");
        assertThat(CHINESE.translate("Input 3 of example 17 is NaN, which is not a number a network can use."))
                .isEqualTo("第 17 个样本的第 3 个输入是 NaN，网络无法使用这样的数。");
    }

    @Test
    void sentencesInSentencesAreTranslatedToo() {
        assertThat(CHINESE.translate(
                        "Layer 3, dense 10 takes a flat row of values, shape 784, but gets the shape 1×28×28;"
                                + " put a flatten layer before it."))
                .isEqualTo("第 3 层，全连接层（10 个单元）需要一行展平的值，形状为 784，得到的形状却是 1×28×28：请在它前面加一个展平层。");
        assertThat(CHINESE.translate(
                        "This share code holds something impossible. There are 9 hidden layers: give at most 6."))
                .isEqualTo("这段代码含有不可能的内容。有 9 个隐藏层：请最多给出 6 个。");
        assertThat(CHINESE.translate("Adam's epsilon must be a number above 0, but is 0.0."))
                .isEqualTo("Adam 的 epsilon 必须是大于 0 的数，现在却是 0.0。");
    }

    @Test
    void valuesMayHoldColonsCommasQuotesSpacesAndFullStops() {
        assertThat(CHINESE.translate("The data file C:\\my data: old, new.idx is empty. Choose another file."))
                .isEqualTo("数据文件 C:\\my data: old, new.idx 是空的。请选择其他文件。");
        assertThat(CHINESE.translate("\"a \"quoted\": name\" is no preset: choose article, lenet."))
                .isEqualTo("没有名为“a \"quoted\": name”的配方：请选择 article, lenet。");
        assertThat(CHINESE.translate("a.csv, line 3: label is \"q\", but whole numbers from 0 to 255 are expected."))
                .isEqualTo("a.csv 第 3 行：标签是“q”，而应为 0 到 255 的整数。");
    }

    @Test
    void aSentenceEndsWhereItsTemplateEnds() {
        assertThat(CHINESE.translate("A network needs at least one layer. Or two."))
                .isEqualTo("A network needs at least one layer. Or two.");
    }

    @Test
    void whatNoTemplateFitsStaysAsItIs() {
        assertThat(CHINESE.translate(" Something else. ")).isEqualTo(" Something else. ");
        assertThat(CHINESE.translate("批大小不能为 0：请给出至少 1。")).isEqualTo("批大小不能为 0：请给出至少 1。");
        assertThat(CHINESE.translate("")).isEmpty();
        assertThat(CHINESE.translate(null)).isNull();
    }

    @Test
    void inEnglishEverySentenceStays() {
        Messages english = new Messages(Locale.ENGLISH);
        assertThat(english.sentence("A network needs at least one layer."))
                .isEqualTo("A network needs at least one layer.");
    }

    @Test
    void theReadingWithMoreKnownWordsIsMeant() {
        Sentences sentences =
                new Sentences(Map.of("{0} is wrong.", "{0}错。", "{0} is {1}.", "{0}是{1}。", "no {0}", "非{0}"));
        assertThat(sentences.translate("a is b is wrong.")).isEqualTo("a is b 错。");
        assertThat(sentences.translate("a is no b is c.")).isEqualTo("a 是非 b is c。");
    }

    @Test
    void aLongTextOfManyPossibleReadingsIsReadAtOnce() {
        String text = "\"a, line 3: x is 4.\" ".repeat(40);
        assertThat(CHINESE.translate("There is no file " + text + ": check the name."))
                .startsWith("没有文件 ");
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
        Path empty = Files.createFile(folder.resolve("empty-images.idx"));
        assertThat(messages.sentence(
                        catchThrowableOfType(Exception.class, () -> IdxReader.readAny(empty, empty, "empty"))))
                .isEqualTo("数据文件 " + empty + " 是空的。请选择其他文件。");
    }
}
