package dev.backlight.model.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.Await;
import dev.backlight.model.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataOpeningTest {
    @TempDir
    Path folder;

    private final Workers workers = new Workers();
    private final DataOpening opening = new DataOpening(workers);

    @AfterEach
    void close() {
        opening.close();
        workers.close();
    }

    @Test
    void handsOverWhatItHasReadOnce() throws IOException {
        opening.open(csv("a.csv", 3));
        assertThat(opening.fractionProperty().get()).isZero();
        finish();
        assertThat(opening.take().train().name()).isEqualTo("a.csv");
        assertThat(opening.take()).isNull();
        assertThat(opening.fractionProperty().get()).isNegative();
        assertThat(opening.problemProperty().get().toString()).isEmpty();
    }

    @Test
    void theLastFileAskedForIsTheOneThatOpens() throws IOException {
        opening.open(csv("a.csv", 3));
        opening.open(csv("b.csv", 3));
        opening.open(csv("c.csv", 3));
        finish();
        assertThat(opening.take().train().name()).isEqualTo("c.csv");
    }

    @Test
    void nothingOpensAfterACancel() throws IOException {
        opening.open(csv("a.csv", 3));
        opening.cancel();
        finish();
        assertThat(opening.take()).isNull();
        assertThat(opening.problemProperty().get().toString()).isEmpty();
    }

    @Test
    void moreClassesThanTheWindowShowsAreRefusedByASentence() throws IOException {
        opening.open(csv("many.csv", 11));
        finish();
        assertThat(opening.take()).isNull();
        assertThat(opening.problemProperty().get().toString()).contains("11 classes", "train --data");
    }

    @Test
    void aMissingFileIsASentenceToo() {
        opening.open(folder.resolve("gone.csv"));
        finish();
        assertThat(opening.problemProperty().get().toString()).contains("gone.csv", "check the name");
    }

    /// A table whose pictures have their class behind them, which the first column could be as well.
    private Path doubtful() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append(i % 4)
                    .append(",0,255,")
                    .append(200 - i)
                    .append(',')
                    .append(i % 2)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("doubtful.csv"), lines);
    }

    @Test
    void anotherColumnOfATableIsTheLabelIfSomebodySaysSo() throws IOException {
        Path table = doubtful();
        opening.open(table);
        finish();
        assertThat(opening.columns().orElseThrow().label()).isZero();
        assertThat(opening.columns().orElseThrow().width()).isEqualTo(5);
        assertThat(opening.take().train().classes()).isEqualTo(4);
        opening.choose(4);
        finish();
        assertThat(opening.columns().orElseThrow().label()).isEqualTo(4);
        assertThat(opening.take().train().classes()).isEqualTo(2);
    }

    @Test
    void aColumnThatIsNoLabelCanBeChangedAgain() throws IOException {
        opening.open(doubtful());
        finish();
        opening.choose(3);
        finish();
        assertThat(opening.take()).isNull();
        assertThat(opening.problemProperty().get().toString()).isNotEmpty();
        assertThat(opening.columns().orElseThrow().label()).isEqualTo(3);
    }

    @Test
    void nothingIsAskedWhereTheHeaderNamesTheLabel() throws IOException {
        Path table = doubtful();
        Path named = Files.writeString(folder.resolve("named.csv"), "a,b,c,d,label\n" + Files.readString(table));
        opening.open(named);
        finish();
        assertThat(opening.columns()).isEmpty();
        assertThat(opening.take().train().classes()).isEqualTo(2);
    }

    @Test
    void tellsWhichTestPartIsLeftOutSinceItHasNoLabels() throws IOException {
        Path train = Files.move(doubtful(), folder.resolve("my-train.csv"));
        opening.open(train);
        finish();
        assertThat(opening.leftOut()).isEmpty();
        Path test = Files.writeString(folder.resolve("my-test.csv"), "0,255,100,1\n0,255,90,0\n");
        opening.open(train);
        finish();
        assertThat(opening.take()).isNotNull();
        assertThat(opening.leftOut()).contains(test);
    }

    private void finish() {
        Await.until(opening::poll, () -> !opening.isBusy());
    }

    private Path csv(String name, int classes) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 4 * classes; i++) {
            lines.append(i % classes)
                    .append(i % 2 == 0 ? ",0,0,255," : ",255,0,0,")
                    .append(200 - i)
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), lines);
    }
}
