package dev.backlight.app.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backlight.Await;
import dev.backlight.app.window.Workspaces;
import dev.backlight.data.DataException;
import dev.backlight.data.feedback.Correction;
import dev.backlight.data.feedback.FeedbackSet;
import dev.backlight.data.pen.Point;
import dev.backlight.data.pen.Stroke;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Split;
import dev.backlight.engine.spec.Place;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.digits.FeedbackModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.storage.array.NumberArray;
import dev.backlight.storage.feedback.FeedbackFile;
import dev.backlight.storage.project.Part;
import dev.backlight.storage.project.Project;
import dev.backlight.storage.project.ProjectFile;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.training.plane.PlaneConfig;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is saved is what was there: another window that opens it learns the same numbers from there on.
class ProjectsTest {
    private static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    private final Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final Workspaces here = window(settings);
    private final Settings otherSettings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
    private final Workspaces there = window(otherSettings);

    @TempDir
    private Path folder;

    private static Workspaces window(Settings settings) {
        Split data = new Split(set(512, 1), set(64, 2));
        return new Workspaces(new DigitsModel(data, ExperimentConfig.article(), 1), settings);
    }

    private static Dataset set(int size, int seed) {
        byte[] pixels = new byte[size * 784];
        byte[] labels = new byte[size];
        Random random = new Random(seed);
        random.nextBytes(pixels);
        for (int i = 0; i < size; i++) {
            labels[i] = (byte) (i % 10);
        }
        return new Dataset("noise " + size, 1, 28, 28, pixels, labels, CLASSES);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private static void learn(RunModel<?> run, long to) {
        run.playTo(to);
        Await.until(
                run::pump,
                () -> run.progressProperty().get().step() >= to
                        && run.stateProperty().get() != RunState.RUNNING);
    }

    private static int tests(RunModel<?> run) {
        return run.history().size(Metric.TEST_ACCURACY);
    }

    private Project carriedOver() throws IOException {
        Path file = folder.resolve("mine.backlight");
        ProjectFile.write(file, new Projects(here.all(), settings).capture().join());
        Project read = ProjectFile.read(file);
        new Projects(there.all(), otherSettings).show(read, false, file);
        return read;
    }

    @Test
    void aTrainingStandsPausedWhereItStoodAndGoesOnToTheSameNumbers() throws IOException {
        RunModel<?> run = here.digits().run();
        learn(run, 6);
        Await.until(() -> tests(run) == 2);
        here.digits().showTestDigit(3);
        run.timeline().toggleBookmark(run.snapshotProperty().get());
        run.timeline().note(6, "here");
        settings.viewState().of("lens").set("charts");
        carriedOver();
        RunModel<?> other = there.digits().run();
        assertThat(other.stateProperty().get()).isEqualTo(RunState.PAUSED);
        assertThat(other.progressProperty().get().step()).isEqualTo(6);
        assertThat(other.timeline().bookmarks()).isEqualTo(run.timeline().bookmarks());
        assertThat(there.digits().sample().sampleProperty().get().index()).isEqualTo(3);
        assertThat(otherSettings.viewState().of("lens").get()).isEqualTo("charts");
        learn(run, 17);
        learn(other, 17);
        Await.until(() -> tests(run) == 5 && tests(other) == 5); // before the first epoch, and after each
        Part mine = run.keep().join().orElseThrow().part();
        Part theirs = other.keep().join().orElseThrow().part();
        assertThat(theirs.json("training")).isEqualTo(mine.json("training"));
        mine.arrays().forEach((name, array) -> {
            if (!name.startsWith("marks/")) { // of these one recording may have rounded what the other has whole
                assertThat(theirs.arrays().get(name)).as(name).isEqualTo(array);
            }
        });
    }

    @Test
    void dataThatSomebodyOpenedAreInTheProject() throws IOException {
        Split own = new Split(set(100, 3), set(20, 4));
        here.digits().learnFrom(own);
        learn(here.digits().run(), 2);
        carriedOver();
        Split opened = there.digits().run().dataProperty().get();
        assertThat(opened.train().bytes()).isEqualTo(own.train().bytes());
        assertThat(opened.test().label(7)).isEqualTo(own.test().label(7));
        assertThat(there.digits().run().progressProperty().get().step()).isEqualTo(2);
    }

    @Test
    void thePlaygroundComesBackWithItsRivalAndWhatIsFrozen() throws IOException {
        here.plane().apply(PlaneConfig.standard().edit().seed(4).done());
        here.plane().setFrozen(new Place(0, 1), true);
        here.planes().begin();
        learn(here.plane().run(), 9);
        carriedOver();
        assertThat(there.plane().config()).isEqualTo(here.plane().config());
        assertThat(there.plane().frozenProperty().get()).containsExactly(new Place(0, 1));
        assertThat(there.planes().rivalProperty().get()).isNotNull();
        learn(here.plane().run(), 20);
        learn(there.plane().run(), 20);
        assertThat(there.plane().run().keep().join().orElseThrow().part())
                .isEqualTo(here.plane().run().keep().join().orElseThrow().part());
    }

    /// Written by the first program that had projects: it must open for ever.
    @Test
    void aProjectOfTheFirstVersionOpens() throws Exception {
        Path file =
                Path.of(ProjectsTest.class.getResource("project-1.backlight").toURI());
        new Projects(there.all(), otherSettings).show(ProjectFile.read(file), false, file);
        assertThat(otherSettings.workspaceProperty().get()).isEqualTo("playground");
        assertThat(otherSettings.viewState().of("lens").get()).isEqualTo("charts");
        assertThat(there.plane().config().seed()).isEqualTo(4);
        assertThat(there.plane().frozenProperty().get()).containsExactly(new Place(0, 1));
        assertThat(there.plane().run().progressProperty().get().step()).isEqualTo(9);
        assertThat(there.plane().run().history().size(Metric.TRAIN_LOSS)).isEqualTo(9);
        assertThat(there.planes().rivalProperty().get()).isNotNull();
    }

    /// Written by the first program whose projects had corrections.
    @Test
    void aProjectOfTheSecondVersionOpensWithItsCorrections() throws Exception {
        Path file =
                Path.of(ProjectsTest.class.getResource("project-2.backlight").toURI());
        new Projects(there.all(), otherSettings).show(ProjectFile.read(file), false, file);
        FeedbackModel feedback = there.digits().feedback();
        assertThat(feedback.isOfProject()).isTrue();
        assertThat(FeedbackFile.bytes(feedback.all()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(FeedbackFile.bytes(said(3, 7)), StandardCharsets.UTF_8));
        assertThat(there.digits().run().progressProperty().get().step()).isEqualTo(2);
    }

    private static FeedbackSet said(int... is) {
        FeedbackSet set = FeedbackSet.EMPTY;
        for (int one : is) {
            byte[] ink = new byte[Correction.PIXELS];
            ink[one] = (byte) 200;
            Stroke stroke = new Stroke(List.of(new Point(0.25, 0.5), new Point(0.5, 0.125 * one / 8)), 0.0625, false);
            set = set.with(new Correction(
                    Instant.ofEpochSecond(1_700_000_000L + one), "noise 512", ink, List.of(stroke), 1, 0.5f, one));
        }
        return set;
    }

    @Test
    void correctionsAreTheProjectsWhileItIsOpenAndThoseOfTheFolderStay() throws IOException {
        Path mine = folder.resolve("mine.json");
        Path theirs = folder.resolve("theirs.json");
        FeedbackFile.write(mine, said(3, 7));
        FeedbackFile.write(theirs, said(5));
        here.digits().feedback().keepIn(FeedbackFile.open(mine));
        FeedbackModel other = there.digits().feedback();
        other.keepIn(FeedbackFile.open(theirs));
        carriedOver();
        assertThat(other.setProperty().get().corrections())
                .extracting(Correction::is)
                .containsExactly(3, 7);
        other.delete(other.all().corrections().getFirst());
        Project own = new Projects(there.all(), otherSettings).capture().join();
        Project nothing = new Project(Instant.now(), "", "digits", Map.of(), Map.of());
        new Projects(there.all(), otherSettings).show(nothing, false, Path.of(""));
        assertThat(other.all().corrections()).extracting(Correction::is).containsExactly(5);
        assertThat(FeedbackFile.read(theirs).size()).isOne();
        new Projects(there.all(), otherSettings).show(own, true, Path.of("state"));
        assertThat(other.all().corrections()).extracting(Correction::is).containsExactly(7);
    }

    /// The program's own copy may be older than the folder, to which each correction is written at once.
    @Test
    void afterAnEndTheFolderSaysWhichCorrectionsThereAre() throws IOException {
        Path mine = folder.resolve("mine.json");
        FeedbackFile.write(mine, said(3, 7));
        here.digits().feedback().keepIn(FeedbackFile.open(mine));
        Project copy = new Projects(here.all(), settings).capture().join();
        FeedbackFile.write(mine, said(3, 7, 9));
        there.digits().feedback().keepIn(FeedbackFile.open(mine));
        new Projects(there.all(), otherSettings).show(copy, true, Path.of("state"));
        assertThat(there.digits().feedback().all().size()).isEqualTo(3);
        assertThat(there.digits().feedback().isOfProject()).isFalse();
    }

    @Test
    void aNetworkOverNamesComesBackInItsRoom() throws IOException {
        settings.workspaceProperty().set("domains");
        here.domains().open("text");
        learn(here.domains().run(), 2);
        Await.until(here.domains().run()::pump, () -> tests(here.domains().run()) == 1); // as it was at the beginning
        carriedOver();
        assertThat(otherSettings.workspaceProperty().get()).isEqualTo("domains");
        assertThat(there.domains().openProperty().get().id()).isEqualTo("text");
        learn(here.domains().run(), 4);
        learn(there.domains().run(), 4);
        assertThat(there.domains().run().keep().join().orElseThrow().part())
                .isEqualTo(here.domains().run().keep().join().orElseThrow().part());
    }

    @Test
    void aNetworkThatHearsComesBackWithItsRecipe() throws IOException {
        settings.workspaceProperty().set("domains");
        here.domains().open("sound");
        learn(here.domains().run(), 3);
        carriedOver();
        assertThat(there.domains().openProperty().get().id()).isEqualTo("sound");
        assertThat(there.domains().run().keep().join().orElseThrow().part().under("parameters"))
                .isEqualTo(
                        here.domains().run().keep().join().orElseThrow().part().under("parameters"));
    }

    @Test
    void aProjectWithAPartOfAnotherNetworkChangesNothing() throws IOException {
        learn(here.digits().run(), 3);
        Project sound = new Projects(here.all(), settings).capture().join();
        Part damaged = new Part.Writer()
                .part("", Part.EMPTY)
                .part("training", sound.part("digits").under("training"))
                .array("training/parameters/000", NumberArray.of(new float[7], 7))
                .document("recipe", ExperimentConfig.article())
                .json("drawing", sound.part("digits").json("drawing"))
                .json("look", sound.part("digits").json("look"))
                .done();
        Project wrong = new Project(Instant.now(), "", "playground", Map.of(), Map.of("digits", damaged));
        Projects projects = new Projects(there.all(), otherSettings);
        assertThatThrownBy(() -> projects.show(wrong, false, Path.of("x.backlight")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("damaged");
        assertThat(otherSettings.workspaceProperty().get()).isEqualTo("digits");
        assertThat(there.digits().run().progressProperty().get().step()).isZero();
    }

    @Test
    void aNewProjectIsAsEverythingBegins() throws IOException {
        learn(here.digits().run(), 3);
        here.plane().apply(PlaneConfig.standard().edit().seed(4).done());
        Project nothing = new Project(Instant.now(), "", "digits", Map.of(), Map.of());
        new Projects(here.all(), settings).show(nothing, false, Path.of(""));
        Await.until(
                here.digits()::pump,
                () -> here.digits().run().progressProperty().get().step() == 0);
        assertThat(here.plane().config()).isEqualTo(PlaneConfig.standard());
    }
}
